import { browser } from 'wxt/browser';
import type { ToolSign } from './core/adapter';
import type { Snooze } from './core/alert';
import type { LoggedAlert } from './core/alert-log';
import type { CorrectionReply, CorrectionsState } from './core/correction';
import type { PageHealth } from './core/diagnosis';
import type { ExplainedMessage } from './core/explanation';
import type { HistoryState, Mood } from './core/history';
import type { Level } from './core/level';
import type { ConversationView, PageReply, PageReport, ReadingProblem, TimelinePoint } from './core/report';
import type { SecondState } from './core/second-engine';
import type { TaughtRule } from './core/taught-rule';

/** State of the scoring engine, for people. */
export interface EngineState {
  readonly state: 'loading' | 'ready' | 'failed';
  /** Id and version of the model. */
  readonly model?: string;
  /** Why it failed. */
  readonly message?: string;
  /** How long it took to load. */
  readonly milliseconds?: number;
  /** Set while English messages are scored by the second engine. */
  readonly second?: 'ready' | 'failed';
}

/** What the page in a tab reported last. */
export interface TabState {
  readonly tool: string;
  readonly toolName: string;
  readonly problem?: ReadingProblem;
  /** Ids of the conversations in its DOM, the open ones first. */
  readonly conversations: readonly string[];
  /** The first of them. */
  readonly view?: ConversationView;
}

/** Every message between the rooms: its name, what it carries and what it answers. */
export interface Protocol {
  /** A chat page tells its customer messages and gets their levels. */
  'page-report'(report: PageReport): PageReply;
  /** The page is left or hidden for good; `over`: its conversations will not come back either. */
  'page-left'(data: { over: boolean }): void;
  /** What the chat tools are recognised by. */
  'tool-signs'(): readonly ToolSign[];
  /** Brings a script of the extension into the sender's own frame: `panel`, `adapters/zendesk`. Settles when it has run. */
  'bring-script'(data: { script: string }): void;
  /** What was taught of the sender's site; null: nothing. */
  'taught-rule'(): TaughtRule | null;
  /** Keeps a rule for the sender's site; refuses with a sentence for people. */
  teach(data: { rule: TaughtRule }): void;
  /** Begins teaching by pointing in the sender's tab; a page of the extension says in which. */
  'start-teaching'(data: { tabId?: number }): void;
  /** Someone has seen all alerts of a conversation. */
  'acknowledge-alerts'(data: { conversation: string }): void;
  /** The last alerts of the browser session, newest first. */
  'alert-log'(): readonly LoggedAlert[];
  /** No alerts of a conversation until then; missing: alerts again. Null: the conversation is not known (any more). */
  snooze(data: { conversation: string; until?: Snooze }): ConversationView | null;
  /** The chat page wants to be switched off on its site. */
  'hide-site'(): void;
  /** Open the options page. */
  'open-options'(): void;
  /** All live conversations, worst first. */
  conversations(): readonly ConversationView[];
  /** Level of a conversation after each of its messages that are remembered, oldest first. */
  timeline(data: { conversation: string }): readonly TimelinePoint[];
  /** Bring a conversation's tab to the front, and have its page show it. */
  'go-to'(data: { conversation: string }): void;
  'page-state'(data: { tabId: number }): TabState | null;
  /** How the page in a tab is read at the moment; null where the content script does not run. */
  'page-health'(data: { tabId: number }): PageHealth | null;
  /** A report on how it is read, for people, with no word of the page in it; null where the content script does not run. */
  diagnosis(data: { tabId: number }): string | null;
  /** State of the engine; loads it if need be, again if it failed. */
  engine(): EngineState;
  /** State of the second engine, which scores English when it is switched on and loaded. */
  'second-state'(): SecondState;
  /** Load what is missing of it, or go on; the permission for the address has been given. */
  'second-load'(): SecondState;
  'second-pause'(): SecondState;
  /** Deletes all that is kept of it. */
  'second-delete'(): SecondState;
  /** The page in which it runs: its state has changed. */
  'second-changed'(): void;
  /** The agent ends a conversation, or answers the question for the mood. Null: the conversation is not known (any more). */
  'wrap-up'(data: WrapUpAction): ConversationView | null;
  /** The survey question for a conversation, in its customer's language. */
  survey(data: { conversation: string }): SurveyQuestion;
  /** Puts the survey question into the composer on the conversation's page. The agent sends it. */
  'insert-survey'(data: { conversation: string }): SurveyInsertion;
  /** May agents be offered to ask survey questions? */
  'survey-offered'(): boolean;
  /** The question stands in the composer; whether the agent sends it is seen on the page. */
  'survey-inserted'(data: { conversation: string } & SurveyQuestion): ConversationView | null;
  /** The words that moved each message; those that are not scored are left out. The texts are not kept. */
  explain(data: { messages: readonly { key: string; text: string }[] }): readonly ExplainedMessage[];
  /**
   * A person says which level a message should have; the one that it has: that it is right. The text is not kept.
   * `conversation` and `message`: id and key, so that the history counts it there.
   */
  correct(data: { text: string; level: Level; conversation?: string; message?: string }): CorrectionReply;
  /** A person says which level a conversation should have; it is counted, and nothing is learnt from it. */
  judge(data: { conversation: string; level: Level }): void;
  corrections(): CorrectionsState;
  'reset-corrections'(): CorrectionsState;
  /** The text of a JSON file. */
  'export-corrections'(): string;
  /** Adds those of a file; refuses with a sentence for people, and then nothing has changed. */
  'import-corrections'(data: { file: string }): CorrectionsState;
  'history-state'(): HistoryState;
  /** Deletes all that is kept of the customer of a conversation; answers how many conversations that were. */
  'forget-customer'(data: { conversation: string }): { conversations: number };
  /** Deletes the whole history on this machine. */
  'forget-history'(): void;
  /** Deletes a broken database that was kept; `name` as in HistoryState. */
  'forget-set-aside'(data: { name: string }): void;
}

