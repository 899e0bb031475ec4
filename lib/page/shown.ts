/**
 * Is a conversation on the screen? Tools keep those of other tabs in the DOM, hidden.
 * @param parts its root, list and composer: a root may have no box of its own (`display: contents`), a list no height yet
 */
export function isShown(root: Element, parts: readonly (Element | null)[]): boolean {
  if (!root.isConnected || root.closest('[hidden], [aria-hidden="true"], [inert]')) return false;
  if (root.checkVisibility && !root.checkVisibility({ visibilityProperty: true })) return false;
  return !hasLayout(root.ownerDocument) || [root, ...parts].some((part) => part !== null && hasArea(part));
}

/** A document without layout (a DOM in memory) gives every element an empty box, which says nothing. */
function hasLayout(document: Document): boolean {
  return document.documentElement.getBoundingClientRect().width > 0;
}

function hasArea(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
