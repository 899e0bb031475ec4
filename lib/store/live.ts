import { browser } from 'wxt/browser';
import type { Conversation } from '../core/conversation';
import type { ReadingProblem } from '../core/report';

/** Conversations that nobody has written in for this long are no longer live. */
const LIVE_FOR_MS = 8 * 3600_000;
/** How many conversations are remembered in a browser session; the least recently written in are forgotten first. */
const MOST = 400;

/** What the page in a tab last reported. */
export interface PageState {
  readonly tool: string;
  readonly toolName: string;
  readonly problem?: ReadingProblem;
  /** Ids of the conversations in its DOM, the focused one first. */
  readonly conversations: readonly string[];
}

const CONVERSATION = 'conversation:';
const PAGE = 'page:';

/** What is remembered of one conversation in this browser session, in memory only (never on disk). */
export async function readConversation(id: string): Promise<Conversation | undefined> {
  const key = CONVERSATION + id;
  return (await browser.storage.session.get(key))[key] as Conversation | undefined;
}

/** All conversations remembered in this browser session. */
export async function readConversations(): Promise<Conversation[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith(CONVERSATION) ? [value as Conversation] : []));
}

/**
 * Remembers a conversation. When the browser's session storage is full, the oldest half is forgotten and the write
 * tried once more.
 */
export async function writeConversation(conversation: Conversation): Promise<void> {
  const item = { [CONVERSATION + conversation.id]: conversation };
  try {
    await browser.storage.session.set(item);
  } catch {
    await forget(
      (await readConversations())
        .sort(byAge)
        .slice(0, MOST / 2)
        .filter((other) => other.id !== conversation.id),
    );
    await browser.storage.session.set(item);
  }
}

/** Conversations of open tabs that somebody wrote in lately. */
export async function liveConversations(now: number): Promise<Conversation[]> {
  const live = (await readConversations()).filter((conversation) => conversation.tabId >= 0);
  return live.filter((conversation) => now - lastWrittenAt(conversation) < LIVE_FOR_MS);
}

/** Forgets what a tab's page last reported. */
export async function forgetPage(tabId: number): Promise<void> {
  await browser.storage.session.remove(PAGE + tabId);
}

/** What the page in a tab last reported. */
export async function readPage(tabId: number): Promise<PageState | undefined> {
  return (await browser.storage.session.get(PAGE + tabId))[PAGE + tabId] as PageState | undefined;
}

/** Remembers what the page in a tab reported. */
export async function writePage(tabId: number, page: PageState): Promise<void> {
  await browser.storage.session.set({ [PAGE + tabId]: page });
}

/** Forgets what is too much. Called now and then. */
export async function tidyUp(): Promise<void> {
  const all = (await readConversations()).sort(byAge);
  await forget(all.slice(0, Math.max(0, all.length - MOST)));
}

/** Forgets everything at once (consent withdrawn). */
export async function forgetAll(): Promise<void> {
  await browser.storage.session.clear();
}

async function forget(conversations: readonly Conversation[]): Promise<void> {
  await browser.storage.session.remove(conversations.map((conversation) => CONVERSATION + conversation.id));
}

function lastWrittenAt(conversation: Conversation): number {
  return conversation.messages.at(-1)?.at ?? 0;
}

function byAge(a: Conversation, b: Conversation): number {
  return lastWrittenAt(a) - lastWrittenAt(b);
}
