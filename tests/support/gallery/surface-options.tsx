import { render } from 'preact';
import type { Customer, OptionsActions, OptionsModel } from '../../../components/options/model';
import { OptionsPage } from '../../../components/options/options-page';
import { builtInQuestion } from '../../../lib/text/survey-question';
import { NOW } from './data';
import { OPTIONS } from './options-model';
import '../../../components/options/options.css';

const done = () => undefined;
const anna: Customer = {
  conversation: 'demo Anna Berg',
  title: 'Anna Berg',
  toolName: 'Zendesk',
  conversations: 3,
  updatedAt: NOW,
};
const actions: OptionsActions = {
  change: done,
  switchOn: done,
  switchOff: done,
  exportSettings: done,
  exportTaught: done,
  importTaught: done,
  importSettings: done,
  exportHistory: done,
  forgetHistory: done,
  forgetSetAside: done,
  findCustomers: async (text) =>
    text === 'nobody' ? [] : [anna, { ...anna, title: 'Annabel Ortiz', conversations: 1 }],
  forgetCustomer: async () => undefined,
  exportCorrections: done,
  importCorrections: done,
  resetCorrections: done,
  loadSecond: done,
  pauseSecond: done,
  deleteSecond: done,
  builtInQuestion,
  changeShortcuts: done,
  withdraw: done,
  openWelcome: done,
  openDemo: done,
};
const variants: Readonly<Record<string, Partial<OptionsModel>>> = {
  '': {},
  locked: {
    locked: new Set(Object.keys(OPTIONS.values)) as OptionsModel['locked'],
    values: {
      ...OPTIONS.values,
      languages: ['en', 'de', 'fr'],
      queues: { only: ['Support *', 'Returns'], never: ['VIP'] },
      retentionDays: 0,
      surveyQuestions: { en: 'How did we do today, from 1 to 5?' },
    },
    permitted: ['https://chat.example.com/*'],
    problems: ['Browser policy: there is no setting "thresold".'],
    consent: false,
    engine: { state: 'failed', message: 'weights.bin has the wrong checksum' },
    history: { state: 'off', waiting: 0, conversations: 0, messages: 0, events: 0, bytes: 0, setAside: [] },
    browser: 'firefox',
    feedback: { kind: 'failed', text: 'The browser did not give the permission, so it stays off.' },
  },
  loading: {
    values: {
      ...OPTIONS.values,
      secondEngine: true,
      secondEngineAddress: 'https://files.example.com/sentence-encoder/',
    },
    second: { phase: 'loading', loaded: 11_930_000, total: 28_369_009, fitted: 0 },
  },
  trouble: {
    values: { ...OPTIONS.values, secondEngine: true },
    second: {
      phase: 'failed',
      loaded: 4_659_657,
      total: 28_369_009,
      fitted: 0,
      problem: 'group1-shard2of7 is not the file that is needed: its SHA-256 is another one.',
    },
    history: {
      ...(OPTIONS.history as NonNullable<OptionsModel['history']>),
      state: 'full',
      since: NOW,
      setAside: [{ name: 'history-1', at: NOW, why: 'UnknownError: Internal error.' }],
    },
    corrections: {
      count: 2,
      agreed: 0,
      perLevel: [0, 2, 0, 0, 0, 0, 0],
      outdated: 12,
      adaptation: 'failed',
      problem: 'The engine did not start.',
    },
    feedback: { kind: 'done', text: 'Saved' },
  },
};

export function show(app: HTMLElement, variant: string): void {
  const [name = '', typed] = variant.split('~');
  render(<OptionsPage model={{ ...OPTIONS, ...variants[name] }} actions={actions} />, app);
  if (typed === undefined) return;
  const search = app.querySelector<HTMLInputElement>('input[type=search]');
  if (!search) return;
  search.value = typed;
  search.dispatchEvent(new Event('input', { bubbles: true }));
}
