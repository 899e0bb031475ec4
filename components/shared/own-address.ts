/**
 * Match pattern of the site that a typed address belongs to. The port is left out: a pattern without one covers every
 * port, and Firefox accepts none.
 * Source: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 * @param typed a web address as people type it, with or without `https://`
 * @returns for example `https://chat.example.com/*`; undefined when it is no web address
 */
export function sitePattern(typed: string): string | undefined {
  const address = typed.trim();
  if (address === '' || /\s/.test(address)) return undefined;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  if (!/^https?:$/.test(url.protocol) || !/^[a-z0-9.-]+$/.test(url.hostname)) return undefined;
  return `${url.protocol}//${url.hostname}/*`;
}

/** A match pattern as people read it: `*.example.com`, with `http://` where it is not encrypted. */
export function siteText(pattern: string): string {
  return pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
}
