import '../support/english';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mountOverlay } from '../../components/overlay/mount';
import type { OverlayActions, OverlayConversation, OverlayState, PanelActions } from '../../components/overlay/state';
import { panelWith } from '../../components/overlay/why-panel';
import type { CorrectionReply } from '../../lib/core/correction';
import type { ConversationView, TimelinePoint } from '../../lib/core/report';
import { HAPPY, type Said, texts, UPSET, view } from '../support/gallery/data';
import { panelActions } from '../support/gallery/panel-actions';
import { type Shown, show } from '../support/show';

const done = {
  correct: vi.fn<PanelActions['correct']>(),
  judge: vi.fn<PanelActions['judge']>(async () => undefined),
  timeline: vi.fn<PanelActions['timeline']>(async () => []),
  snooze: vi.fn<PanelActions['snooze']>(),
  wrapUp: vi.fn<PanelActions['wrapUp']>(),
  insertSurvey: vi.fn<PanelActions['insertSurvey']>(),
  surveyCopied: vi.fn<PanelActions['surveyCopied']>(),
  openOptions: vi.fn<PanelActions['openOptions']>(),
  surveyOffered: vi.fn<PanelActions['surveyOffered']>(async () => true),
};
const page: OverlayActions = {
  acknowledge: () => undefined,
  move: () => undefined,
  collapse: () => undefined,
  refresh: () => undefined,
};
const reply = (more: Partial<CorrectionReply> = {}): CorrectionReply => ({
  ...{ kept: 1, before: -3, after: -3, adapting: true },
  ...more,
});

const settle = () => act(async () => void (await new Promise((later) => setTimeout(later))));

function anna(said: readonly Said[] = UPSET, more: Partial<ConversationView> = {}): OverlayConversation {
  const title = 'Anna Berg';
  const root = { x: 0, y: 0, width: 400, height: 900 };
  return { key: title, title, root, focused: true, view: view(title, said, more), texts: texts(title, said) };
}

/** Lays the overlay over a page with one conversation; the second result shows a changed state. */
async function lay(conversation: OverlayConversation, more: Partial<OverlayState> = {}) {
  let state: OverlayState = {
    conversations: [conversation],
    paused: false,
    position: undefined,
    collapsed: false,
    ...more,
  };
  const shown = show(null);
  const parts = panelWith(() => panelActions(done));
  const overlay = mountOverlay(shown.root, page, { ...parts, fetch: async () => undefined });
  const change = async (patch: Partial<OverlayState>) => {
    state = { ...state, ...patch };
    void act(() => overlay.show(state));
    await settle();
  };
  await change({});
  return [shown, change] as const;
}

async function opened(said: readonly Said[] = UPSET, more: Partial<ConversationView> = {}): Promise<Shown> {
  const [shown] = await lay(anna(said, more));
  shown.click('.wg-chip');
  await settle();
  return shown;
}

