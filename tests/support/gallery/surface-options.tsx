import { render } from 'preact';
import type { OptionsModel } from '../../../components/options/model';
import { OptionsPage } from '../../../components/options/options-page';
import { defaultSettings } from '../../../lib/store/declared-settings';
import { TOOLS } from './tools';
import '../../../components/options/options.css';

const done = () => undefined;
const actions = { change: done, switchOn: done, switchOff: done, withdraw: done, openWelcome: done, openDemo: done };
const usual: OptionsModel = {
  values: { ...defaultSettings(), sites: ['https://*.zendesk.com/*', 'https://chat.example.com/*'] },
  locked: new Set(),
  problems: [],
  tools: TOOLS,
  permitted: ['https://*.zendesk.com/*', 'https://chat.example.com/*'],
  consent: true,
  version: '0.1.0',
  engine: { state: 'ready', model: 'glass-1 1.0.0' },
  card: '#card',
};
const variants: Readonly<Record<string, Partial<OptionsModel>>> = {
  '': {},
  locked: {
    locked: new Set(['threshold', 'paused', 'sites', 'languages']),
    values: { ...usual.values, languages: ['en', 'de', 'fr'] },
    permitted: ['https://chat.example.com/*'],
    problems: ['Browser policy: there is no setting "thresold".'],
    consent: false,
    engine: { state: 'failed', message: 'weights.bin has the wrong checksum' },
    feedback: { kind: 'failed', text: 'The browser did not give the permission, so it stays off.' },
  },
};

export function show(app: HTMLElement, variant: string): void {
  render(<OptionsPage model={{ ...usual, ...variants[variant] }} actions={actions} />, app);
}
