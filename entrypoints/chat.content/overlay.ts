import { signal as createSignal } from '@preact/signals';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { mountOverlay } from '../../components/overlay/mount';
import css from '../../components/overlay/overlay.css?inline';
import type { OverlayActions, OverlayState } from '../../components/overlay/state';
import type { ReadingState } from '../../lib/page/state';
import { readOverlayLook, writeOverlayLook } from '../../lib/store/overlay-look';
import { boxOf, watchBoxes } from './boxes';

/** What the overlay needs done by others. */
export type Duties = Pick<OverlayActions, 'acknowledge' | 'hideSite' | 'openOptions' | 'restartEngine'>;

/**
 * Lays the overlay over the page: in a closed shadow root outside the tool's own tree, so that neither disturbs the other.
 * @returns shows a state
 */
export async function layOverlay(
  ctx: ContentScriptContext,
  tool: string,
  duties: Duties,
  signal: AbortSignal,
): Promise<(state: ReadingState) => void> {
  const look = await readOverlayLook(tool);
  const state = createSignal<OverlayState>({ conversations: [], paused: false, ...look });
  let reading: ReadingState | undefined;

  const show = () => {
    if (reading) state.value = { ...state.value, ...overlayOf(reading) };
  };
  const change = (patch: Partial<typeof look>) => {
    state.value = { ...state.value, ...patch };
    const { position, collapsed } = state.value;
    // Only where the overlay stands next time depends on it: a full disk need not stop the agent.
    writeOverlayLook(tool, { position, collapsed }).catch(() => undefined);
  };
  const actions: OverlayActions = {
    ...duties,
    move: (position) => change({ position }),
    collapse: (collapsed) => change({ collapsed }),
  };

  const ui = await createShadowRootUi(ctx, {
    name: 'weather-glass',
    mode: 'closed',
    position: 'inline',
    anchor: 'html',
    append: 'last',
    css,
    onMount: (container) => mountOverlay(container, state, actions),
    onRemove: (unmount) => unmount?.(),
  });
  const watch = watchBoxes(show, signal);
  ui.mount();
  signal.addEventListener('abort', () => ui.remove());

  return (next) => {
    reading = next;
    watch(next.conversations.flatMap(({ root, composer }) => (composer ? [root, composer] : [root])));
    show();
  };
}

function overlayOf({
  conversations,
  paused,
  problem,
}: ReadingState): Pick<OverlayState, 'conversations' | 'paused' | 'problem'> {
  return {
    paused,
    problem,
    conversations: conversations.map(({ key, root, composer, title, focused, problem: own, view, texts }, index) => ({
      key: key ?? `unreadable ${index}`,
      title,
      root: boxOf(root),
      composer: composer && boxOf(composer),
      focused,
      problem: own ?? problem,
      view,
      texts,
    })),
  };
}
