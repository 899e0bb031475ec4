import { defineAdapter } from '../core/adapter';
import { bySelector, roleBy } from '../core/role-chain';

/** Peer of the chat, as its messages name it; an empty chat only has its address. */
function peerOf(root: Element, url: URL): string | undefined {
  const shown = root.querySelector('.bubble[data-peer-id]')?.getAttribute('data-peer-id');
  return shown || /^#(-?\d+)/.exec(url.hash)?.[1];
}

export default defineAdapter({
  name: 'Telegram Web K',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'From its source. Not tested against the live product.',
  },
  limits: [
    'Only chats with one person are read, not groups or channels, where customers and colleagues look alike.',
    'A bot is taken for a customer.',
  ],
  urls: ['https://web.telegram.org/k/*'],
  mark: '.bubbles .bubble[data-mid]',
  conversation: {
    root: '.bubbles',
    // Groups and channels have negative numbers.
    skip: (root, url) => peerOf(root, url)?.startsWith('-') ?? false,
    key: peerOf,
    title: (root, url) =>
      root.parentElement?.querySelector('.chat-info .peer-title')?.textContent?.trim() || `#${peerOf(root, url) ?? ''}`,
    list: '.bubbles',
    composer: '[contenteditable="true"]',
  },
  message: {
    item: '.bubble[data-mid]',
    role: roleBy(
      bySelector([
        ['.bubble.service, .bubble.is-date', 'system'],
        ['.bubble.is-out', 'agent'],
        ['.bubble.is-in', 'customer'],
      ]),
    ),
    // An answer shows a line of the message that it answers.
    text: (item) =>
      [...item.querySelectorAll('.translatable-message')].find((one) => !one.closest('.reply')) ??
      item.querySelector('.message'),
    id: (item) => item.getAttribute('data-mid') || undefined,
    time: (item) => {
      const seconds = Number(item.getAttribute('data-timestamp'));
      return seconds > 0 ? seconds * 1000 : undefined;
    },
    strip: ['.time', '.reply'],
  },
  attributes: ['data-mid', 'data-peer-id', 'data-timestamp'],
  virtual: true,
  rows: {
    item: 'a.chatlist-chat[data-peer-id]:not([data-peer-id^="-"])',
    key: (row) => row.getAttribute('data-peer-id') || undefined,
  },
});
