import type { PageAdapter } from '../core/adapter';
import { isShown } from './shown';

/** The parts of one conversation in the DOM. */
export interface FoundConversation {
  readonly root: Element;
  readonly list: Element | null;
  readonly composer: Element | null;
}

/** The conversations in a page's DOM. */
export interface FoundConversations {
  /** All roots, hidden ones included; a root inside another root is part of it. */
  readonly roots: readonly Element[];
  /** Those on the screen. */
  readonly shown: readonly FoundConversation[];
}

/** Finds a page's conversations, again and again: a part that is still in its place is not searched for. */
export function createFinder(adapter: PageAdapter): (document: Document) => FoundConversations {
  const { root: selector, list: listSelector, composer: composerSelector } = adapter.conversation;
  const known = new WeakMap<Element, FoundConversation>();

  const still = (root: Element, part: Element | null | undefined, which: string): Element | null =>
    part && root.contains(part) && part.matches(which) ? part : root.querySelector(which);

  return (document) => {
    const roots = [...document.querySelectorAll(selector)].filter((root) => !root.parentElement?.closest(selector));
    const found = roots.map((root) => {
      const before = known.get(root);
      const list = root.matches(listSelector) ? root : still(root, before?.list, listSelector);
      const one = { root, list, composer: still(root, before?.composer, composerSelector) };
      known.set(root, one);
      return one;
    });
    const shown = found.filter((one) => isShown(one.root, [one.list, one.composer]));
    const [only] = shown;
    // Where the composer stands outside the root, it belongs to the one conversation on the screen.
    if (only && shown.length === 1 && !only.composer) {
      return { roots, shown: [{ ...only, composer: document.querySelector(composerSelector) }] };
    }
    return { roots, shown };
  };
}
