import { insertIntoComposer } from '../../lib/page/composer';
import type { ReadingState } from '../../lib/page/state';
import { onInsert } from '../../lib/protocol-page';

/**
 * Puts texts that the popup asks for into the composer of their conversation; the agent sends them.
 * @param now what is on the page
 */
export function answerInserts(now: () => ReadingState | undefined, signal: AbortSignal): void {
  onInsert((id, text) => {
    const conversation = now()?.conversations.find(({ view }) => view?.id === id);
    if (!conversation) return undefined;
    return conversation.composer !== undefined && insertIntoComposer(conversation.composer, text) === 'inserted';
  }, signal);
}
