import { browser } from 'wxt/browser';
import { SOUND_CHANNEL } from '../../lib/core/chime';

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
    // The browser refuses.
  }
}

/** An extension has one offscreen document at most; one that is there for something else hears of it and plays. */
async function playOffscreen(): Promise<void> {
  const made = browser.offscreen.createDocument({
    url: PAGE,
    reasons: ['AUDIO_PLAYBACK'],
    justification: 'A short sound with an alert.',
  });
  await made.catch(() => {
    const channel = new BroadcastChannel(SOUND_CHANNEL);
    channel.postMessage('play');
    channel.close();
  });
}

function playInFrame(page: Document): void {
  page.querySelector(`iframe[src$="${PAGE}"]`)?.remove();
  const frame = page.createElement('iframe');
  frame.src = browser.runtime.getURL(PAGE);
  page.body.append(frame);
}
