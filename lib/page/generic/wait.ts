import type { GenericPart } from '../generic-part';
import { adapterOf } from '../taught/interpret';
import { CONFIDENT, findRule } from './find';

/** How often a page without a known tool is looked at, at first; later ever more rarely. */
const FIRST_MS = 1500;
const LAST_MS = 30_000;

/** Waits for a page that can be read: it may show a conversation long after it was opened. */
export const waitFor: GenericPart['waitFor'] = async (document, signal, onUnsure) => {
  for (let wait = FIRST_MS; ; wait = Math.min(LAST_MS, wait * 1.5)) {
    signal.throwIfAborted();
    const url = new URL(document.location.href);
    const found = findRule(document, url);
    if (found && found.confidence >= CONFIDENT) return adapterOf(found.rule, url.hostname);
    // Without a field to type in it is some other list.
    if (found?.rule.composer !== undefined) onUnsure();
    await new Promise((later) => setTimeout(later, wait));
  }
};
