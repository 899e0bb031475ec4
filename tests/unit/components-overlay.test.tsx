import '../support/english';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountOverlay } from '../../components/overlay/mount';
import type { PanelSource } from '../../components/overlay/panel-source';
import type { OverlayActions, OverlayConversation, OverlayState, PanelActions } from '../../components/overlay/state';
import { panelWith } from '../../components/overlay/why-panel';
import type { ConversationView } from '../../lib/core/report';
import { alerts, type Said, texts, UPSET, view } from '../support/gallery/data';
import { panelActions } from '../support/gallery/panel-actions';
import { type Shown, show } from '../support/show';

const pane = { x: 0, y: 0, width: 400, height: 600 };
const composer = { x: 0, y: 500, width: 400, height: 100 };
const done = {
  acknowledge: vi.fn<OverlayActions['acknowledge']>(),
  move: vi.fn<OverlayActions['move']>(),
  collapse: vi.fn<OverlayActions['collapse']>(),
  refresh: vi.fn<OverlayActions['refresh']>(),
  hideSite: vi.fn<PanelActions['hideSite']>(),
  openOptions: vi.fn<PanelActions['openOptions']>(),
  restartEngine: vi.fn<PanelActions['restartEngine']>(),
  teach: vi.fn<PanelActions['teach']>(),
};
const { Panel, Prompt } = panelWith(() => panelActions(done));
const here: PanelSource = { Panel, Prompt, fetch: async () => undefined };

function anna(said: readonly Said[] = UPSET, more: Partial<ConversationView> = {}): OverlayConversation {
  const [title, shown] = ['Anna Berg', view('Anna Berg', said, more)];
  return { key: title, title, root: pane, composer, focused: true, view: shown, texts: texts(title, said) };
}

/** Lays the overlay over a page; the second result shows a changed state. */
function lay(
  conversations: OverlayConversation[],
  more: Partial<OverlayState> = {},
  panel: PanelSource = here,
): [Shown, (patch: Partial<OverlayState>) => void] {
  let state: OverlayState = { conversations, paused: false, position: undefined, collapsed: false, ...more };
  const shown = show(null);
  const overlay = mountOverlay(shown.root, done, panel);
  const change = (patch: Partial<OverlayState>) => {
    state = { ...state, ...patch };
    void act(() => overlay.show(state));
  };
  change({});
  return [shown, change];
}

const spoken = (shown: Shown) => shown.find('[role=status]').textContent;

beforeEach(() => vi.clearAllMocks());

describe('the chip', () => {
  it('names the level and the conversation', () => {
    const [shown] = lay([anna()]);
    expect(shown.find('.wg-chip').textContent).toBe('Very negative');
    expect(shown.find('.wg-chip').getAttribute('aria-label')).toBe('Very negative. Anna Berg. Show why');
  });

  it.each([
    ['Nothing to go on yet', anna([])],
    ['Not scored', anna(UPSET, { state: 'unscored' })],
    ['Cannot read', { ...anna(), problem: 'no-key' as const }],
    ['Reading…', { ...anna(), view: undefined }],
  ])('says "%s"', (words, conversation) => {
    expect(lay([conversation])[0].find('.wg-chip').textContent).toBe(words);
  });

  it('says that it is paused whatever there is to show', () => {
    const [shown] = lay([{ ...anna(UPSET, { alerts: alerts(-3) }), problem: 'engine-failed' }], { paused: true });
    expect(shown.find('.wg-chip').textContent).toBe('Paused');
    expect(shown.all('.wg-banner')).toHaveLength(0);
  });

  it('stands for a page in which no conversation was found', () => {
    const [shown] = lay([], { problem: 'background-unreachable' });
    shown.click('.wg-chip');
    expect(shown.text()).toContain('The connection to Weatherglass was lost');
  });

  it('shrinks to its icon, keeping its name for screen readers', () => {
    const [shown] = lay([anna()], { collapsed: true });
    expect(shown.find('.wg-chip').textContent).toBe('');
    expect(shown.find('.wg-chip').getAttribute('aria-label')).toContain('Very negative');
  });
});

