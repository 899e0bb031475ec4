import { storage } from 'wxt/utils/storage';
import type { ConversationView } from '../core/report';

/** So many rows fill the popup. */
export const MOST_FIRST_ROWS = 16;

/**
 * What the popup shows at first: reading all conversations takes longer than opening it may (30 to 60 ms for 200 of
 * them), so whoever last computed the toolbar's badge leaves the first rows here.
 */
export interface FirstRows {
  /** Worst first, without windows. */
  readonly rows: readonly ConversationView[];
  /** How many conversations are live, and alerts that nobody has seen. */
  readonly conversations: number;
  readonly unseen: number;
}

const item = storage.defineItem<FirstRows | null>('session:first-rows', { fallback: null });

/** Null: nothing has been computed yet in this browser session. */
export function readFirstRows(): Promise<FirstRows | null> {
  return item.getValue();
}

/**
 * @param views all live conversations, worst first; none leaves nothing behind, so that nothing is kept before the
 * agreement and after it is withdrawn, and finding out that there are none takes the popup no time
 */
export async function writeFirstRows(views: readonly ConversationView[]): Promise<void> {
  if (views.length === 0) return item.removeValue();
  await item.setValue({
    rows: views.slice(0, MOST_FIRST_ROWS).map((view) => ({ ...view, window: [], timeline: view.timeline.slice(-16) })),
    conversations: views.length,
    unseen: views.reduce((sum, view) => sum + view.alerts.length, 0),
  });
}
