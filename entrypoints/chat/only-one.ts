const STARTED = 'weatherglass:started';

/**
 * The newest script on a page is the one that works: an older one, also one that an update of the extension has cut off
 * from its background, hears of it and stops.
 * @returns aborted when this script is to stop
 */
export function onlyOne(document: Document): AbortController {
  document.dispatchEvent(new Event(STARTED));
  const stop = new AbortController();
  document.addEventListener(STARTED, () => stop.abort(), { signal: stop.signal });
  return stop;
}