describe('the reasons', () => {
  it('show the window with texts, newest first, and mark profanity', () => {
    const [shown] = lay([anna()]);
    expect(shown.all('.wg-why')).toHaveLength(0);
    shown.click('.wg-chip');
    const rows = shown.all('.wg-messages li');
    expect(rows.map((row) => row.querySelector('.wg-text')?.textContent)).toEqual(
      UPSET.map((said) => said[2]).reverse(),
    );
    expect(rows[0]?.textContent).toContain('Swearing');
    expect(rows[0]?.querySelector('svg')?.getAttribute('aria-label')).toBe('Very negative, 95 % evidence');
    expect(rows[1]?.textContent).not.toContain('Swearing');
  });

  it('say what was not scored, and what is no longer on the page', () => {
    const polish: Said = [0, 0, 'Dzień dobry', { scored: false, reason: 'language', language: 'pl' }];
    const [shown] = lay([{ ...anna([polish, ...UPSET]), texts: new Map([['Anna Berg-0', 'Dzień dobry']]) }]);
    shown.click('.wg-chip');
    expect(shown.text()).toContain('No longer on the page');
    const [other] = lay([anna([polish])]);
    other.click('.wg-chip');
    expect(other.find('li').textContent).toBe('Dzień dobryNot scored: Polish');
  });

  it('close by Escape and by a second click', () => {
    const [shown] = lay([anna()]);
    shown.click('.wg-chip');
    const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    void act(() => void shown.find('.wg-why').dispatchEvent(key));
    expect(shown.all('.wg-why')).toHaveLength(0);
    shown.click('.wg-chip');
    shown.click('.wg-chip');
    expect(shown.all('.wg-why')).toHaveLength(0);
  });

  it('hold the handle that moves by arrow keys, and keep keys from the page', () => {
    const [shown] = lay([anna()], { position: { x: 0.5, y: 0 } });
    shown.click('.wg-chip');
    const page = vi.fn();
    document.addEventListener('keydown', page);
    const press = (key: string) =>
      shown.find('.wg-move').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    void act(() => void press('ArrowDown'));
    void act(() => void press('a'));
    document.removeEventListener('keydown', page);
    expect(done.move).toHaveBeenCalledOnce();
    expect(done.move.mock.calls[0]?.[0].y).toBeGreaterThan(0);
    expect(page).not.toHaveBeenCalled();
  });

  it('offer to try again when the engine failed', () => {
    const [shown] = lay([{ ...anna(), problem: 'engine-failed' }]);
    shown.click('.wg-chip');
    shown.click('button', 'Try again');
    expect(done.restartEngine).toHaveBeenCalledOnce();
  });
});

describe('the panel on demand', () => {
  /** A source that is asked, and what answers it. */
  const asked = () => {
    const answers: { resolve: () => void; reject: () => void }[] = [];
    const source: { -readonly [K in keyof PanelSource]: PanelSource[K] } = {
      Panel: undefined,
      Prompt: undefined,
      fetch: () =>
        new Promise<void>((resolve, reject) => {
          answers.push({ resolve, reject: () => reject(new Error('Extension context invalidated.')) });
        }).then(() => {
          source.Panel = Panel;
        }),
    };
    const settle = async (how: 'resolve' | 'reject') => {
      answers.splice(0).forEach((answer) => void answer[how]());
      await act(async () => void (await new Promise((later) => setTimeout(later))));
    };
    return { source, answers, settle };
  };

  it('is not asked for until it is wanted, and opens when it comes', async () => {
    const { source, answers, settle } = asked();
    const [shown] = lay([anna()], {}, source);
    expect(answers).toHaveLength(0);
    shown.click('.wg-chip');
    expect(answers).toHaveLength(1);
    expect(shown.all('.wg-card')).toHaveLength(0);
    await settle('resolve');
    expect(shown.all('.wg-messages li')).toHaveLength(6);
  });

  it('is asked for as soon as the pointer comes, before it opens', async () => {
    const { source, answers, settle } = asked();
    const [shown] = lay([anna()], {}, source);
    void act(() => void shown.find('.wg-place').dispatchEvent(new PointerEvent('pointerenter')));
    expect(answers).toHaveLength(1);
    await settle('resolve');
    expect(shown.all('.wg-card')).toHaveLength(0);
    shown.click('.wg-chip');
    expect(answers).toHaveLength(0);
    expect(shown.all('.wg-messages li')).toHaveLength(6);
  });

  it('says so when it cannot be had, and tries again', async () => {
    const { source, settle } = asked();
    const [shown] = lay([anna()], {}, source);
    shown.click('.wg-chip');
    await settle('reject');
    expect(shown.find('[role=alert]').textContent).toContain('The reasons could not be opened');
    shown.click('button', 'Try again');
    expect(shown.all('[role=alert]')).toHaveLength(0);
    await settle('resolve');
    expect(shown.all('.wg-messages li')).toHaveLength(6);
  });

  it('can be closed when it cannot be had', async () => {
    const { source, settle } = asked();
    const [shown] = lay([anna()], {}, source);
    shown.click('.wg-chip');
    await settle('reject');
    shown.click('button', 'Close');
    expect(shown.all('.wg-card')).toHaveLength(0);
    expect(document.activeElement?.className).toContain('wg-chip');
  });
});

