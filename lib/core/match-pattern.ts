/**
 * Does an address match a pattern of the form `scheme://host/path`, with `*` as in browser extensions?
 * Ports do not count, as in Firefox, which knows none in patterns.
 * Source: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 * @throws Error when the pattern is malformed
 */
export function matchesPattern(url: URL, pattern: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^*/]+)(\/.*)$/.exec(pattern);
  if (!parts) throw new Error(`"${pattern}" is not a match pattern such as "https://*.example.com/agent/*".`);
  const [, scheme = '', host = '', path = ''] = parts;
  const protocol = url.protocol.slice(0, -1);
  if (scheme === '*' ? !['http', 'https'].includes(protocol) : scheme !== protocol) return false;
  const bare = host.replace('*.', '');
  const hostFits =
    host === '*' || url.hostname === bare || (host.startsWith('*.') && url.hostname.endsWith(`.${bare}`));
  const literal = path.split('*').map((part) => part.replace(/[\\^$+?.()|[\]{}]/g, '\\$&'));
  return hostFits && new RegExp(`^${literal.join('.*')}$`).test(url.pathname + url.search);
}

/** The host of a match pattern, `*.` in front included; undefined when it is malformed. */
const hostOf = (pattern: string): string | undefined => /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1];

/** May there be an address whose host fits both patterns? Schemes and paths are not looked at. */
export function hostsMeet(one: string, other: string): boolean {
  const [a, b] = [hostOf(one), hostOf(other)];
  if (a === undefined || b === undefined) return false;
  const covers = (wide: string, host: string): boolean =>
    wide === '*' || wide === host || (wide.startsWith('*.') && `.${host.replace('*.', '')}`.endsWith(wide.slice(1)));
  return covers(a, b) || covers(b, a);
}
