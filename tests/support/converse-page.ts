import type { Page } from './browser';
import { until } from './system';

/** The agent at work in Converse.js. */
export class ConversePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until a chat shows a message with this text. */
  async sees(jid: string, text: string, milliseconds = 20_000): Promise<void> {
    await until(`"${text}" in the chat with ${jid}`, () => this.page.evaluate(hasMessage, jid, text), milliseconds);
  }

  /** How many messages a chat shows. */
  count(jid: string): Promise<number> {
    return this.page.evaluate(
      (of) => document.querySelectorAll(`converse-chat[jid="${of}"] .chat-msg[data-msgid]`).length,
      jid,
    );
  }

  /** The agent types into the composer and sends. */
  async write(jid: string, text: string): Promise<void> {
    await this.page.click(`converse-chat[jid="${jid}"] textarea.chat-textarea`);
    await this.page.type(`${text}\n`);
    await this.sees(jid, text);
  }

  /** Opens another chat from the sidebar or its window. */
  async open(jid: string): Promise<void> {
    await this.page.click(`[data-jid="${jid}"].open-chat, .list-item [data-jid="${jid}"]`);
  }
}

function hasMessage(jid: string, text: string): boolean {
  const bodies = document.querySelectorAll(`converse-chat[jid="${jid}"] converse-chat-message-body.chat-msg__text`);
  return [...bodies].some((body) => (body.textContent ?? '').includes(text));
}
