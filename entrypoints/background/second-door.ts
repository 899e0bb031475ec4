import { browser } from 'wxt/browser';
import { handle } from '../../lib/protocol';
import { readSettings } from '../../lib/store/settings';
import { concernsSettings } from '../../lib/store/watch-settings';
import {
  deleteSecond,
  loadSecond,
  pauseSecond,
  refitSecond,
  resumeSecond,
  SECOND_ALARM,
  secondChanged,
  secondInForce,
  secondState,
} from './second';
import { measureAccuracy } from './second-accuracy';

/** What is asked about the second engine, and what brings it to go on. */
export function handleSecondEngine(): void {
  handle('second-state', () => secondState());
  handle('second-load', () => loadSecond());
  handle('second-pause', () => pauseSecond());
  handle('second-delete', () => deleteSecond());
  handle('second-changed', async () => {
    await secondChanged();
    void measureWhenReady();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SECOND_ALARM) void resumeSecond().catch(() => undefined);
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (concernsSettings(changes, area)) void goOn();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') void refitSecond().catch(() => undefined);
  });
  void goOn();
}

async function goOn(): Promise<void> {
  // What cannot be resumed says so in its state.
  await resumeSecond().catch(() => undefined);
  await measureWhenReady();
}

async function measureWhenReady(): Promise<void> {
  if (await secondInForce((await readSettings()).values)) await measureAccuracy();
}
