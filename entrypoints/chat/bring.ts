import { browser } from 'wxt/browser';
import { registry } from '../../lib/core/script-registry';
import { send } from '../../lib/protocol';

/** A background that has died meanwhile may never answer. */
const PATIENCE_MS = 2000;
const coming = new Map<string, Promise<void>>();

/**
 * What another script of the extension hands over; the background brings it into this frame when it is not here yet.
 * @param script file name without ending: `panel`, `adapters/zendesk`
 * @throws Error when it did not come, at two attempts
 */
export async function bring<T>(script: string): Promise<T> {
  const { parts } = registry();
  // Twice: the background may die with the request in its hands.
  if (!parts.has(script)) await once(script).catch(() => once(script));
  if (!parts.has(script)) throw new Error(`${script}.js did not come.`);
  return parts.get(script) as T;
}

function once(script: string): Promise<void> {
  const request = coming.get(script) ?? ask(script).finally(() => coming.delete(script));
  coming.set(script, request);
  return request;
}

function ask(script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${script}.js did not come in time.`)), PATIENCE_MS);
    const ownPage = location.href.startsWith(browser.runtime.getURL('/'));
    (ownPage ? load(script) : send('bring-script', { script })).then(resolve, reject);
  });
}

/** On a page of our own (the demo inbox) no browser runs a script for us, but the page may load its own files. */
function load(script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = `/${script}.js`;
    element.onload = () => resolve();
    element.onerror = () => reject(new Error(`${script}.js is missing.`));
    document.head.append(element);
  });
}
