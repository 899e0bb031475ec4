import { defineAdapter } from '../core/adapter';
import { bySelector, roleBy } from '../core/role-chain';

const chatIn = (url: URL): string | undefined => /^#(-?\d+)/.exec(url.hash)?.[1];
const ITEM = '.message-list-item[data-message-id]';
const LIST = '.messages-container';

export default defineAdapter({
  name: 'Telegram Web A',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'From its source. Not tested against the live product.',
  },
  limits: [
    'Only chats with one person are read, not groups or channels, where customers and colleagues look alike.',
    'A bot is taken for a customer.',
    'Times are not read: the page writes them for people.',
    'Other chats in the list get no badge.',
  ],
  urls: ['https://web.telegram.org/a/*'],
  mark: `.Message${ITEM}`,
  conversation: {
    root: LIST,
    // Groups and channels have negative numbers.
    skip: (_, url) => chatIn(url)?.startsWith('-') ?? false,
    // While one chat gives way to the next, both are in the page and the address speaks of one.
    key: (root, url) => (root.ownerDocument.querySelectorAll(LIST).length === 1 ? chatIn(url) : undefined),
    title: (_, url) => `#${chatIn(url) ?? ''}`,
    list: LIST,
    composer: '#editable-message-text',
  },
  message: {
    item: ITEM,
    role: roleBy(
      bySelector([
        ['.ActionMessage', 'system'],
        ['.Message.own', 'agent'],
        ['.Message', 'customer'],
      ]),
    ),
    text: '.text-content',
    id: (item) => item.getAttribute('data-message-id') || undefined,
    strip: ['.MessageMeta', '.EmbeddedMessage'],
  },
  attributes: ['data-message-id'],
  virtual: true,
});
