import { browser } from 'wxt/browser';
import { type Conversation, newConversation, viewOf } from '../../lib/core/conversation';
import { matchesPattern } from '../../lib/core/match-pattern';
import { takeReport } from '../../lib/core/pipeline';
import { scoresQueue } from '../../lib/core/queue';
import type { ConversationReport, PageReply, PageReport } from '../../lib/core/report';
import { takeWrapUp } from '../../lib/core/wrap-up-report';
import type { Sender } from '../../lib/protocol';
import { readConsent } from '../../lib/store/consent';
import type { Settings } from '../../lib/store/declared-settings';
import { markRecorded, readConversation, tidyUp, writeConversation, writePage } from '../../lib/store/live';
import { readSettings } from '../../lib/store/settings';
import { csatAnswer } from '../../lib/text/csat-answer';
import { alertRules, deliver } from './alerts';
import { isAllowed } from './allowed';
import { showWorst } from './badge';
import { EngineFailure, score, warmUp } from './engine';
import { forgetNotedTexts, noteTexts, recordSoon } from './history';
import { rulesInForce } from './rules';
import { leaveSite } from './tabs';
import { noteTopics } from './topics';
import { inTurn } from './turns';
import { watchQuiet } from './wrap-up';

/** Takes a page's report: counts what is new, stores it, alerts, and answers with what the page shall show. */
export async function takePageReport(report: PageReport, sender: Sender): Promise<PageReply> {
  const [{ values }, consent] = await Promise.all([readSettings(), readConsent()]);
  const isDemo = sender.url.href.startsWith(browser.runtime.getURL('/'));
  const isOn = consent && !values.paused && values.scoring;
  // Before the browser is asked for its permission: a first message after a long pause waits for the model.
  if (isOn && (isDemo || values.sites.some((site) => matchesPattern(sender.url, site)))) warmUp();
  if (!isDemo && !(consent && (await isAllowed(sender.url, values.sites)))) {
    await leaveSite(sender);
    return { paused: true, off: true, conversations: [] };
  }
  if (!isOn) return { paused: true, conversations: [] };
  const site = `${report.tool}|${sender.url.origin}`;
  await writePage(sender.tabId, sender.frameId, {
    site,
    tool: report.tool,
    toolName: report.toolName,
    conversations: report.conversations.map(({ key }) => `${site}|${key}`),
    focused: report.conversations.flatMap(({ key, focused }) => (focused ? `${site}|${key}` : [])),
    ...(report.problem ? { problem: report.problem } : {}),
  });
  const { tool, toolName } = report;
  const answers = await Promise.allSettled(
    report.conversations.map((part) => {
      const { key, title } = part;
      const id = `${site}|${key}`;
      return inTurn(id, () => takeOne({ id, key, title, tool, toolName, tabId: sender.tabId }, part, values));
    }),
  );
  // Not waited for: the page's answer does not depend on the toolbar.
  void showWorst();
  const failure = answers.find((answer) => answer.status === 'rejected')?.reason as unknown;
  if (failure !== undefined && !(failure instanceof EngineFailure)) throw failure;
  const conversations = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  // What could not be scored is not acknowledged either: the page keeps it and tries again.
  const names = namesFor(sender.url, values.myNames);
  return { paused: false, conversations, ...(failure ? { problem: 'engine-failed' } : {}), ...names };
}

/** The names of the agent's side on a site. */
function namesFor(url: URL, names: Settings['myNames']): Pick<PageReply, 'names'> {
  const here = Object.entries(names).flatMap(([site, own]) => (matchesPattern(url, site) ? own : []));
  return here.length > 0 ? { names: here } : {};
}

type Identity = Pick<Conversation, 'id' | 'key' | 'tool' | 'toolName' | 'title' | 'tabId'>;

async function takeOne(
  identity: Identity,
  report: ConversationReport,
  settings: Settings,
): Promise<PageReply['conversations'][number]> {
  const known = await readConversation(identity.id);
  if (!scoresQueue(report.queue ?? known?.queue, settings.queues)) return leaveUnscored(identity, report, known);
  const rules = await rulesInForce(settings);
  const { off: _, ...scored } = known ?? newConversation(identity, rules.name);
  const before = { ...scored, ...identity };
  const taken = await takeReport(
    before,
    report,
    (texts) => score(texts, rules),
    { ...alertRules(settings), rules: rules.name },
    Date.now(),
  );
  const { need } = taken;
  const conversation = takeWrapUp(
    before,
    taken.conversation,
    report,
    { answerOf: (text, ...languages) => csatAnswer(text, languages), askMood: settings.askMood },
    Date.now(),
  );
  await checkConsent();
  // Stored before it is answered: what the page then holds for acknowledged cannot be lost with the worker.
  const isWorthIt = conversation.messages.length > 0;
  await writeConversation(conversation, isWorthIt);
  noteTexts(identity.id, report.fresh, settings);
  if (isWorthIt) recordSoon(identity.id);
  noteTopics(identity.id, report.fresh, settings);
  void watchQuiet(conversation, settings.quietMinutes);
  if (!known) void tidyUp();
  if (conversation.alerts.some((alert) => !alert.delivered)) await deliver(conversation, settings);
  return { view: viewOf(conversation), need };
}

/** A conversation of a queue that is left out: its texts are dropped, and what was known of it is forgotten. */
async function leaveUnscored(
  identity: Identity,
  report: ConversationReport,
  known: Conversation | undefined,
): Promise<PageReply['conversations'][number]> {
  const queue = report.queue ?? known?.queue;
  const named = queue === undefined ? {} : { queue };
  const conversation: Conversation = { ...newConversation(identity, ''), ...named, off: 'queue' };
  await checkConsent();
  await writeConversation(conversation);
  // Nothing of it is left that the history could still be given.
  await markRecorded(identity.id);
  forgetNotedTexts(identity.id);
  if (!known) void tidyUp();
  return { view: viewOf(conversation), need: [] };
}

/**
 * Before anything is stored: waiting for a turn and scoring take a while, and nothing may be remembered of what is no
 * longer agreed to.
 * @throws Error when the agreement was withdrawn
 */
async function checkConsent(): Promise<void> {
  if (!(await readConsent())) throw new Error('The agreement was withdrawn.');
}
