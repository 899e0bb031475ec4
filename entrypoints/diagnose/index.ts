import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver, REGISTRY, registry } from '../../lib/core/script-registry';
import { diagnosePage, pageHealth } from '../../lib/page/health';
import { READING_NOW, type ReadingNow } from '../../lib/page/reading';

/** Tells how a frame is read, with `full` its structure, too: brought by the background when somebody asks. */
export default defineUnlistedScript(() => {
  // It comes into all frames of a tab, and in most of them nothing is read.
  if (!(REGISTRY in globalThis)) return;
  handOver('diagnose', (full: boolean) => {
    const now = (registry().parts.get(READING_NOW) as (() => ReadingNow) | undefined)?.();
    return full ? diagnosePage(document, now) : pageHealth(now);
  });
});
