import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { ADAPTERS } from '../../lib/adapters/index';
import type { Sender } from '../../lib/protocol';

/** Scripts that a content script may ask for, by file name without ending. */
const SCRIPTS = ['panel', 'generic', 'teach', ...[...ADAPTERS.keys()].map((id) => `adapters/${id}`)];

/**
 * Runs one of the extension's scripts in the frame that asks for it, and nowhere else.
 * @throws Error when there is no such script, or when the browser does not (or no longer) allow it on the site
 */
export async function bringScript(
  script: string,
  { tabId, frameId }: Pick<Sender, 'tabId' | 'frameId'>,
): Promise<void> {
  if (!SCRIPTS.includes(script)) throw new Error(`There is no script "${script}" to bring.`);
  const file = `/${script}.js` as ScriptPublicPath;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
}
