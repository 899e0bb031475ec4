import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../../lib/core/script-registry';
import { waitFor } from '../../lib/page/generic/wait';
import type { GenericPart } from '../../lib/page/generic-part';
import { adapterOf } from '../../lib/page/taught/interpret';

/** Reads pages without an adapter: brought where a rule was taught, or where no tool is recognised. */
export default defineUnlistedScript(() => {
  handOver('generic', { adapterOf, waitFor } satisfies GenericPart);
});
