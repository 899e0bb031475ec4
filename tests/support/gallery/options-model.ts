import type { OptionsModel } from '../../../components/options/model';
import { defaultSettings } from '../../../lib/store/declared-settings';
import { NOW } from './data';
import { TOOLS } from './tools';

/** What an options page may show: invented, with something in every part of it. */
export const OPTIONS: OptionsModel = {
  values: { ...defaultSettings(), sites: ['https://*.zendesk.com/*', 'https://chat.example.com/*'] },
  locked: new Set(),
  problems: [],
  tools: TOOLS,
  permitted: ['https://*.zendesk.com/*', 'https://chat.example.com/*'],
  consent: true,
  version: '0.1.0',
  engine: { state: 'ready', model: 'glass-1 1.0.0' },
  history: {
    state: 'ok',
    waiting: 0,
    conversations: 1284,
    messages: 9731,
    events: 2205,
    bytes: 4_380_000,
    oldest: NOW - 92 * 86_400_000,
    setAside: [],
  },
  corrections: {
    count: 23,
    agreed: 9,
    perLevel: [1, 4, 3, 8, 3, 3, 1],
    outdated: 0,
    adaptation: 'adapted',
    accuracy: { shipped: 0.39, adapted: 0.87 },
  },
  second: {
    phase: 'ready',
    loaded: 28_369_009,
    total: 28_369_009,
    fitted: 1,
    accuracy: { lines: 462, second: { exact: 0.64, within: 0.93 }, builtIn: { exact: 0.61, within: 0.9 } },
    milliseconds: 17.3,
  },
  shortcuts: [
    { name: 'why', description: 'Show why', keys: 'Alt+Shift+W' },
    { name: 'next', description: 'Go to the worst conversation', keys: '' },
  ],
  browser: 'chrome',
};