describe('alerts', () => {
  const alerting = anna(UPSET, { alerts: alerts(-3) });

  it('show in the conversation in focus only, and can be dismissed', () => {
    const [shown] = lay([alerting]);
    expect(shown.find('.wg-banner').textContent).toContain('Sentiment fell to very negative');
    shown.click('.wg-banner button', 'Dismiss');
    expect(done.acknowledge).toHaveBeenCalledWith('demo Anna Berg');
    expect(lay([{ ...alerting, focused: false }])[0].all('.wg-banner')).toHaveLength(0);
  });

  it('lead to the reasons', () => {
    const [shown] = lay([alerting]);
    shown.click('.wg-banner button', 'See why');
    expect(shown.all('.wg-messages li')).toHaveLength(6);
    expect(done.acknowledge).toHaveBeenCalledOnce();
  });

  it('badge the row of a conversation that is out of sight', () => {
    const box = { x: 0, y: 0, width: 200, height: 40 };
    const [shown, change] = lay([], {
      rows: [{ key: 'a', box, view: view('Anna Berg', UPSET, { alerts: alerts(-3) }) }],
    });
    expect(shown.find('.wg-row svg').getAttribute('aria-label')).toBe('Anna Berg: Very negative, new alert');
    change({ paused: true });
    expect(shown.all('.wg-row')).toHaveLength(0);
  });
});

describe('pointer and focus', () => {
  const alerting = anna(UPSET, { alerts: alerts(-3) });
  const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
  /** The pointer comes to an element, or leaves it, and all around it that is not under it any more. */
  const point = (type: 'pointerenter' | 'pointerleave', element: Element | null) => {
    for (let at = element; at; at = at.parentElement) at.dispatchEvent(new PointerEvent(type));
  };
  const seen = ({ root }: Shown) => [root.querySelector('.wg-banner'), root.querySelector('.wg-why')].map(Boolean);
  const focused = () => document.activeElement?.className ?? '';
  const onButton = (shown: Shown, selector: string, words: string) => {
    const button = shown.find(selector, words);
    void act(() => button.focus());
    void act(() => button.click());
  };

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('an alert stays where it is while a slow pointer or the focus is on it', () => {
    const [shown] = lay([alerting]);
    point('pointerenter', shown.find('.wg-banner button', 'Dismiss'));
    void wait(2000);
    expect(seen(shown)).toEqual([true, false]);
    void act(() => shown.find('.wg-banner button', 'Dismiss').focus());
    void wait(2000);
    expect(seen(shown)).toEqual([true, false]);
  });

  it('dismissing an alert puts the focus on the chip and opens nothing', () => {
    const [shown, change] = lay([alerting]);
    done.acknowledge.mockImplementationOnce(() => change({ conversations: [anna()] }));
    onButton(shown, '.wg-banner button', 'Dismiss');
    expect(focused()).toContain('wg-chip');
    void wait(2000);
    expect(seen(shown)).toEqual([false, false]);
  });

  it('so does dismissing it among the reasons, which stay open', () => {
    const [shown, change] = lay([alerting]);
    shown.click('.wg-chip');
    done.acknowledge.mockImplementationOnce(() => change({ conversations: [anna()] }));
    onButton(shown, '.wg-fell button', 'Dismiss');
    expect(focused()).toContain('wg-chip');
    void wait(2000);
    expect(seen(shown)).toEqual([false, true]);
  });

  it('asking why puts the focus on the chip, before the reasons', () => {
    const [shown] = lay([alerting]);
    onButton(shown, '.wg-banner button', 'See why');
    expect(focused()).toContain('wg-chip');
    expect(seen(shown)).toEqual([false, true]);
  });

  it.each(['Close', 'Escape'])('closing by %s puts the focus on the chip, and the panel stays closed', (how) => {
    const [shown] = lay([anna()]);
    shown.click('.wg-chip');
    const close = shown.find('.wg-why button', 'Close');
    void act(() => close.focus());
    if (how === 'Close') void act(() => close.click());
    else void act(() => void close.dispatchEvent(new KeyboardEvent('keydown', { key: how, bubbles: true })));
    expect(focused()).toContain('wg-chip');
    void wait(2000);
    expect(seen(shown)).toEqual([false, false]);
  });

  it('reasons that were only looked at close when pointer and focus have both left', () => {
    const [shown] = lay([anna()]);
    const chip = shown.find('.wg-chip');
    void act(() => chip.focus());
    void wait(300);
    expect(seen(shown)).toEqual([false, true]);
    point('pointerenter', chip);
    point('pointerleave', chip);
    void wait(2000);
    expect(seen(shown)).toEqual([false, true]);
    point('pointerenter', chip);
    void act(() => chip.blur());
    void wait(2000);
    expect(seen(shown)).toEqual([false, true]);
    point('pointerleave', chip);
    void wait(400);
    expect(seen(shown)).toEqual([false, false]);
  });
});

describe('announcements', () => {
  it('keep quiet about what is there at first, then say each change of level once', () => {
    const [shown, change] = lay([anna(UPSET.slice(0, 1))]);
    expect(spoken(shown)).toBe('');
    change({ conversations: [anna(UPSET.slice(0, 5))] });
    expect(spoken(shown)).toBe('Anna Berg: Negative');
    change({ conversations: [anna(UPSET, { alerts: alerts(-3) })] });
    expect(spoken(shown)).toBe('Alert. Anna Berg: sentiment fell to Very negative');
  });

  it('keep quiet while paused', () => {
    const [shown, change] = lay([anna(UPSET.slice(0, 1))], { paused: true });
    change({ conversations: [anna()] });
    expect(spoken(shown)).toBe('');
  });
});
