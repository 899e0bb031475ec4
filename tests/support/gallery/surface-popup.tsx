import { render } from 'preact';
import type { PopupActions, PopupModel } from '../../../components/popup/model';
import { Popup } from '../../../components/popup/popup';
import { alerts, HAPPY, many, NOW, UPSET, view } from './data';
import '../../../components/popup/popup.css';

const done = () => undefined;
const actions: PopupActions = {
  pause: done,
  switchOn: done,
  goTo: done,
  acknowledge: done,
  restartEngine: done,
  openOptions: done,
  openWelcome: done,
  openDemo: done,
};
const anna = view('Anna Berg', UPSET, { alerts: alerts(-3) });
const page = { tool: 'converse', toolName: 'Converse.js', conversations: [anna.id] };
const usual: PopupModel = {
  consent: true,
  scoring: true,
  paused: false,
  pauseLocked: false,
  sitesLocked: false,
  tab: { url: 'https://chat.example.com/chat', switchedOn: true, page },
  conversations: [anna, ...many(3), view('Ben Okafor', HAPPY), view('Visitor 7', [])],
  engine: { state: 'ready', model: 'glass-1 1.0.0', milliseconds: 52 },
  now: NOW,
};
const variants: Readonly<Record<string, Partial<PopupModel>>> = {
  '': {},
  off: {
    tab: {
      url: 'https://support.zendesk.com/chat',
      switchedOn: false,
      pattern: 'https://support.zendesk.com/*',
      page: null,
    },
    conversations: [],
  },
  problem: {
    tab: { url: 'https://x.example/', switchedOn: true, page: { ...page, problem: 'no-key', conversations: [] } },
  },
  consent: { consent: false, conversations: [], tab: { url: 'https://x.example/chat', switchedOn: false, page: null } },
  paused: {
    paused: true,
    pauseLocked: true,
    engine: { state: 'failed', message: 'weights.bin has the wrong checksum' },
  },
  many: { conversations: [anna, ...many(200)] },
};

export function show(app: HTMLElement, variant: string): void {
  const start = performance.now();
  render(<Popup model={{ ...usual, ...variants[variant] }} actions={actions} />, app);
  app.getBoundingClientRect();
  document.documentElement.dataset.milliseconds = String(performance.now() - start);
}
