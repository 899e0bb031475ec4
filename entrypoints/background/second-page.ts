import { browser } from 'wxt/browser';

const PAGE = '/second.html';
/** Another offscreen document, which plays a sound, leaves after a second or two. */
const PLACE_MS = 10_000;
const AGAIN_MS = 200;
let opening: Promise<void> | undefined;

/**
 * Opens the page in which the second engine runs, unless it is open: an offscreen document in Chromium, where a service
 * worker may load nothing later; a frame of the event page in Firefox.
 */
export async function openSecondPage(): Promise<void> {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
}

/** Closes it, and frees all its memory. */
export async function closeSecondPage(): Promise<void> {
  await opening?.catch(() => undefined);
  if ('document' in globalThis) frame()?.remove();
  else if (await isSecondPageOpen()) await browser.offscreen.closeDocument().catch(() => undefined);
}

/** Whether the page is open. */
export async function isSecondPageOpen(): Promise<boolean> {
  if ('document' in globalThis) return frame() !== null;
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.some(({ documentUrl }) => documentUrl === browser.runtime.getURL(PAGE));
}

async function open(): Promise<void> {
  if (await isSecondPageOpen()) return;
  if ('document' in globalThis) await openFrame();
  else await openOffscreen(Date.now() + PLACE_MS);
}

/** An extension has one offscreen document at most: the place may be taken for a moment. */
async function openOffscreen(until: number): Promise<void> {
  try {
    await browser.offscreen.createDocument({
      url: PAGE,
      reasons: ['WORKERS'],
      justification: 'Runs a WebAssembly model that the service worker could only hold at the price of every start.',
    });
  } catch (error) {
    if (Date.now() > until) throw error;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    await openOffscreen(until);
  }
}

async function openFrame(): Promise<void> {
  const made = document.createElement('iframe');
  made.src = browser.runtime.getURL(PAGE);
  const loaded = new Promise<void>((resolve) => {
    made.onload = () => resolve();
  });
  document.body.append(made);
  await loaded;
}

function frame(): Element | null {
  return document.querySelector(`iframe[src$="${PAGE}"]`);
}
