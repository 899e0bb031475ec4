import { browser } from 'wxt/browser';

/** What the background says to a chat page: something of its conversations has changed without it. */
const NEWS = 'weatherglass-news';

/** Tells the chat pages in a tab to report again, for what they then are answered. */
export async function tellNews(tabId: number): Promise<void> {
  // Nobody may be there to hear it.
  await browser.tabs.sendMessage(tabId, NEWS).catch(() => undefined);
}

/** Calls back when the background has news, until the signal aborts. */
export function onNews(told: () => void, signal: AbortSignal): void {
  const listener = (message: unknown): void => {
    if (message === NEWS) told();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** What a shortcut, or somebody who wants to see a conversation, asks of a chat page. */
export type PageAsk =
  | { readonly what: 'panel' | 'wrong' }
  /** Begin teaching by pointing. */
  | { readonly what: 'teach' }
  /** Show the conversation with this key, by a click on its row in the tool's own list. */
  | { readonly what: 'show'; readonly key: string };

/** Asks something of the chat pages in a tab. */
export async function askPage(tabId: number, ask: PageAsk): Promise<void> {
  await browser.tabs.sendMessage(tabId, { weatherglass: ask }).catch(() => undefined);
}

/** Calls back when the background asks for something, until the signal aborts. */
export function onAsk(asked: (ask: PageAsk) => void, signal: AbortSignal): void {
  const listener = (message: { readonly weatherglass?: PageAsk } | null): void => {
    if (message?.weatherglass) asked(message.weatherglass);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** What the background asks of a chat page: a text for the composer of one of its conversations. */
interface Insert {
  readonly type: 'weatherglass-insert';
  /** Id of the conversation. */
  readonly conversation: string;
  readonly text: string;
}

/** Asks the chat pages in a tab to put a text into the composer of a conversation; false: none of them could. */
export async function askToInsert(tabId: number, conversation: string, text: string): Promise<boolean> {
  const message: Insert = { type: 'weatherglass-insert', conversation, text };
  return (await browser.tabs.sendMessage(tabId, message).catch(() => false)) === true;
}

/**
 * Answers the background's request for a text in a composer, until the signal aborts.
 * @param insert undefined: the conversation is not on this page, so another frame of the tab may answer
 */
export function onInsert(
  insert: (conversation: string, text: string) => Promise<boolean> | undefined,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, _: unknown, respond: (done: boolean) => void): true | undefined => {
    const { type, conversation, text } = (message ?? {}) as Partial<Insert>;
    if (type !== 'weatherglass-insert' || conversation === undefined || text === undefined) return undefined;
    const done = insert(conversation, text);
    done?.then(respond, () => respond(false));
    // The answer follows; undefined: there is none.
    return done && true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
