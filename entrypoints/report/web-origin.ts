/**
 * The origin of a site that a record names, which may come from a file that somebody was sent.
 * @throws Error with a sentence for people when it is no address of the web
 */
export function webOrigin(site: string): string {
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.origin;
  throw new Error('This conversation names no site that can be opened.');
}
