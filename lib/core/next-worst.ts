import type { ConversationView } from './report';

/**
 * The worst conversation; when that is the one in front, the next worse, and after the last the worst again.
 * @param views worst first
 * @param here id of the conversation in front
 */
export function nextWorst(views: readonly ConversationView[], here: string | undefined): ConversationView | undefined {
  const scored = views.filter(({ state }) => state === 'scored');
  const at = scored.findIndex(({ id }) => id === here);
  return scored[(at + 1) % scored.length];
}
