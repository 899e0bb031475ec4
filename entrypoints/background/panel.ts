import { present, timelineOf } from '../../lib/core/conversation';
import { LEVELS } from '../../lib/core/level';
import { scoreConversation } from '../../lib/core/window';
import { handle } from '../../lib/protocol';
import { readConversation } from '../../lib/store/live';
import { readSettings } from '../../lib/store/settings';
import { checkOwner, note } from './wrap-up';

/** What the panel of a conversation asks that no other surface does. */
export function handlePanel(): void {
  handle('timeline', async ({ conversation: id }, sender) => {
    checkOwner(id, sender);
    const conversation = await readConversation(id);
    return conversation ? timelineOf(conversation, conversation.messages.length) : [];
  });
  handle('survey-offered', async () => (await readSettings()).values.offerSurvey);
  handle('judge', async ({ conversation: id, level }, sender) => {
    if (!LEVELS.includes(level)) throw new Error('There is no such level.');
    checkOwner(id, sender);
    const conversation = await readConversation(id);
    if (!conversation) throw new Error('This conversation is not known any more.');
    const messages = present(conversation);
    const { level: shown } = scoreConversation(messages.map((message) => message.score));
    // Judged again before the next message, it takes the place of the first judgement.
    const occasion = `conversation after ${messages.at(-1)?.key ?? 'nothing'}`;
    await note(id, sender, occasion, { kind: 'correction', shown, right: level, at: Date.now() });
  });
}
