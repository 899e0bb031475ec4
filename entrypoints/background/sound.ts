import { browser } from 'wxt/browser';

const PAGE = '/sound.html';

/**
 * Plays the alert's sound. A service worker cannot: Chromium has offscreen documents for that, and Firefox's background is
 * a page, which can hold a frame. Both may play without anybody having clicked, whatever tab is in front. Never rejects:
 * a sound that fails must not keep an alert from being stored as delivered.
 */
export async function playSound(): Promise<void> {
  try {
    if ('document' in globalThis) playInFrame(document);
    else await playOffscreen();
  } catch {
    // Another one plays this very moment, or the browser refuses.
  }
}

async function playOffscreen(): Promise<void> {
  // It plays when it is loaded; there can be one at a time.
  await browser.offscreen.closeDocument().catch(() => undefined);
  await browser.offscreen.createDocument({
    url: PAGE,
    reasons: ['AUDIO_PLAYBACK'],
    justification: 'A short sound with an alert.',
  });
}

function playInFrame(page: Document): void {
  page.querySelector('iframe')?.remove();
  const frame = page.createElement('iframe');
  frame.src = browser.runtime.getURL(PAGE);
  page.body.append(frame);
}
