import { mountOverlay } from '../../../components/overlay/mount';
import styles from '../../../components/overlay/overlay.css?inline';
import panelStyles from '../../../components/overlay/panel.css?inline';
import type { Box } from '../../../components/overlay/placement';
import type { OverlayActions, OverlayConversation, OverlayState } from '../../../components/overlay/state';
import { panelWith } from '../../../components/overlay/why-panel';
import { alerts, HAPPY, NOW, type Said, texts, UPSET, view } from './data';
import { panelActions } from './panel-actions';

const PANE = { width: 380, height: 560 };

/** Six panes of an invented chat tool, each in another state; `?variant=moved` and so on change all of them. */
export function show(app: HTMLElement, variant: string): void {
  document.title = 'An invented chat tool';
  const panes = ['ended', 'tools'].includes(variant) ? ended() : conversations();
  app.setAttribute('role', 'main');
  const heading = app.appendChild(document.createElement('h1'));
  heading.textContent = document.title;
  heading.style.cssText = 'position:absolute; opacity:0; margin:0';
  app.style.cssText =
    'position:relative; height:1220px; background: light-dark(#e9edf0, #0c0f13); color-scheme: light dark';
  for (const { root, composer, title } of panes) {
    app.append(box(root, 'background: light-dark(#fff, #20252b)', ''));
    app.append(box({ ...root, height: 52 }, 'border-bottom: 1px solid light-dark(#ddd, #444)', title));
    if (composer)
      app.append(box(composer, 'border: 1px solid light-dark(#999, #777); border-radius: 8px', 'Write a reply'));
  }
  document.body.style.margin = '0';
  const host = document.body.appendChild(document.createElement('weather-glass'));
  // Open, so that the tests can look into it; the extension's own is closed.
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = styles + panelStyles;
  const container = document.createElement('div');
  shadow.append(style, container);
  let state: OverlayState = {
    conversations: panes,
    rows:
      variant === ''
        ? [
            {
              key: 'row',
              box: { x: 1060, y: 1172, width: 120, height: 40 },
              view: view('Eva', UPSET, { alerts: alerts(-3) }),
            },
          ]
        : [],
    paused: variant === 'paused',
    position: undefined,
    collapsed: variant === 'collapsed',
    loading: variant === 'loading',
  };
  const change = (patch: Partial<OverlayState>) => {
    state = { ...state, ...patch };
    overlay.show(state);
  };
  if (variant === 'rtl') document.documentElement.dir = 'rtl';
  const actions: OverlayActions = {
    acknowledge: (id) => {
      const seen = (one: OverlayConversation) =>
        one.view?.id === id ? { ...one, view: { ...one.view, alerts: [] } } : one;
      change({ conversations: state.conversations.map(seen) });
    },
    move: (position) => change({ position }),
    collapse: (collapsed) => change({ collapsed }),
    refresh: () => undefined,
  };
  const { Panel, Prompt } = panelWith(() => panelActions());
  const missing = variant === 'no-panel';
  const overlay = mountOverlay(container, actions, {
    Panel: missing ? undefined : Panel,
    Prompt,
    fetch: () => (missing ? Promise.reject(new Error('It cannot be had.')) : Promise.resolve()),
  });
  change({});
  const click = (selector: string) => {
    for (const element of shadow.querySelectorAll<HTMLElement>(selector)) element.click();
  };
  // All but the third, whose alert stays in view.
  if (['open', 'rtl', 'tools', 'wrong', 'no-panel'].includes(variant)) click('.wg-chip:not(.wg-alerting)');
  if (variant === 'tools') requestAnimationFrame(() => click('.wg-does .wg-button[aria-expanded]'));
  if (variant === 'wrong') requestAnimationFrame(() => click('.wg-messages .wg-pair > :last-child'));
}

function conversations(): OverlayConversation[] {
  const one = (index: number, title: string, said: readonly Said[], more: Partial<OverlayConversation> = {}) => {
    const root = {
      x: 16 + (index % 3) * (PANE.width + 16),
      y: 16 + Math.floor(index / 3) * (PANE.height + 32),
      ...PANE,
    };
    const composer = { x: root.x + 12, y: root.y + PANE.height - 92, width: PANE.width - 24, height: 80 };
    const list = { ...root, y: root.y + 52, height: composer.y - root.y - 60 };
    return {
      key: title,
      title,
      root,
      composer,
      list,
      focused: true,
      view: view(title, said),
      texts: texts(title, said),
      ...more,
    };
  };
  const german: Said = [
    0,
    0,
    'Dzień dobry, gdzie jest moja paczka?',
    { scored: false, reason: 'language', language: 'pl' },
  ];
  return [
    one(0, 'Anna Berg', UPSET),
    one(1, 'Ben Okafor', HAPPY),
    one(2, 'Carla Núñez', UPSET.slice(0, 5), { view: view('Carla Núñez', UPSET.slice(0, 5), { alerts: alerts(-2) }) }),
    one(3, 'Visitor 7', []),
    one(4, 'Dawid Nowak', [german], { view: view('Dawid Nowak', [german], { state: 'unscored' }) }),
    one(5, 'Unknown', [], { view: undefined, problem: 'background-unreachable' }),
  ];
}

/** Conversations after their end: asked, snoozed, with a survey in every state. */
function ended(): OverlayConversation[] {
  const [first, second, third, ...rest] = conversations();
  if (!first?.view || !second?.view || !third?.view) throw new Error('There are six conversations.');
  const end = { at: NOW, why: 'done', prompt: 'shown' } as const;
  return [
    { ...first, view: { ...first.view, wrapUp: { end } } },
    { ...second, view: { ...second.view, snoozed: NOW * 2, wrapUp: { survey: { at: NOW, state: 'inserted' } } } },
    {
      ...third,
      view: { ...third.view, alerts: [], snoozed: null, wrapUp: { survey: { at: NOW, state: 'answered', score: 4 } } },
    },
    ...rest,
  ];
}

function box({ x, y, width, height }: Box, style: string, words: string): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = `position:absolute; box-sizing:border-box; padding:14px; font:600 14px sans-serif;
    color:light-dark(#222,#ddd); left:${x}px; top:${y}px; width:${width}px; height:${height}px; ${style}`;
  element.textContent = words;
  return element;
}