const press = (element: Element | null, key: string) =>
  act(() => void element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
const row = (shown: Shown, index: number) => shown.all('.wg-messages > li')[index];

beforeEach(() => {
  vi.clearAllMocks();
  done.correct.mockImplementation(async () => reply());
});

describe('the words that moved a message', () => {
  it('are marked by sign and strength, and spoken in a sentence', async () => {
    const shown = await opened();
    const marks = [...(row(shown, 1)?.querySelectorAll('.wg-word') ?? [])];
    expect(marks.map((mark) => [mark.textContent, mark.className, mark.getAttribute('data-strength')])).toEqual([
      ['Great', 'wg-word wg-down', '1'],
      ['without an answer', 'wg-word wg-down', '2'],
      ['Thanks for nothing', 'wg-word wg-down', '3'],
    ]);
    expect(row(shown, 1)?.querySelector('.wg-text')?.textContent).toBe(UPSET[4]?.[2]);
    expect(row(shown, 1)?.querySelector('.wg-spoken')?.textContent).toBe(
      'Made it more negative: Great, without an answer, and Thanks for nothing.',
    );
  });

  it('in both directions are told apart', async () => {
    const shown = await opened(HAPPY);
    const classes = (index: number) => row(shown, index)?.querySelector('.wg-word')?.className;
    expect([classes(0), classes(3)]).toEqual(['wg-word wg-up', 'wg-word wg-down']);
  });

  it('that are profane count as the cause', async () => {
    const word = row(await opened(), 0)?.querySelector('.wg-word');
    expect([word?.textContent, word?.getAttribute('data-strength')]).toEqual(['damn', '3']);
  });
});

describe('right and wrong', () => {
  it('right tells the level that is shown, and thanks', async () => {
    const shown = await opened();
    shown.click('.wg-messages button', 'Very negative is right');
    await settle();
    const [key, text] = [...texts('Anna Berg', UPSET)].at(-1) ?? [];
    expect(done.correct).toHaveBeenCalledExactlyOnceWith({ key, text, level: -3 });
    expect(row(shown, 0)?.textContent).toContain('Thank you. Noted: Very negative.');
    expect(row(shown, 0)?.textContent).not.toContain('Levels stay');
  });

  it.each([
    ['1', undefined], ['2', -2], ['4', 0], ['7', 3], ['8', undefined], ['x', undefined],
  ])('wrong asks for the level; key %s means %s', async (key, level) => {
    const shown = await opened();
    shown.click('.wg-messages button', 'Very negative is wrong');
    await settle();
    const group = shown.find('.wg-choice');
    expect(group.contains(document.activeElement)).toBe(true);
    press(document.activeElement, key);
    await settle();
    if (level === undefined) expect(done.correct).not.toHaveBeenCalled();
    else expect(done.correct.mock.calls[0]?.[0].level).toBe(level);
  }); // biome-ignore format: a table

  it('wrong by a click, and Escape takes it back without closing the panel', async () => {
    const shown = await opened();
    shown.click('.wg-messages button', 'Negative is wrong');
    shown.click('.wg-choice button', 'Neutral');
    await settle();
    expect(done.correct.mock.calls[0]?.[0].level).toBe(0);
    shown.click('.wg-messages button', 'Very negative is wrong');
    press(shown.find('.wg-choice button', 'Neutral'), 'Escape');
    expect([shown.all('.wg-choice'), shown.all('.wg-why')].map((list) => list.length)).toEqual([0, 1]);
    expect(done.correct).toHaveBeenCalledOnce();
  });

  it('offers to switch learning on where it is off, and says when a word decides', async () => {
    done.correct.mockImplementationOnce(async () => reply({ adapting: false }));
    const shown = await opened();
    shown.click('.wg-messages button', 'Negative is right');
    await settle();
    shown.click('.wg-inline', 'Open the options');
    expect(done.openOptions).toHaveBeenCalledOnce();
    done.correct.mockImplementationOnce(async () => reply({ adapting: false, profanity: 'swearing' }));
    shown.click('.wg-messages button', 'Very negative is right');
    await settle();
    expect(row(shown, 0)?.textContent).toContain('profanity rule decides');
  });

  it('says why it could not be kept', async () => {
    done.correct.mockImplementationOnce(() => Promise.reject(new Error('The disk is full.')));
    const shown = await opened();
    shown.click('.wg-messages button', 'Very negative is right');
    await settle();
    expect(row(shown, 0)?.textContent).toContain('That did not work: The disk is full.');
  });

  it('on the conversation is counted, and points to the messages', async () => {
    const shown = await opened();
    shown.click('.wg-judge button', 'is wrong');
    press(shown.find('.wg-judge .wg-choice button', 'Neutral'), '3');
    await settle();
    expect(done.judge).toHaveBeenCalledExactlyOnceWith(-1);
    expect(shown.find('.wg-judge').textContent).toContain('Mark those that are wrong, too');
    expect(done.correct).not.toHaveBeenCalled();
  });

  it('by a shortcut asks about the newest message at once', async () => {
    const [shown, change] = await lay(anna());
    await change({ ask: { what: 'wrong', key: 'Anna Berg', id: 1 } });
    expect(row(shown, 0)?.querySelector('.wg-choice')?.contains(document.activeElement)).toBe(true);
    press(document.activeElement, '5');
    await settle();
    expect(done.correct.mock.calls[0]?.[0]).toMatchObject({ key: 'Anna Berg-5', level: 1 });
  });
});

describe('the trend', () => {
  it('tells time and level of the point under the arrow keys', async () => {
    const slider = (await opened()).find('[role=slider]');
    const told = () => [slider.getAttribute('aria-valuenow'), slider.getAttribute('aria-valuetext')?.split(': ')[1]];
    expect(told()).toEqual(['6', 'Very negative']);
    press(slider, 'ArrowLeft');
    expect(told()).toEqual(['5', 'Negative']);
    press(slider, 'Home');
    press(slider, 'ArrowLeft');
    expect(told()).toEqual(['1', 'Neutral']);
    press(slider, 'End');
    expect(told()).toEqual(['6', 'Very negative']);
  });

  it('is fetched whole where the page knows the last part only', async () => {
    const whole = Array.from({ length: 130 }, (_, at): TimelinePoint => ({ at: at * 60_000, level: 0, score: 0 }));
    done.timeline.mockImplementationOnce(async () => whole);
    const shown = await opened(UPSET, { counted: 130 });
    expect(shown.find('[role=slider]').getAttribute('aria-valuemax')).toBe('130');
    await opened(UPSET);
    expect(done.timeline).toHaveBeenCalledOnce();
  });
});

describe('snooze, survey, done', () => {
  it.each([
    ['15 minutes', 900_000],
    ['1 hour', 3_600_000],
    ['Until it ends', null],
  ])('snoozes for %s', async (words, length) => {
    const shown = await opened();
    shown.click('.wg-does button', 'Snooze alerts');
    const now = Date.now();
    shown.click('.wg-snooze button', words);
    const until = done.snooze.mock.calls[0]?.[0];
    if (length === null) expect(until).toBeNull();
    else expect((until ?? 0) - now).toBeLessThan(length + 1000);
  });

  it('says until when it is snoozed, and wakes; a snooze that has passed is none', async () => {
    const shown = await opened(UPSET, { snoozed: null });
    expect(shown.find('.wg-does').textContent).toContain('until it ends');
    shown.click('.wg-does button', 'Alert again');
    expect(done.snooze).toHaveBeenCalledExactlyOnceWith(undefined);
    expect((await opened(UPSET, { snoozed: 1 })).find('.wg-does').textContent).toContain('Snooze alerts');
  });

  it('shows a question that the page did not take, for copying', async () => {
    const question = { outcome: 'copy', text: 'From 1 to 5?', language: 'en' } as const;
    done.insertSurvey.mockImplementationOnce(async () => question);
    const shown = await opened();
    shown.click('.wg-does button', 'Ask for a rating');
    await settle();
    const quote = shown.find('q');
    expect(quote.textContent).toBe('From 1 to 5?');
    void act(() => void quote.dispatchEvent(new Event('copy', { bubbles: true })));
    expect(done.surveyCopied).toHaveBeenCalledExactlyOnceWith(question);
  });

  it('says what became of the survey, and offers none where that is off', async () => {
    const survey = { at: 1, state: 'answered', score: 4 } as const;
    expect((await opened(UPSET, { wrapUp: { survey } })).find('.wg-does').textContent).toContain('4 of 5');
    done.surveyOffered.mockImplementationOnce(async () => false);
    expect((await opened()).find('.wg-does').textContent).not.toContain('Ask for a rating');
  });

  it('done ends it, and who ended it is asked for the mood with the focus', async () => {
    const [shown, change] = await lay(anna());
    shown.click('.wg-chip');
    await settle();
    shown.click('.wg-does button', 'Done');
    expect(done.wrapUp).toHaveBeenCalledExactlyOnceWith({ action: 'done' });
    const end = { at: 1, why: 'done', prompt: 'due' } as const;
    await change({ conversations: [anna(UPSET, { wrapUp: { end } })] });
    expect(shown.find('.wg-mood').contains(document.activeElement)).toBe(true);
    expect(done.wrapUp).toHaveBeenLastCalledWith({ action: 'shown' });
  });
});

describe('the question for the mood', () => {
  const ended = (prompt: 'due' | 'shown' | 'skipped') =>
    anna(UPSET, { wrapUp: { end: { at: 1, why: 'closed', prompt } } });

  it.each([
    ['1', { action: 'mood', mood: 5 }], ['2', { action: 'mood', mood: 3 }], ['3', { action: 'mood', mood: 1 }], ['Escape', { action: 'skip' }],
  ] as const)('is answered by key %s, beside a closed panel', async (key, answer) => {
    const [shown] = await lay(ended('due'));
    expect(done.wrapUp).toHaveBeenCalledExactlyOnceWith({ action: 'shown' });
    expect(shown.find('.wg-mood').contains(document.activeElement)).toBe(false);
    press(shown.find('.wg-faces button'), key);
    expect(done.wrapUp).toHaveBeenLastCalledWith(answer);
  }); // biome-ignore format: a table

  it('is not asked again', async () => {
    expect((await lay(ended('skipped')))[0].all('.wg-mood')).toHaveLength(0);
    expect((await lay(ended('due'), { paused: true }))[0].all('.wg-mood')).toHaveLength(0);
  });

  it('stays on the page when the conversation has left it', async () => {
    const [shown] = await lay(anna(), { ended: ended('shown').view });
    expect(shown.all('.wg-mood')).toHaveLength(1);
    shown.click('.wg-faces button', 'Unhappy');
    expect(done.wrapUp).toHaveBeenLastCalledWith({ action: 'mood', mood: 1 });
  });
});

describe('states', () => {
  it.each([
    ['Not scored: Polish', 'pl'], ['Not scored: Serbian (Latin)', 'sr-latn'], ['Not scored', 'other'], ['Not scored', 'und'],
  ])('"%s" for language %s', async (words, language) => {
    const said: Said = [0, 0, '…', { scored: false, reason: 'language', language }];
    expect((await lay(anna([said], { state: 'unscored' })))[0].find('.wg-chip').textContent).toBe(words);
  }); // biome-ignore format: a table

  it('says that the model is being started while there is no level', async () => {
    const [shown] = await lay(anna([]), { loading: true });
    expect(shown.find('.wg-chip').textContent).toBe('Starting the model…');
    shown.click('.wg-chip');
    expect(shown.find('.wg-why').textContent).toContain('none is lost');
    expect((await lay(anna(), { loading: true }))[0].find('.wg-chip').textContent).toBe('Very negative');
  });

  it('rings once for each change of level, not for the first', async () => {
    const [shown, change] = await lay(anna(UPSET.slice(0, 1)));
    expect(shown.all('.wg-ring')).toHaveLength(0);
    await change({ conversations: [anna()] });
    const ring = shown.find('.wg-ring');
    await change({ conversations: [anna()] });
    expect(shown.find('.wg-ring')).toBe(ring);
  });

  it('a shortcut opens the panel with the focus on its chip, and closes it', async () => {
    const [shown, change] = await lay(anna());
    await change({ ask: { what: 'panel', key: 'Anna Berg', id: 1 } });
    expect(shown.all('.wg-why')).toHaveLength(1);
    expect(document.activeElement?.className).toContain('wg-chip');
    await change({ ask: { what: 'panel', key: 'Anna Berg', id: 2 } });
    expect(shown.all('.wg-why')).toHaveLength(0);
  });
});
