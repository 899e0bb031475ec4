import { browser } from 'wxt/browser';
import type { OptionsModel, Shortcut } from '../../components/options/model';
import { toolOptions } from '../../components/shared/tools';
import { ADAPTERS } from '../../lib/adapters/index';
import { type EngineState, send } from '../../lib/protocol';
import { readConsent } from '../../lib/store/consent';
import { readSettings } from '../../lib/store/settings';
import { permittedSites } from '../../lib/store/sites';

/** What the page shows at once; the rest needs the background and follows. */
export async function readModel(): Promise<
  Omit<OptionsModel, 'engine' | 'history' | 'corrections' | 'second' | 'feedback'>
> {
  const [{ values, locked, problems }, consent, shortcuts] = await Promise.all([
    readSettings(),
    readConsent(),
    readShortcuts(),
  ]);
  return {
    values,
    locked,
    problems,
    tools: toolOptions(ADAPTERS),
    permitted: await permittedSites(values.sites),
    consent,
    version: browser.runtime.getManifest().version,
    shortcuts,
    browser: browserName(),
  };
}

/** State of the history, of the corrections and of the second engine, where the background can tell. */
export async function readData(): Promise<Pick<OptionsModel, 'history' | 'corrections' | 'second'>> {
  const [history, corrections, second] = await Promise.allSettled([
    send('history-state'),
    send('corrections'),
    send('second-state'),
  ]);
  return {
    ...(history.status === 'fulfilled' ? { history: history.value } : {}),
    ...(corrections.status === 'fulfilled' ? { corrections: corrections.value } : {}),
    ...(second.status === 'fulfilled' ? { second: second.value } : {}),
  };
}

/** State of the engine; starts it if need be. Never rejects. */
export async function readEngine(): Promise<EngineState> {
  try {
    return await send('engine');
  } catch (error) {
    return { state: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

async function readShortcuts(): Promise<Shortcut[]> {
  // Missing where the manifest declares no key.
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ name, description, shortcut }) =>
    name && description ? [{ name, description, keys: shortcut ?? '' }] : [],
  );
}

function browserName(): OptionsModel['browser'] {
  if (import.meta.env.FIREFOX) return 'firefox';
  return navigator.userAgent.includes(' Edg/') ? 'edge' : 'chrome';
}