/** What an agent does at the end of a conversation; `shown`: a surface shows the question for the mood. */
export type WrapUpAction = { readonly conversation: string } & (
  | { readonly action: 'done' | 'shown' | 'skip' }
  | { readonly action: 'mood'; readonly mood: Mood }
);

/** What became of a survey question; `copy`: the page did not take it, so the agent copies the text. */
export interface SurveyInsertion extends SurveyQuestion {
  readonly outcome: 'inserted' | 'copy';
}

/** A survey question, and the code of the language that it is in. */
export interface SurveyQuestion {
  readonly text: string;
  readonly language: string;
}

/** Rooms that may send: `chat` = content script on an allowed site or the demo inbox; `page` = popup, options, first run. */
export type Room = 'chat' | 'page';

/** Who may send what. A message without a row here is refused. */
export const SENDERS: Readonly<Record<keyof Protocol, readonly Room[]>> = {
  'page-report': ['chat'],
  'page-left': ['chat'],
  'tool-signs': ['chat'],
  'bring-script': ['chat'],
  'taught-rule': ['chat'],
  teach: ['chat'],
  'start-teaching': ['chat', 'page'],
  'acknowledge-alerts': ['chat', 'page'],
  'alert-log': ['page'],
  snooze: ['chat', 'page'],
  'hide-site': ['chat'],
  'open-options': ['chat', 'page'],
  explain: ['chat', 'page'],
  correct: ['chat', 'page'],
  judge: ['chat', 'page'],
  corrections: ['page'],
  'reset-corrections': ['page'],
  'export-corrections': ['page'],
  'import-corrections': ['page'],
  conversations: ['page'],
  timeline: ['chat', 'page'],
  'go-to': ['page'],
  'page-state': ['page'],
  'page-health': ['page'],
  diagnosis: ['page'],
  engine: ['chat', 'page'],
  'second-state': ['page'],
  'second-load': ['page'],
  'second-pause': ['page'],
  'second-delete': ['page'],
  'second-changed': ['page'],
  'wrap-up': ['chat', 'page'],
  survey: ['chat', 'page'],
  'insert-survey': ['chat', 'page'],
  'survey-offered': ['chat', 'page'],
  'survey-inserted': ['chat', 'page'],
  'history-state': ['page'],
  'forget-customer': ['page'],
  'forget-history': ['page'],
  'forget-set-aside': ['page'],
};

