import type { Adapter } from '../core/adapter';
import { isShown } from './shown';

/** The parts of one visible conversation. */
export interface FoundConversation {
  readonly root: Element;
  readonly list: Element | null;
  readonly composer: Element | null;
}

/** The visible conversations of a page; a root inside another root is part of it. */
export function findConversations(adapter: Adapter, document: Document): FoundConversation[] {
  const { root: selector, list, composer } = adapter.conversation;
  const roots = [...document.querySelectorAll(selector)].filter((root) => !root.parentElement?.closest(selector));
  const found = roots.map((root) => ({
    root,
    list: root.matches(list) ? root : root.querySelector(list),
    composer: root.querySelector(composer),
  }));
  const shown = found.filter((one) => isShown(one.root, [one.list, one.composer]));
  const [only] = shown;
  // Where the composer stands outside the root, it belongs to the one conversation on the screen.
  if (only && shown.length === 1 && !only.composer) return [{ ...only, composer: document.querySelector(composer) }];
  return shown;
}
