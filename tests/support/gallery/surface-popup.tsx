import { render } from 'preact';
import type { PopupActions, PopupModel } from '../../../components/popup/model';
import { Popup } from '../../../components/popup/popup';
import { alerts, HAPPY, many, NOW, UPSET, view } from './data';
import '../../../components/popup/popup.css';

const done = () => undefined;
const actions: PopupActions = {
  pause: done,
  switchOn: done,
  switchOff: done,
  moodShown: done,
  mood: done,
  skipMood: done,
  done,
  askSurvey: done,
  goTo: done,
  acknowledge: done,
  restartEngine: done,
  teach: done,
  copyReport: done,
  openNames: done,
  openOptions: done,
  openWelcome: done,
  openReport: done,
  openDemo: done,
};
const anna = view('Anna Berg', UPSET, { alerts: alerts(-3) });
const page = { tool: 'converse', toolName: 'Converse.js', conversations: [anna.id] };
const site = {
  url: 'https://chat.example.com/chat',
  switchedOn: true,
  listed: ['https://chat.example.com/*'],
  page: { ...page, view: anna },
};
const log: PopupModel['alerts'] = [-3, -2, -2, -1].map((level, index) => ({
  id: index,
  at: NOW - index * 1_300_000 - 60_000,
  level: level as -1 | -2 | -3,
  from: index === 0 ? -1 : 0,
  seen: index > 1,
  conversation: `demo ${index}`,
  title: ['Anna Berg', 'Lost parcel', 'Mei Tanaka', 'Invoice 2291'][index] ?? '',
  toolName: 'Zendesk',
}));
const ended = (more: object): Partial<PopupModel> => ({
  tab: { ...site, page: { ...page, view: { ...anna, alerts: [], ...more } } },
});
const usual: PopupModel = {
  consent: true,
  scoring: true,
  paused: false,
  pauseLocked: false,
  sitesLocked: false,
  languages: 41,
  offerSurvey: true,
  tab: site,
  counts: { conversations: 6, unseen: 2 },
  alerts: log,
  conversations: [anna, ...many(3), view('Ben Okafor', HAPPY), view('Visitor 7', [])],
  engine: { state: 'ready', model: 'glass-1 1.0.0', milliseconds: 52 },
  now: NOW,
};
const HEALTH: NonNullable<PopupModel['health']> = {
  tool: 'converse',
  strategy: 'adapter',
  changedAt: NOW - 120_000,
  conversations: [
    {
      open: true,
      titled: true,
      composer: true,
      queue: false,
      roles: { customer: 12, agent: 9, bot: 0, note: 0, system: 1, unknown: 2 },
      timed: 0,
    },
  ],
};
const variants: Readonly<Record<string, Partial<PopupModel>>> = {
  '': {},
  off: {
    tab: {
      url: 'https://support.zendesk.com/chat',
      switchedOn: false,
      listed: [],
      pattern: 'https://support.zendesk.com/*',
      page: null,
    },
    conversations: [],
  },
  problem: {
    tab: { ...site, page: { ...page, problem: 'no-key', conversations: [] } },
  },
  consent: { consent: false, conversations: [], tab: { ...site, switchedOn: false, page: null } },
  paused: {
    paused: true,
    pauseLocked: true,
    engine: { state: 'failed', message: 'weights.bin has the wrong checksum' },
  },
  mood: ended({ wrapUp: { end: { at: NOW, why: 'closed', prompt: 'shown' } } }),
  answered: ended({
    wrapUp: {
      end: { at: NOW, why: 'done', prompt: 'answered', mood: 1 },
      survey: { at: NOW, state: 'answered', score: 2 },
    },
  }),
  copy: {
    ...ended({}),
    languages: 1,
    survey: { outcome: 'copy', language: 'en', text: 'How satisfied are you, from 1 to 5?' },
  },
  queue: {
    ...ended({ state: 'unscored', off: 'queue', window: [], timeline: [], counted: 0 }),
    alerts: [],
  },
  health: { health: HEALTH, copied: true },
  name: {
    health: HEALTH,
    tab: { ...site, page: { ...page, problem: 'needs-name', conversations: [] } },
  },
  log: {},
  'no-log': { alerts: [], conversations: [] },
  many: { conversations: [anna, ...many(200)], counts: { conversations: 201, unseen: 4 } },
};

export function show(app: HTMLElement, variant: string): void {
  const start = performance.now();
  render(<Popup model={{ ...usual, ...variants[variant] }} actions={actions} />, app);
  app.getBoundingClientRect();
  if (variant.endsWith('log')) app.querySelector<HTMLElement>('#tab-alerts')?.click();
  document.documentElement.dataset.milliseconds = String(performance.now() - start);
}
