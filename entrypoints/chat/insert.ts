import type { PanelPart } from '../../components/overlay/panel-source';
import type { ReadingState } from '../../lib/page/state';
import { onInsert } from '../../lib/protocol-page';
import { bring } from './bring';

/**
 * Puts texts that popup or panel ask for into the composer of their conversation; the agent sends them. How that is done
 * comes with the panel's script.
 * @param now what is on the page
 */
export function answerInserts(now: () => ReadingState | undefined, signal: AbortSignal): void {
  onInsert((id, text) => {
    const conversation = now()?.conversations.find(({ view }) => view?.id === id);
    if (!conversation) return undefined;
    return put(conversation.composer, text);
  }, signal);
}

async function put(composer: Element | undefined, text: string): Promise<boolean> {
  return composer !== undefined && (await bring<PanelPart>('panel')).insert(composer, text) === 'inserted';
}
