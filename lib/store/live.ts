import { browser } from 'wxt/browser';
import type { Conversation } from '../core/conversation';
import type { ReadingProblem } from '../core/report';

/** Conversations that nobody has written in for this long are no longer live. */
const LIVE_FOR_MS = 8 * 3600_000;
/** How many conversations are remembered in a browser session; the least recently written in are forgotten first. */
const MOST = 400;

/** What the page in a tab last reported. */
export interface PageState {
  /** Tool and origin: what the ids of its conversations begin with. */
  readonly site: string;
  readonly tool: string;
  readonly toolName: string;
  readonly problem?: ReadingProblem;
  /** Ids of the conversations in its DOM, the open ones first. */
  readonly conversations: readonly string[];
  /** Ids of those that the agent is looking at. */
  readonly focused: readonly string[];
}

const CONVERSATION = 'conversation:';
/** Marks a conversation that the history does not have as it is. */
const UNRECORDED = 'unrecorded:';
const PAGE = 'page:';

/** What is remembered of one conversation in this browser session, in memory only (never on disk). */
export async function readConversation(id: string): Promise<Conversation | undefined> {
  const key = CONVERSATION + id;
  return (await browser.storage.session.get(key))[key] as Conversation | undefined;
}

/** All conversations remembered in this browser session. */
export async function readConversations(): Promise<Conversation[]> {
  return conversationsIn(await browser.storage.session.get(null));
}

/** Ids of the conversations that the history does not have as they are. */
export async function readUnrecorded(): Promise<string[]> {
  const keys = Object.keys(await browser.storage.session.get(null));
  return keys.flatMap((key) => (key.startsWith(UNRECORDED) ? [key.slice(UNRECORDED.length)] : []));
}

/** The history has a conversation as it is now. */
export async function markRecorded(id: string): Promise<void> {
  await browser.storage.session.remove(UNRECORDED + id);
}

/**
 * Remembers a conversation. When the browser's session storage is full, the half of all conversations that was longest
 * not written in is forgotten, and the write is tried once more.
 * @throws what the browser throws for any other reason; then nothing was forgotten
 * @param unrecorded something changed that belongs into the history; marked in the same write, so that no death of the
 *   worker comes in between
 */
export async function writeConversation(conversation: Conversation, unrecorded = false): Promise<void> {
  const item = {
    [CONVERSATION + conversation.id]: conversation,
    ...(unrecorded ? { [UNRECORDED + conversation.id]: true } : {}),
  };
  try {
    await browser.storage.session.set(item);
  } catch (error) {
    // Nothing is forgotten for a failure that more room would not mend.
    if (!isOutOfRoom(error)) throw error;
    const others = (await readConversations()).filter((other) => other.id !== conversation.id).sort(byAge);
    await forget(others.slice(0, Math.ceil(others.length / 2)));
    await browser.storage.session.set(item);
  }
}

/** Chromium: "Session storage quota bytes exceeded."; Firefox: "QuotaExceededError: storage.session API call exceeded …". */
function isOutOfRoom(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
}

/**
 * Conversations that are going on: somebody wrote in them lately, and a tab with their tool is open. One that another
 * tab shows, too, moves there when its own is closed.
 */
export async function liveConversations(now: number): Promise<Conversation[]> {
  return liveAmong(await readEverything(), now);
}

/** All that is remembered in this browser session, as of one moment. */
export interface Remembered {
  readonly conversations: readonly Conversation[];
  /** What the page of each tab last reported, by the tab's id. */
  readonly pages: ReadonlyMap<number, PageState>;
}

/** Reads all conversations and pages at once. */
export async function readEverything(): Promise<Remembered> {
  const all = await browser.storage.session.get(null);
  return { conversations: conversationsIn(all), pages: pagesIn(all) };
}

