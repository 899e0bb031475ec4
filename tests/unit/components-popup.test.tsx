import '../support/english';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PopupActions, type PopupModel, UNKNOWN } from '../../components/popup/model';
import { Popup } from '../../components/popup/popup';
import { alerts, HAPPY, many, NOW, UPSET, view } from '../support/gallery/data';
import { type Shown, show } from '../support/show';

const done = {
  pause: vi.fn<PopupActions['pause']>(),
  switchOn: vi.fn<PopupActions['switchOn']>(),
  goTo: vi.fn<PopupActions['goTo']>(),
  acknowledge: vi.fn<PopupActions['acknowledge']>(),
  restartEngine: vi.fn<PopupActions['restartEngine']>(),
  openOptions: vi.fn<PopupActions['openOptions']>(),
  openWelcome: vi.fn<PopupActions['openWelcome']>(),
  openDemo: vi.fn<PopupActions['openDemo']>(),
};
const anna = view('Anna Berg', UPSET, { alerts: alerts(-3) });
const ben = view('Ben Okafor', HAPPY);
const usual: PopupModel = {
  consent: true,
  scoring: true,
  paused: false,
  pauseLocked: false,
  sitesLocked: false,
  tab: {
    url: 'https://chat.example.com/',
    switchedOn: true,
    page: { tool: 'converse', toolName: 'Converse.js', conversations: [ben.id] },
  },
  conversations: [anna, ben],
  engine: { state: 'ready', model: 'glass-1 1.0.0' },
  now: NOW,
};
const open = (more: Partial<PopupModel> = {}): Shown => show(<Popup model={{ ...usual, ...more }} actions={done} />);
const off = {
  url: 'https://support.zendesk.com/agent/1',
  switchedOn: false,
  pattern: 'https://*.zendesk.com/*',
  page: null,
};

beforeEach(() => vi.clearAllMocks());

describe('this tab', () => {
  it('shows the level, the window and the timeline of its conversation, also in words', () => {
    const shown = open();
    expect(shown.find('.tab').textContent).toContain('Very positive');
    expect(shown.find('.tab').textContent).toContain('Ben Okafor');
    expect(shown.find('.wg-timeline').getAttribute('aria-label')).toBe(
      'Sentiment after each of the last 4 messages: Slightly negative, Neutral, Positive, Very positive',
    );
    expect(shown.all('.window li > svg').map((icon) => icon.getAttribute('aria-label'))).toHaveLength(4);
    expect(shown.find('.reading').textContent).toBe('Reading Converse.js · 4 customer messages');
  });

  it.each([
    ['the agreement is missing', { consent: false, tab: off }, 'Weatherglass has not started yet', 'openWelcome'],
    ['scoring is off', { scoring: false }, 'Scoring is switched off', 'openOptions'],
    ['the site is off', { tab: off }, 'Not switched on for support.zendesk.com', 'switchOn'],
  ] as const)('says that %s, and what to do', (_, more, words, action) => {
    const shown = open(more);
    expect(shown.find('.tab').textContent).toContain(words);
    shown.click('.tab .button');
    expect(done[action]).toHaveBeenCalledOnce();
  });

  it('shows its conversation though nobody has written in it lately', () => {
    const page = { tool: 'converse', toolName: 'Converse.js', conversations: [ben.id], view: ben };
    const shown = open({ tab: { url: 'https://chat.example.com/', switchedOn: true, page }, conversations: [] });
    expect(shown.find('.tab').textContent).toContain('Ben Okafor');
    expect(shown.text()).not.toContain('No chat has been read here yet');
  });

  it('offers no switch where the organisation has set other sites', () => {
    const shown = open({ tab: { ...off, pattern: undefined }, sitesLocked: true });
    expect(shown.find('.tab').textContent).toContain('Your organisation has set the sites');
    expect(shown.all('.tab .button')).toHaveLength(0);
  });

  it('says what is wrong with reading', () => {
    const { tab } = usual;
    const page = { tool: 'x', toolName: 'X', conversations: [], problem: 'no-key' as const };
    expect(open({ tab: { url: tab?.url, switchedOn: true, page } }).text()).toContain(
      'Cannot tell which conversation this is',
    );
    expect(open({ tab: { url: tab?.url, switchedOn: true, page: null } }).text()).toContain(
      'No chat has been read here yet',
    );
    expect(open({ tab: { url: undefined, switchedOn: false, page: null } }).text()).toContain('Nothing to read here');
  });
});

describe('live conversations', () => {
  it('keep the order they come in, with time and new alerts, and lead there', () => {
    const shown = open();
    expect(shown.all('.row .title').map((title) => title.textContent)).toEqual(['Anna Berg', 'Ben Okafor']);
    expect(shown.all('.when').map((when) => when.textContent)).toEqual(['falling2 min. ago', 'rising2 min. ago']);
    expect(shown.all('.unread').map((unread) => unread.getAttribute('aria-label'))).toEqual(['1 new alert']);
    shown.click('.row', 'Anna Berg');
    expect(done.goTo).toHaveBeenCalledWith(anna.id);
  });

  it('are all there when there are many', () => {
    expect(open({ conversations: many(200) }).all('.row')).toHaveLength(200);
  });

  it('are not called none before they are known', () => {
    const shown = show(<Popup model={UNKNOWN} actions={done} />);
    expect(shown.text()).not.toContain('No conversation is live.');
    expect(shown.all('.hint')).toHaveLength(0);
    expect(shown.text()).toContain('Weatherglass');
  });

  it('may be none', () => {
    expect(open({ conversations: [] }).text()).toContain('No conversation is live.');
  });
});

describe('head and foot', () => {
  it('pause, unless the organisation has decided', () => {
    const shown = open();
    shown.click('.pause input');
    expect(done.pause).toHaveBeenCalledWith(true);
    const locked = open({ pauseLocked: true });
    expect(locked.find<HTMLInputElement>('.pause input').disabled).toBe(true);
    expect(locked.find('.pause').title).toBe('Set by your organisation');
  });

  it('show why the engine failed, and try again', () => {
    const shown = open({ engine: { state: 'failed', message: 'weights.bin has the wrong checksum' } });
    expect(shown.find('.engine span').title).toBe('weights.bin has the wrong checksum');
    shown.click('.engine button');
    expect(done.restartEngine).toHaveBeenCalledOnce();
  });

  it('show what failed', () => {
    expect(open({ failure: 'the disk is full' }).find('[role=alert]').textContent).toBe(
      'That did not work: the disk is full',
    );
  });
});
