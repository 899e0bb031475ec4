import { defineAdapter } from '../core/adapter';
import { byAttribute, bySelector, roleBy } from '../core/role-chain';

const roomIn = (url: URL): string | undefined => /#\/room\/([^/?]+)/.exec(decodeURIComponent(url.hash))?.[1];

export default defineAdapter({
  name: 'Element',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'From the source of its message view, 2024. Not tested against the live product.',
  },
  limits: [
    'Everybody but you is taken for a customer until the names of colleagues are entered in the settings.',
    'Rooms of the list get no badge: the page holds no ids of theirs.',
    'Times are not read: the page writes them for people.',
  ],
  urls: ['https://app.element.io/*'],
  mark: '.mx_RoomView_MessageList',
  conversation: {
    root: '.mx_RoomView_MessageList',
    key: (_, url) => roomIn(url),
    title: (root, url) =>
      root.querySelector('[data-self="false"] .mx_DisambiguatedProfile')?.textContent || (roomIn(url) ?? ''),
    list: '.mx_RoomView_MessageList',
    composer: '.mx_MessageComposer [contenteditable="true"]',
  },
  message: {
    item: '.mx_EventTile[data-event-id]',
    role: roleBy(
      bySelector([
        ['.mx_EventTile_info', 'system'],
        // By the specification of Matrix, automated clients write notices.
        ['.mx_MNoticeBody', 'bot'],
      ]),
      byAttribute('data-self', { true: 'agent', false: 'other' }),
    ),
    author: (item) => item.querySelector('.mx_DisambiguatedProfile')?.textContent ?? undefined,
    group: { continues: (item) => item.classList.contains('mx_EventTile_continuation') },
    // In a reply the message that it answers comes first.
    text: (item) =>
      [...item.querySelectorAll('.mx_EventTile_body')].find(
        (body) => !body.closest('.mx_ReplyChain_wrapper, .mx_ReplyTile, blockquote'),
      ),
    id: (item) => item.getAttribute('data-event-id') || undefined,
  },
  attributes: ['data-event-id', 'data-self'],
  virtual: true,
});