/** Those of the conversations that are going on; see liveConversations. */
export function liveAmong({ conversations, pages }: Remembered, now: number): Conversation[] {
  return conversations.flatMap((conversation) => {
    if (now - lastWrittenAt(conversation) >= LIVE_FOR_MS) return [];
    const here = pages.get(conversation.tabId);
    if (here && conversation.id.startsWith(`${here.site}|`)) return [conversation];
    const elsewhere = [...pages].find(([, page]) => page.conversations.includes(conversation.id));
    return elsewhere ? [{ ...conversation, tabId: elsewhere[0] }] : [];
  });
}

/** What the page in a tab last reported; undefined when it has left or was never read. */
export async function readPage(tabId: number): Promise<PageState | undefined> {
  return pagesIn(await browser.storage.session.get(null)).get(tabId);
}

/** Is the agent looking at a conversation, in whichever tab? */
export async function isInFocus(id: string): Promise<boolean> {
  const pages = pagesIn(await browser.storage.session.get(null));
  return [...pages.values()].some(({ focused }) => focused.includes(id));
}

/** Remembers what a frame of the page in a tab reported; frame 0 is the page itself. */
export async function writePage(tabId: number, frameId: number, page: PageState): Promise<void> {
  await browser.storage.session.set({ [`${PAGE}${tabId}/${frameId}`]: page });
}

/**
 * The page in a tab has left, with all its frames, or only a frame of it. Its conversations are live again when a page of
 * the same site comes back there.
 */
export async function forgetPage(tabId: number, frameId = 0): Promise<void> {
  const [page, frame] = [`${PAGE}${tabId}/`, `${PAGE}${tabId}/${frameId}`];
  const keys = frameId === 0 ? Object.keys(await browser.storage.session.get(null)) : [frame];
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(page)));
}

/** A frame of the page in a tab has left, and nothing else of it. */
export async function forgetFrame(tabId: number, frameId: number): Promise<void> {
  await browser.storage.session.remove(`${PAGE}${tabId}/${frameId}`);
}

/** Forgets what is too much. */
export async function tidyUp(): Promise<void> {
  const all = (await readConversations()).sort(byAge);
  await forget(all.slice(0, Math.max(0, all.length - MOST)));
}

/** Forgets everything at once (consent withdrawn). */
export async function forgetAll(): Promise<void> {
  await browser.storage.session.clear();
}

function conversationsIn(all: Record<string, unknown>): Conversation[] {
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith(CONVERSATION) ? [value as Conversation] : []));
}

function pagesIn(all: Record<string, unknown>): Map<number, PageState> {
  const frames = new Map<number, PageState[]>();
  for (const [key, value] of Object.entries(all)) {
    if (!key.startsWith(PAGE)) continue;
    const tabId = Number.parseInt(key.slice(PAGE.length), 10);
    frames.set(tabId, [...(frames.get(tabId) ?? []), value as PageState]);
  }
  return new Map([...frames].map(([tabId, states]) => [tabId, asOne(states)]));
}

/** The frames of one page as one: those with conversations count, the one that the agent looks at first. */
function asOne(frames: readonly PageState[]): PageState {
  const byUse = [...frames].sort(
    (a, b) => b.focused.length - a.focused.length || b.conversations.length - a.conversations.length,
  );
  const conversations = byUse.flatMap((frame) => frame.conversations);
  // A frame without a chat says so, which matters only if there is none in the others.
  const { problem, ...first } = byUse.find(({ tool }) => tool !== 'none') ?? (byUse[0] as PageState);
  return {
    ...first,
    conversations,
    focused: byUse.flatMap((frame) => frame.focused),
    ...(problem !== undefined && conversations.length === 0 ? { problem } : {}),
  };
}

async function forget(conversations: readonly Conversation[]): Promise<void> {
  await browser.storage.session.remove(conversations.flatMap(({ id }) => [CONVERSATION + id, UNRECORDED + id]));
}

function lastWrittenAt(conversation: Conversation): number {
  return conversation.messages.at(-1)?.at ?? 0;
}

function byAge(a: Conversation, b: Conversation): number {
  return lastWrittenAt(a) - lastWrittenAt(b);
}
