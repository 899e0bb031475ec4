import { mountOverlay } from '../../components/overlay/mount';
import css from '../../components/overlay/overlay.css?inline';
import type { PanelPart, PanelSource } from '../../components/overlay/panel-source';
import type { Box } from '../../components/overlay/placement';
import {
  asksMood,
  type OverlayActions,
  type OverlayAsk,
  type OverlayRow,
  type OverlayState,
} from '../../components/overlay/state';
import type { PageAdapter } from '../../lib/core/adapter';
import type { ConversationState, ReadingState, RowState } from '../../lib/page/state';
import { readOverlayLook, writeOverlayLook } from '../../lib/store/overlay-look';
import { boxOf, watchBoxes } from './boxes';
import { bring } from './bring';

/** What the overlay needs done by others. */
export type Duties = Pick<OverlayActions, 'acknowledge' | 'refresh'>;

/** What of an adapter says where the overlay keeps to. */
type WithList = { readonly conversation: Pick<PageAdapter['conversation'], 'list'> };

/** For so long the mood of a conversation that has left the page is asked for on it. */
const ENDED_MS = 600_000;

/** An overlay that lies over a page. */
export interface LaidOverlay {
  /** Shows what was read. */
  show(reading: ReadingState): void;
  loading(loading: boolean): void;
  /** Does what a shortcut asks for, in the conversation at hand. */
  ask(what: OverlayAsk['what']): void;
}

/**
 * Lays the overlay over the page: in a closed shadow root outside the tool's own tree, so that neither disturbs the other.
 * @param tool file name of the adapter: where the overlay stands is remembered for each tool
 */
export async function layOverlay(
  { id: tool, adapter }: { readonly id: string; readonly adapter: WithList },
  duties: Duties,
  signal: AbortSignal,
): Promise<LaidOverlay> {
  let look = await readOverlayLook(tool);
  let reading: ReadingState | undefined;
  let loading = false;
  let ask: OverlayAsk | undefined;

  const { host, container, addStyle } = closedHost();
  const show = () => {
    if (!reading || signal.aborted) return;
    // A framework that renders the whole document anew takes the overlay with it.
    if (!host.isConnected) document.documentElement.append(host);
    overlay.show({ ...overlayOf(reading, adapter.conversation.list), ...look, loading, ask });
  };
  const change = (patch: Partial<typeof look>) => {
    look = { ...look, ...patch };
    show();
    // Only where the overlay stands next time depends on it: a full disk need not stop the agent.
    writeOverlayLook(tool, look).catch(() => undefined);
  };
  const overlay = mountOverlay(
    container,
    {
      ...duties,
      move: (position) => change({ position }),
      collapse: (collapsed) => change({ collapsed }),
    },
    broughtPanel(addStyle),
  );
  const watch = watchBoxes(show, signal);
  // One that an update of the extension has left behind is dead.
  for (const old of document.querySelectorAll(host.localName)) old.remove();
  document.documentElement.append(host);
  signal.addEventListener('abort', () => {
    overlay.remove();
    host.remove();
  });

  return {
    show(next) {
      reading = next;
      watch(next.conversations.flatMap(({ root, composer }) => (composer ? [root, composer] : [root])));
      show();
    },
    loading(now) {
      loading = now;
      show();
    },
    ask(what) {
      const key = atHand(reading?.conversations ?? [])?.key;
      if (key !== undefined) ask = { what, key, id: (ask?.id ?? 0) + 1 };
      show();
    },
  };
}

/** The panel, which is a script of its own; its style goes where it will stand. */
function broughtPanel(addStyle: (css: string) => void): PanelSource {
  let part: PanelPart | undefined;
  return {
    get Panel() {
      return part?.Panel;
    },
    get Prompt() {
      return part?.Prompt;
    },
    async fetch() {
      const brought = await bring<PanelPart>('panel');
      if (!part) addStyle(brought.css);
      part = brought;
    },
  };
}

/** An element whose inside the page can neither see nor style. */
function closedHost() {
  const host = document.createElement('weather-glass');
  const shadow = host.attachShadow({ mode: 'closed' });
  const container = document.createElement('div');
  const addStyle = (text: string) => {
    const style = document.createElement('style');
    // At once, not as a child: so the page's security policy knows that it is ours.
    style.textContent = text;
    shadow.insertBefore(style, container);
  };
  shadow.append(container);
  addStyle(`:host{all:initial!important;display:block!important}${css}`);
  return { host, container, addStyle };
}

/** The conversation that the agent is at: with the focus in it, or looked at, or the first. */
function atHand(conversations: readonly ConversationState[]): ConversationState | undefined {
  return (
    conversations.find(({ root }) => root.contains(document.activeElement)) ??
    conversations.find(({ focused }) => focused) ??
    conversations[0]
  );
}

function overlayOf(reading: ReadingState, list: string): Omit<OverlayState, 'position' | 'collapsed'> {
  const { paused, problem, conversations, rows, views } = reading;
  const here = new Set(conversations.map(({ key }) => key));
  const since = Date.now() - ENDED_MS;
  return {
    paused,
    problem,
    ended: [...views.values()].find(
      (view) => !here.has(view.key) && asksMood(view) && (view.wrapUp?.end?.at ?? 0) > since,
    ),
    conversations: conversations.map((conversation, index) => ({
      key: conversation.key ?? `unreadable ${index}`,
      title: conversation.title,
      root: boxOf(conversation.root),
      list: listBox(conversation, list),
      composer: conversation.composer && boxOf(conversation.composer),
      focused: conversation.focused,
      problem: conversation.problem ?? problem,
      view: conversation.view,
      texts: conversation.texts,
    })),
    rows: rows.flatMap((row) => rowOf(row, reading) ?? []),
  };
}

function listBox({ root }: ConversationState, list: string): Box | undefined {
  const element = root.matches(list) ? root : root.querySelector(list);
  return element ? boxOf(element) : undefined;
}

/** A row gets a badge when its conversation is not open beside it and the row can be seen. */
function rowOf({ element, key }: RowState, { conversations, views }: ReadingState): OverlayRow | undefined {
  const view = views.get(key);
  if (!view || conversations.some((conversation) => conversation.key === key)) return undefined;
  const box = boxOf(element);
  const front = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return front && element.contains(front) ? { key, box, view } : undefined;
}
