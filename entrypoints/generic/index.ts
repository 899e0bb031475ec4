import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../../lib/core/script-registry';
import { CONFIDENT, findRule } from '../../lib/page/generic/find';
import type { GenericPart } from '../../lib/page/generic-part';
import { adapterOf } from '../../lib/page/taught/interpret';

/** Reads pages without an adapter: brought where a rule was taught, or where no tool is recognised. */
export default defineUnlistedScript(() => {
  handOver('generic', {
    adapterOf,
    find(document, url) {
      const found = findRule(document, url);
      if (!found) return 'nothing';
      return found.confidence >= CONFIDENT ? { adapter: adapterOf(found.rule, url.hostname) } : 'unsure';
    },
  } satisfies GenericPart);
});
