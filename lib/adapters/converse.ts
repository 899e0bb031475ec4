import { defineAdapter } from '../core/adapter';

export default defineAdapter({
  name: 'Converse.js',
  checked: { how: 'live', on: '2026-11-20', note: 'Converse.js 14.0.0 with Prosody 0.12.' },
  limits: ['Group rooms are not read.'],
  urls: [],
  mark: 'converse-root, converse-chat, .converse-fullscreen',
  conversation: {
    // Not `converse-chat` itself: it is as low as its dock bar, or has no height at all, and its window stands above it.
    root: 'converse-chat[jid] .flyout',
    key: (root) => root.closest('converse-chat')?.getAttribute('jid') || undefined,
    title: (root) => root.closest('converse-chat')?.getAttribute('jid') ?? '',
    list: '.chat-content__messages',
    composer: 'textarea.chat-textarea',
  },
  message: {
    // `.chat-msg` with an id: separators and date lines sit in the same wrapper and have none.
    item: 'converse-chat-message div.chat-msg[data-msgid]',
    // Not `.chat-msg__body--received`: the agent's own messages carry it too.
    role: (item) => {
      if (item.querySelector('.chat-msg__content--them')) return 'customer';
      return item.querySelector('.chat-msg__content--me') ? 'agent' : 'unknown';
    },
    // The body alone: in a `/me` message the author's name stands beside it.
    text: 'converse-chat-message-body.chat-msg__text',
    // The client chooses the id, so it is unique only per sender; the resource after "/" changes with each login.
    id: (item) => {
      const sender = item.getAttribute('data-from')?.split('/')[0];
      const id = item.getAttribute('data-msgid');
      return sender && id ? `${sender} ${id}` : undefined;
    },
    time: (item) => item.getAttribute('data-isodate') ?? undefined,
    replayed: (item) => item.classList.contains('delayed'),
  },
  // It keeps about 100 messages around the scroll position in the DOM (seen with 14.0.0).
  virtual: true,
  attributes: ['jid', 'data-msgid', 'data-from', 'data-isodate'],
  rows: {
    item: 'converse-roster a.open-chat[data-jid]',
    key: (row) => row.getAttribute('data-jid') ?? undefined,
  },
});
