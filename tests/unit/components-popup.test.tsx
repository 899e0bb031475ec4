import '../support/english';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PopupActions, type PopupModel, UNKNOWN } from '../../components/popup/model';
import { Popup } from '../../components/popup/popup';
import type { PageHealth } from '../../lib/core/diagnosis';
import type { ConversationView, ReadingProblem } from '../../lib/core/report';
import { alerts, HAPPY, many, NOW, UPSET, view } from '../support/gallery/data';
import { type Shown, show } from '../support/show';

const done = {
  pause: vi.fn<PopupActions['pause']>(),
  switchOn: vi.fn<PopupActions['switchOn']>(),
  switchOff: vi.fn<PopupActions['switchOff']>(),
  moodShown: vi.fn<PopupActions['moodShown']>(),
  mood: vi.fn<PopupActions['mood']>(),
  skipMood: vi.fn<PopupActions['skipMood']>(),
  done: vi.fn<PopupActions['done']>(),
  askSurvey: vi.fn<PopupActions['askSurvey']>(),
  goTo: vi.fn<PopupActions['goTo']>(),
  acknowledge: vi.fn<PopupActions['acknowledge']>(),
  restartEngine: vi.fn<PopupActions['restartEngine']>(),
  teach: vi.fn<PopupActions['teach']>(),
  copyReport: vi.fn<PopupActions['copyReport']>(),
  openNames: vi.fn<PopupActions['openNames']>(),
  openOptions: vi.fn<PopupActions['openOptions']>(),
  openWelcome: vi.fn<PopupActions['openWelcome']>(),
  openReport: vi.fn<PopupActions['openReport']>(),
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
  languages: 41,
  offerSurvey: true,
  counts: { conversations: 2, unseen: 1 },
  alerts: [],
  tab: {
    url: 'https://chat.example.com/',
    switchedOn: true,
    listed: ['https://chat.example.com/*'],
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
  listed: [],
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
    expect(shown.find('.reading').textContent).toBe('Reading Converse.js · 4 customer messages · English');
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
    const shown = open({
      tab: { url: 'https://chat.example.com/', switchedOn: true, listed: [], page },
      conversations: [],
    });
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
    expect(open({ tab: { url: tab?.url, switchedOn: true, listed: [], page } }).text()).toContain(
      'Cannot tell which conversation this is',
    );
    expect(open({ tab: { url: tab?.url, switchedOn: true, listed: [], page: null } }).text()).toContain(
      'No chat has been read here yet',
    );
    expect(open({ tab: { url: undefined, switchedOn: false, listed: [], page: null } }).text()).toContain(
      'Nothing to read here',
    );
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

describe('the end of a conversation', () => {
  const at = (wrapUp: ConversationView['wrapUp'], more: Partial<PopupModel> = {}) => {
    const page = { tool: 'x', toolName: 'X', conversations: [ben.id], view: { ...ben, ...(wrapUp ? { wrapUp } : {}) } };
    const listed = ['https://chat.example.com/*'];
    return open({ tab: { url: 'https://chat.example.com/', switchedOn: true, listed, page }, ...more });
  };

  it('is said by the agent, who may ask for a rating', () => {
    const shown = at(undefined);
    shown.click('.wrap-up button', 'Done');
    expect(done.done).toHaveBeenCalledWith(ben.id);
    shown.click('.wrap-up button', 'Ask for a rating');
    expect(done.askSurvey).toHaveBeenCalledWith(ben.id);
    expect(at(undefined, { offerSurvey: false }).text()).not.toContain('Ask for a rating');
  });

  it('asks for the mood once, tells that it is shown, and takes an answer or none', () => {
    const shown = at({ end: { at: NOW, why: 'closed', prompt: 'due' } });
    expect(done.moodShown).toHaveBeenCalledExactlyOnceWith(ben.id);
    shown.click('.mood button', 'Unhappy');
    expect(done.mood).toHaveBeenCalledWith(ben.id, 1);
    shown.click('.mood button', 'Skip');
    expect(done.skipMood).toHaveBeenCalledWith(ben.id);
    at({ end: { at: NOW, why: 'closed', prompt: 'shown' } });
    expect(done.moodShown).toHaveBeenCalledOnce();
  });

  it.each([
    [{ end: { at: NOW, why: 'done', prompt: 'skipped' } }, 'This conversation has ended.'],
    [{ end: { at: NOW, why: 'done', prompt: 'answered', mood: 5 } }, 'Mood: Happy'],
    [{ survey: { at: NOW, state: 'inserted', text: '…' } }, 'stands in the composer'],
    [{ survey: { at: NOW, state: 'sent' } }, 'was sent'],
    [{ survey: { at: NOW, state: 'answered', score: 4 } }, '4 of 5'],
  ] as const)('says what became of it: %j', (wrapUp, words) => {
    const shown = at(wrapUp);
    expect(shown.find('.wrap-up').textContent).toContain(words);
    expect(shown.all('.mood')).toHaveLength(0);
  });

  it('gives the question to copy where the page does not take it', () => {
    const survey = { outcome: 'copy', language: 'de', text: 'Wie zufrieden?' } as const;
    expect(at(undefined, { survey }).find('.copy [lang=de]').textContent).toBe('Wie zufrieden?');
  });
});

describe('the log of alerts', () => {
  const alert = { id: 1, at: NOW - 60_000, level: -2, from: 0, seen: false, toolName: 'X' } as const;
  const alertLog = [
    { ...alert, conversation: anna.id, title: 'Anna Berg' },
    { ...alert, id: 2, seen: true, conversation: ben.id, title: 'Ben Okafor' },
  ];

  it('is the other list, counts what nobody has seen, and leads to the conversation', () => {
    const shown = open({ alerts: alertLog });
    expect(shown.find('[role=tab]', 'Alerts').textContent).toBe('Alerts 1');
    shown.click('[role=tab]', 'Alerts');
    expect(shown.all('.row').map((row) => row.textContent)).toEqual([
      'Anna BergNeutral → NegativeNew1 min. ago',
      'Ben OkaforNeutral → Negative1 min. ago',
    ]);
    shown.click('.row', 'Ben Okafor');
    expect(done.goTo).toHaveBeenCalledWith(ben.id);
  });

  it('may be empty', () => {
    const shown = open();
    shown.click('[role=tab]', 'Alerts');
    expect(shown.text()).toContain('There have been no alerts');
  });
});

describe('the site of this tab', () => {
  it('can be stopped, unless the organisation has set it', () => {
    open().click('.tab .link', 'Stop on chat.example.com');
    expect(done.switchOff).toHaveBeenCalledOnce();
    const { tab } = usual;
    expect(open({ tab: tab && { ...tab, listed: [] } }).text()).not.toContain('Stop on');
  });
});

describe('how the page is read', () => {
  const roles = { customer: 12, agent: 9, bot: 1, note: 0, system: 1, unknown: 2 };
  const one = { open: true, titled: true, composer: true, queue: false, roles, timed: 0 };
  const health: PageHealth = {
    tool: 'converse',
    strategy: 'adapter',
    changedAt: NOW - 120_000,
    conversations: [one, one],
  };
  const words = (more: Partial<PopupModel>) => open({ health, ...more }).root.querySelector('.health')?.textContent;
  const withProblem = (problem: ReadingProblem): Partial<PopupModel> => ({
    tab: { ...off, switchedOn: true, page: { tool: 'slack', toolName: 'Slack', conversations: [], problem } },
  });

  it('is said in a word, with counts by writer and the last change', () => {
    expect(words({})).toContain('Readingby the tool’s adapter · 24 customer · 18 agent · 4 other');
    expect(words({})).toMatch(/4 unknown · last change 2 min/);
  });

  it.each([
    ['no-list', 'Cannot read this page'],
    ['adapter-failed', 'Cannot read this page'],
    ['needs-name', 'Needs one setting'],
    ['engine-failed', 'Reading'],
  ] as const)('with the problem %s it is “%s”', (problem, state) => {
    expect(words(withProblem(problem))?.startsWith(state)).toBe(true);
  });

  it('one missing setting has a button that leads to it', () => {
    const shown = open({ health, ...withProblem('needs-name') });
    [...shown.root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Enter my name')?.click();
    expect(done.openNames).toHaveBeenCalledOnce();
  });

  it('a report can be copied, and it is said when that is done', () => {
    const shown = open({ health });
    expect(shown.root.querySelector('.health [role=status]')?.textContent).toBe('');
    shown.root.querySelector<HTMLElement>('.health button')?.click();
    expect(done.copyReport).toHaveBeenCalledOnce();
    expect(words({ copied: true })).toContain('The report is in the clipboard');
  });

  it('nothing is said of a page that is not read, or while paused', () => {
    expect(words({ health: undefined })).toBeUndefined();
    expect(words({ paused: true })).toBeUndefined();
  });
});
