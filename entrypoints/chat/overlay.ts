import { mountOverlay } from '../../components/overlay/mount';
import css from '../../components/overlay/overlay.css?inline';
import type { PanelPart, PanelSource } from '../../components/overlay/panel-source';
import type { Box } from '../../components/overlay/placement';
import type { OverlayActions, OverlayRow, OverlayState } from '../../components/overlay/state';
import type { Adapter } from '../../lib/core/adapter';
import type { ConversationState, ReadingState, RowState } from '../../lib/page/state';
import { readOverlayLook, writeOverlayLook } from '../../lib/store/overlay-look';
import { boxOf, watchBoxes } from './boxes';
import { bring } from './bring';

/** What the overlay needs done by others. */
export type Duties = Pick<OverlayActions, 'acknowledge' | 'refresh'>;

/**
 * Lays the overlay over the page: in a closed shadow root outside the tool's own tree, so that neither disturbs the other.
 * @param tool file name of the adapter: where the overlay stands is remembered for each tool
 * @returns shows a state
 */
export async function layOverlay(
  { id: tool, adapter }: { readonly id: string; readonly adapter: Adapter },
  duties: Duties,
  signal: AbortSignal,
): Promise<(state: ReadingState) => void> {
  let look = await readOverlayLook(tool);
  let reading: ReadingState | undefined;

  const { host, container, addStyle } = closedHost();
  const show = () => {
    if (!reading || signal.aborted) return;
    // A framework that renders the whole document anew takes the overlay with it.
    if (!host.isConnected) document.documentElement.append(host);
    overlay.show({ ...overlayOf(reading, adapter.conversation.list), ...look });
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

  return (next) => {
    reading = next;
    watch(next.conversations.flatMap(({ root, composer }) => (composer ? [root, composer] : [root])));
    show();
  };
}

/** The panel, which is a script of its own; its style goes where it will stand. */
function broughtPanel(addStyle: (css: string) => void): PanelSource {
  let part: PanelPart | undefined;
  return {
    get Panel() {
      return part?.Panel;
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

function overlayOf(reading: ReadingState, list: string): Omit<OverlayState, 'position' | 'collapsed'> {
  const { paused, problem, conversations, rows } = reading;
  return {
    paused,
    problem,
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
