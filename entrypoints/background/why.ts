import { browser } from 'wxt/browser';
import { handle } from '../../lib/protocol';
import { learnAnew } from './adaptation';
import { settingsForReading } from './allowed';
import { checkCorrection, checkExplain } from './check-why';
import { correct, correctionsState, exportCorrections, importCorrections, resetCorrections } from './corrections';
import { explainMessages } from './explain';
import { checkOwner, note } from './wrap-up';

/** Registers what there is to say about why a message has its level, and whether that was right. */
export function handleWhy(): void {
  handle('explain', async (data, sender) => {
    const { messages } = checkExplain(data);
    return explainMessages(messages, await settingsForReading(sender));
  });
  handle('correct', async (data, sender) => {
    const { text, level, conversation, message } = checkCorrection(data);
    // Before anything is kept.
    if (conversation !== undefined) checkOwner(conversation, sender);
    const reply = await correct(text, level, await settingsForReading(sender));
    const at = Date.now();
    const event = { kind: 'correction', shown: reply.before, right: level, at } as const;
    if (conversation !== undefined) await note(conversation, sender, message ?? at, event);
    return reply;
  });
  handle('corrections', () => correctionsState());
  handle('reset-corrections', () => resetCorrections());
  handle('export-corrections', () => exportCorrections());
  handle('import-corrections', ({ file }) => importCorrections(String(file)));
  browser.storage.onChanged.addListener((changes, area) => {
    // The setting may have been switched on: what was corrected until now is learnt.
    if (area === 'managed' || (area === 'local' && 'settings' in changes)) void learnAnew();
  });
}