/** The fields of a sender that the browser itself stamps. */
export interface Stamp {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** Scheme and host; a frame without an address of its own (about:blank) has its parent's. */
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** A sender that was let in. */
export interface Sender {
  readonly room: Room;
  /** Address of the page or frame, as the browser says. */
  readonly url: URL;
  /** The tab; -1 where there is none (popup). */
  readonly tabId: number;
  /** The frame in the tab; 0 is the page itself. */
  readonly frameId: number;
}

/**
 * Decides by what the browser stamped, never by what the message says, whether a message is let in.
 * @param base address of the extension's own root
 * @throws Error that says why it was refused
 */
export function admit(type: string, stamp: Stamp, extensionId: string, base: string): Sender {
  const allowed = Object.hasOwn(SENDERS, type) ? SENDERS[type as keyof Protocol] : undefined;
  const address = stamp.url?.startsWith('about:') ? stamp.origin : stamp.url;
  const url = URL.canParse(address ?? '') ? new URL(address as string) : undefined;
  if (stamp.id !== extensionId || !url)
    throw new Error(`Message "${type}" refused: it does not come from this extension.`);
  const own = url.href.startsWith(base);
  const room: Room = own && url.pathname !== '/demo.html' ? 'page' : 'chat';
  if (!allowed?.includes(room)) throw new Error(`Message "${type}" refused: a ${room} may not send it.`);
  const tabId = stamp.tab?.id ?? -1;
  if (room === 'chat' && tabId < 0) throw new Error(`Message "${type}" refused: it has no tab.`);
  return { room, url, tabId, frameId: stamp.frameId ?? 0 };
}

/** What is sent back: the handler's result, or why there is none. */
interface Answer {
  readonly res?: unknown;
  readonly err?: { readonly message: string };
}

/**
 * Sends a message to the background and waits for its answer.
 * @throws Error when it was refused, when its handler failed, or when nobody answers
 */
export async function send<K extends keyof Protocol>(
  type: K,
  ...data: Parameters<Protocol[K]>
): Promise<ReturnType<Protocol[K]>> {
  const answer = (await browser.runtime.sendMessage({ type, data: data[0] })) as Answer | undefined;
  if (!answer) throw new Error(`Nobody answered the message "${type}".`);
  if (answer.err) throw new Error(answer.err.message);
  return answer.res as ReturnType<Protocol[K]>;
}

type Handler = (data: unknown, sender: Sender) => unknown;
const handlers = new Map<string, Handler>();

/** Registers the background's handler of a message; senders that are not allowed never reach it. */
export function handle<K extends keyof Protocol>(
  type: K,
  handler: (
    data: Parameters<Protocol[K]>[0],
    sender: Sender,
  ) => ReturnType<Protocol[K]> | Promise<ReturnType<Protocol[K]>>,
): void {
  if (handlers.size === 0) {
    browser.runtime.onMessage.addListener((message: unknown, stamp: Stamp, respond: (answer: Answer) => void) => {
      const base = browser.runtime.getURL('/');
      answer(handlers, message, stamp, browser.runtime.id, base).then(respond);
      return true;
    });
  }
  handlers.set(type, handler as Handler);
}

/** Admits a message, hands it to its handler, and makes an answer of whatever comes of it. Never rejects. */
export async function answer(
  known: ReadonlyMap<string, Handler>,
  message: unknown,
  stamp: Stamp,
  extensionId: string,
  base: string,
): Promise<Answer> {
  try {
    const { type = '', data } = (message ?? {}) as { type?: string; data?: unknown };
    const sender = admit(type, stamp, extensionId, base);
    const handler = known.get(type);
    if (!handler) throw new Error(`Message "${type}" refused: nobody handles it.`);
    return { res: await handler(data, sender) };
  } catch (error) {
    return { err: { message: error instanceof Error ? error.message : String(error) } };
  }
}
