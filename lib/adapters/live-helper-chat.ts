import { defineAdapter } from '../core/adapter';
import { bySelector, roleBy } from '../core/role-chain';

const numberIn = (id: string | undefined, before: string): string | undefined =>
  id?.startsWith(before) && /^\d+$/.test(id.slice(before.length)) ? id.slice(before.length) : undefined;

const keyOf = (root: Element): string | undefined =>
  numberIn(root.querySelector('[id^="messagesBlock-"]')?.id, 'messagesBlock-');

export default defineAdapter({
  name: 'Live Helper Chat',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'From its source, August 2026. Not tested against the live product.',
  },
  limits: [
    'Times are not read: the page writes them for people.',
    'Group chats of operators are not read.',
    'Its department is not read, so there are no rules by queue.',
  ],
  urls: [],
  mark: '.msgBlock-admin[id^="messagesBlock-"]',
  conversation: {
    // Each tab of the main screen holds one, hidden unless it is in front.
    root: 'div:has(> .message-block > .msgBlock-admin)',
    // Group chats of operators look the same, without the number of a chat.
    skip: (root) => keyOf(root) === undefined,
    key: keyOf,
    title: (root) => {
      const name = [...root.querySelectorAll('.vis-tit')].at(-1);
      // The icon's name stands in front of the visitor's, as a text.
      const words = [...(name?.childNodes ?? [])].filter((node) => node.nodeType === 3);
      return words.map((node) => node.nodeValue).join('') || `#${keyOf(root)}`;
    },
    list: '.msgBlock-admin',
    composer: 'textarea[id^="CSChatMessage-"]',
  },
  message: {
    item: '.message-row[id^="msg-"]',
    role: roleBy(
      bySelector([
        ['.whisper-msg', 'note'],
        ['.system-response, [data-op-id="-1"]', 'system'],
        ['.auto-responder-msg, [data-op-id="-2"]', 'bot'],
        ['.message-admin', 'agent'],
        ['.response', 'customer'],
      ]),
    ),
    text: '.msg-body',
    id: (item) => item.id,
    strip: ['.material-icons'],
  },
  attributes: ['id', 'data-op-id', 'data-chat-id'],
  rows: {
    item: '[id^="chat-tab-link-"], tr.chat-row-tr[data-chat-id]',
    key: (row) => row.getAttribute('data-chat-id') ?? numberIn(row.id, 'chat-tab-link-'),
  },
  host: {
    can: ['transfer', 'end'],
    access: 'session',
    source: 'livehelperchat modules/lhchat: chat/transferuser, chat/closechatadmin, with header X-CSRFToken',
  },
});
