import { browser } from 'wxt/browser';
import { send } from '../../lib/protocol';
import { handleSecond } from '../../lib/protocol-second';
import { createSecondEngine } from '../../lib/second/engine';
import { SECOND_MODEL } from '../../models/second/manifest';
import { playOnAlerts } from '../sound/play';

/** While there is work, the background hears of it at least so often: in Firefox this page ends with it. */
const SIGN_OF_LIFE_MS = 10_000;

/** After so long without a message, an offscreen document leaves, and its memory with it; Firefox ends the event page. */
const IDLE_MS = 5 * 60_000;
let leaving: ReturnType<typeof setTimeout> | undefined;
let working = 0;

function leaveLater(): void {
  clearTimeout(leaving);
  if (window.parent !== window) return;
  leaving = setTimeout(() => (working > 0 ? leaveLater() : window.close()), IDLE_MS);
}

const engine = createSecondEngine({
  model: SECOND_MODEL,
  corpus: async () => {
    const response = await fetch(browser.runtime.getURL('/second/corpus.json'));
    const bytes = await response.arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 6);
    const of = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { lines: JSON.parse(new TextDecoder().decode(bytes)), of };
  },
  wasm: browser.runtime.getURL('/second/tfjs-backend-wasm-simd.wasm'),
  onChange: tell,
});

function tell(): void {
  // The background may be between two lives; the state is in the database.
  send('second-changed').catch(() => undefined);
}

// An extension has one offscreen document at most: while this one is there, it plays the alerts' sound, too.
if (window.parent === window) playOnAlerts();

handleSecond({
  work: () => {
    const life = setInterval(tell, SIGN_OF_LIFE_MS);
    working++;
    void engine.work().finally(() => {
      working--;
      clearInterval(life);
    });
  },
  stop: () => engine.stop(),
  remove: () => engine.remove(),
  score: ({ texts }) => {
    leaveLater();
    return engine.score(texts);
  },
});
leaveLater();
