import { defineAdapter } from '../core/adapter';
import { bySelector, roleBy } from '../core/role-chain';

const VIEWPORT = '[data-tid="message-pane-list-viewport"]';
const TITLE = 'title-chat-list-item_';

/** The chat's own number, which the title in its row ends with. */
function chatOf(row: Element | null | undefined): string | undefined {
  const id = row?.querySelector(`[id^="${TITLE}"]`)?.id.slice(TITLE.length);
  return id?.includes(':') ? id : undefined;
}

export default defineAdapter({
  name: 'Microsoft Teams',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'Everybody but you counts as a customer, colleagues too, until their names are entered in the settings.',
    'The open chat is known by its row in the list: while the list is folded away or filtered, nothing is scored.',
    'Only chats are read, not the posts of channels.',
  ],
  urls: ['https://teams.microsoft.com/v2/*', 'https://teams.cloud.microsoft/*', 'https://teams.live.com/*'],
  mark: `${VIEWPORT} [data-tid="chat-pane-item"]`,
  conversation: {
    root: VIEWPORT,
    key: (root) => {
      const open = root.ownerDocument.querySelectorAll(`[role="treeitem"][aria-selected="true"]:has([id^="${TITLE}"])`);
      return open.length === 1 ? chatOf(open[0]) : undefined;
    },
    title: (root) => root.ownerDocument.querySelector('[data-tid="chat-title"]')?.textContent?.trim() ?? '',
    list: VIEWPORT,
    composer: '[data-tid="ckeditor"], [contenteditable="true"][role="textbox"]',
  },
  message: {
    item: '[data-tid="chat-pane-item"]',
    role: roleBy(
      bySelector([
        ['.fui-ChatControlMessage', 'system'],
        ['.fui-ChatMyMessage', 'agent'],
        ['.fui-ChatMessage', 'other'],
      ]),
    ),
    author: (item) => item.querySelector('[data-tid="message-author-name"]')?.textContent ?? undefined,
    text: '[data-tid="chat-pane-message"]',
    id: (item) => item.querySelector('[data-mid]')?.getAttribute('data-mid') || undefined,
    time: (item) => {
      // The number of a message is the time at which it was sent, in milliseconds.
      const at = Number(item.querySelector('[data-mid]')?.getAttribute('data-mid'));
      return at > 0 ? at : undefined;
    },
    strip: [
      '[data-tid="quoted-reply-card"], [data-track-module-name="messageQuotedReply"]',
      '[data-tid="message-author-name"]',
    ],
  },
  attributes: ['data-mid', 'data-tid', 'aria-selected', 'id'],
  virtual: true,
  rows: {
    item: `[role="treeitem"]:has([id^="${TITLE}"]):not(:has([role="treeitem"]))`,
    key: chatOf,
  },
});
