/** What else could speak https to another machine; web sockets are held back by the policy itself. */
const OTHERS = ['EventSource', 'WebTransport', 'XMLHttpRequest'] as const;

/**
 * Keeps the background from loading anything but the extension's own files. The manifest's policy is one for all pages,
 * and the page of the second engine needs https in it; all other pages are fenced in by a policy of their own, which a
 * service worker cannot have.
 * @param scope the background's global scope
 * @param base address of the extension's own root
 */
export function fenceIn(scope: typeof globalThis, base: string): void {
  const { fetch } = scope;
  scope.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const { href } = new URL(address, base);
    if (!href.startsWith(base)) throw new TypeError(`The background loads nothing from elsewhere: ${href}`);
    return fetch.call(scope, input, init);
  };
  for (const name of OTHERS) Reflect.deleteProperty(scope, name);
}
