import { type Conversation, newConversation, viewOf } from '../../lib/core/conversation';
import { takeReport } from '../../lib/core/pipeline';
import type { ConversationReport, PageReply, PageReport } from '../../lib/core/report';
import type { Sender } from '../../lib/protocol';
import { readConsent } from '../../lib/store/consent';
import { type Settings, THRESHOLD_LEVELS } from '../../lib/store/declared-settings';
import { readConversation, writeConversation, writePage } from '../../lib/store/live';
import { readSettings } from '../../lib/store/settings';
import { MODEL } from '../../models/manifest';
import { deliver } from './alerts';
import { showWorst } from './badge';
import { score } from './engine';
import { inTurn } from './turns';

/** Takes a page's report: counts what is new, stores it, alerts, and answers with what the page shall show. */
export async function takePageReport(report: PageReport, sender: Sender): Promise<PageReply> {
  const [{ values }, consent] = await Promise.all([readSettings(), readConsent()]);
  if (!consent || values.paused || !values.scoring) return { paused: true, conversations: [] };
  const id = (key: string) => `${report.tool}|${sender.url.origin}|${key}`;
  const focusedFirst = [...report.conversations].sort((a, b) => Number(b.focused) - Number(a.focused));
  await writePage(sender.tabId, {
    tool: report.tool,
    toolName: report.toolName,
    conversations: focusedFirst.map((conversation) => id(conversation.key)),
    ...(report.problem ? { problem: report.problem } : {}),
  });
  const answers = await Promise.allSettled(
    report.conversations.map((part) => {
      const identity = {
        id: id(part.key),
        key: part.key,
        tool: report.tool,
        toolName: report.toolName,
        title: part.title,
      };
      return inTurn(identity.id, () => takeOne({ ...identity, tabId: sender.tabId }, part, values));
    }),
  );
  // Not waited for: the page's answer does not depend on the toolbar.
  void showWorst();
  const conversations = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  // What could not be scored is not acknowledged either: the page keeps it and tries again.
  return {
    paused: false,
    conversations,
    ...(conversations.length < answers.length ? { problem: 'engine-failed' } : {}),
  };
}

type Identity = Pick<Conversation, 'id' | 'key' | 'tool' | 'toolName' | 'title' | 'tabId'>;

async function takeOne(
  identity: Identity,
  report: ConversationReport,
  settings: Settings,
): Promise<PageReply['conversations'][number]> {
  const rules = [MODEL.id, MODEL.version, settings.profanityRule, ...settings.languages].join(' ');
  const known = (await readConversation(identity.id)) ?? newConversation(identity, rules);
  const { conversation, fired, need } = await takeReport(
    { ...known, ...identity },
    report,
    (texts) => score(texts, settings),
    { threshold: THRESHOLD_LEVELS[settings.threshold], rules },
    Date.now(),
  );
  // Stored before it is answered: what the page then holds for acknowledged cannot be lost with the worker.
  await writeConversation(conversation);
  if (fired.length > 0) await deliver(conversation, report.focused);
  return { view: viewOf(conversation), need };
}
