import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { ADAPTERS } from '../../lib/adapters/index';
import { diagnosisText, type FrameDiagnosis, healthOf, type PageHealth } from '../../lib/core/diagnosis';
import { handle } from '../../lib/protocol';
import { engineState } from './engine';

const SCRIPT = '/diagnose.js' as ScriptPublicPath;

/** How pages are read, and reports about it that hold no word of them. */
export function handleDiagnosis(): void {
  handle('page-health', async ({ tabId }) => healthOf(await ask<PageHealth>(tabId, false)) ?? null);
  handle('diagnosis', async ({ tabId }) => {
    const frames = await ask<FrameDiagnosis>(tabId, true);
    if (frames.length === 0) return null;
    const checked = frames.flatMap(({ tool }) => ADAPTERS.get(tool)?.checked ?? [])[0];
    const { model } = await engineState();
    const versions = {
      extension: browser.runtime.getManifest().version,
      browser: navigator.userAgent,
      ...(model ? { model } : {}),
      ...(checked ? { adapter: `${checked.how}, ${checked.on}` } : {}),
    };
    return diagnosisText(frames, versions, Date.now());
  });
}

/** Asks all frames of a tab in which the content script runs; none where the browser does not let us in. */
async function ask<T>(tabId: number, full: boolean): Promise<T[]> {
  const target = { tabId, allFrames: true };
  try {
    // The script is small and may be gone with the page, so it is brought each time.
    await browser.scripting.executeScript({ target, files: [SCRIPT] });
    const answers = await browser.scripting.executeScript({ target, func: askFrame, args: [full] });
    return answers.flatMap(({ result }) => (result ? [result as T] : []));
  } catch {
    return [];
  }
}

/** Runs in the page's frames, beside the content script; sees nothing of its surroundings here. */
function askFrame(full: boolean): unknown {
  const world = globalThis as { [key: symbol]: { parts: Map<string, (full: boolean) => unknown> } | undefined };
  return world[Symbol.for('weatherglass')]?.parts.get('diagnose')?.(full) ?? null;
}
