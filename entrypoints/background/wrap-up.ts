import { browser } from 'wxt/browser';
import { type Conversation, present, viewOf } from '../../lib/core/conversation';
import { eventOf } from '../../lib/core/history';
import type { ConversationView } from '../../lib/core/report';
import { NEW_WRAP_UP, type WrapUpInput } from '../../lib/core/wrap-up';
import { withEvents, wrapUpStep } from '../../lib/core/wrap-up-report';
import type { Sender, SurveyQuestion, WrapUpAction } from '../../lib/protocol';
import { tellNews } from '../../lib/protocol-page';
import { readConversation, readConversations, writeConversation } from '../../lib/store/live';
import { readSettings } from '../../lib/store/settings';
import { surveyQuestion } from '../../lib/text/survey-question';
import { recordSoon } from './history';
import { inTurn } from './turns';

/** Wakes the worker when the next conversation will have been quiet for long enough. */
export const QUIET_ALARM = 'quiet';
const MINUTE_MS = 60_000;
const NO_LANGUAGE = new Set(['und', 'other', '']);

/** What an agent does at the end of a conversation. */
export function wrapUp(claim: WrapUpAction, sender: Sender): Promise<ConversationView | null> {
  const at = Date.now();
  const input = inputOf(claim, at);
  return change(claim.conversation, sender, () => input);
}

function inputOf(claim: WrapUpAction, at: number): WrapUpInput {
  switch (claim.action) {
    case 'mood':
      if (![1, 3, 5].includes(claim.mood)) throw new Error('A mood is 5, 3 or 1.');
      return { kind: 'mood', mood: claim.mood, at };
    case 'done':
    case 'shown':
    case 'skip':
      return { kind: claim.action, at };
    default:
      throw new Error('There is no such action.');
  }
}

/**
 * The survey question in the language that the customer wrote in last.
 * @throws Error with a sentence for people where surveys are not offered
 */
export async function survey(id: string, sender: Sender): Promise<SurveyQuestion> {
  checkOwner(id, sender);
  const [conversation, { values }] = await Promise.all([readConversation(id), readSettings()]);
  if (!values.offerSurvey) throw new Error('Satisfaction surveys are switched off.');
  const languages = conversation ? present(conversation).map((message) => message.score.language) : [];
  return surveyQuestion(
    languages.findLast((language) => !NO_LANGUAGE.has(language)),
    values.surveyQuestions,
  );
}

/** The question stands in the composer. */
export function surveyInserted(
  claim: { readonly conversation: string } & SurveyQuestion,
  sender: Sender,
): Promise<ConversationView | null> {
  const text = String(claim.text).slice(0, 1000);
  const language = String(claim.language).slice(0, 20);
  return change(claim.conversation, sender, (conversation) => {
    const after = present(conversation).at(-1)?.key ?? null;
    return { kind: 'survey-inserted', text, language, after, at: Date.now() };
  });
}

/** A chat page speaks for the conversations of its own site only. */
export function checkOwner(id: string, { room, url }: Sender): void {
  if (room === 'chat' && id.split('|')[1] !== url.origin) throw new Error('This conversation is not of this site.');
}

async function change(
  id: string,
  sender: Sender,
  inputFor: (conversation: Conversation) => WrapUpInput,
): Promise<ConversationView | null> {
  checkOwner(id, sender);
  const { askMood } = (await readSettings()).values;
  return inTurn(id, async () => {
    const conversation = await readConversation(id);
    if (!conversation) return null;
    const next = wrapUpStep(conversation, inputFor(conversation), askMood);
    if (next !== conversation) {
      await writeConversation(next, true);
      recordSoon(id);
      if (sender.room === 'page' && next.tabId >= 0) await tellNews(next.tabId);
    }
    return viewOf(next);
  });
}

/**
 * Keeps for the history that something happened to a conversation; the same occasion again takes the place of the first.
 * Nothing where the conversation is not known (any more).
 */
export async function note(
  id: string,
  sender: Sender,
  occasion: string | number,
  event: Parameters<typeof eventOf>[2],
): Promise<void> {
  checkOwner(id, sender);
  await inTurn(id, async () => {
    const conversation = await readConversation(id);
    if (!conversation) return;
    await writeConversation(withEvents(conversation, [eventOf(id, occasion, event)]), true);
    recordSoon(id);
  });
}

let alarmAt = Number.POSITIVE_INFINITY;
/** One after the other: two that look at once would each find no alarm, and the later one would take the place of the earlier. */
let settingAlarm: Promise<void> = Promise.resolve();

/** Sees to it that the worker is awake when a conversation will have been quiet for long enough. */
export function watchQuiet(conversation: Conversation, quietMinutes: number): Promise<void> {
  const { phase, activeAt } = conversation.wrapUp ?? NEW_WRAP_UP;
  if (phase !== 'active') return Promise.resolve();
  const mine = settingAlarm.then(() => wakeAt(activeAt + quietMinutes * MINUTE_MS));
  settingAlarm = mine.catch(() => undefined);
  return mine;
}

async function wakeAt(due: number): Promise<void> {
  // One that rings too early looks, and is set again.
  if (alarmAt <= due && alarmAt > Date.now()) return;
  const known = await browser.alarms.get(QUIET_ALARM);
  // One that should have rung already may be lost.
  const rings = known && known.scheduledTime > Date.now() ? known.scheduledTime : due;
  alarmAt = Math.min(due, rings);
  if (alarmAt !== known?.scheduledTime) await browser.alarms.create(QUIET_ALARM, { when: alarmAt });
}

/**
 * Ends the conversations that have been quiet for the set time, and sets the alarm for the next one. While reading is
 * paused none ends: the customer may be writing.
 */
export async function endQuiet(): Promise<void> {
  const { askMood, quietMinutes, scoring, paused } = (await readSettings()).values;
  const active = (await readConversations()).filter(({ wrapUp: one }) => one?.phase === 'active');
  alarmAt = Number.POSITIVE_INFINITY;
  for (const { id } of active) {
    await inTurn(id, async () => {
      const conversation = await readConversation(id);
      if (!conversation) return;
      const now = Date.now();
      const isRead = scoring && !paused;
      const input: WrapUpInput = isRead
        ? { kind: 'clock', now, quietMs: quietMinutes * MINUTE_MS }
        : { kind: 'unread', at: now };
      const next = wrapUpStep(conversation, input, askMood);
      if (next.wrapUp?.phase !== 'ended') {
        if (next !== conversation) await writeConversation(next);
        return watchQuiet(next, quietMinutes);
      }
      if (next === conversation) return;
      await writeConversation(next, true);
      recordSoon(id);
      if (next.tabId >= 0) await tellNews(next.tabId);
    });
  }
}
