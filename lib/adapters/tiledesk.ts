import { defineAdapter } from '../core/adapter';
import { bySelector, roleBy } from '../core/role-chain';

const requestIn = (url: URL): string | undefined => /\/wsrequest\/([^/?]+)/.exec(url.hash)?.[1];

export default defineAdapter({
  name: 'Tiledesk',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'From the source of its dashboard, May 2026. Not tested against the live product.',
  },
  limits: [
    'Read in the dashboard’s page of a conversation, not in the separate chat.',
    'A message has no id and no machine-readable time.',
    'Other conversations get no badge: the page holds no ids of theirs.',
  ],
  urls: [],
  mark: '#chat-wpr .chat-body',
  conversation: {
    root: '#chat-wpr',
    key: (_, url) => requestIn(url),
    title: (root, url) => root.querySelector('.bubble:not(.alt) .name')?.textContent || (requestIn(url) ?? ''),
    list: '.chat-body',
    composer: 'textarea.send-message-texarea',
  },
  message: {
    item: '.bubble, .type-info-msg-text',
    role: roleBy(
      bySelector([
        ['.type-info-msg-text', 'system'],
        ['.internal-note', 'note'],
        ['.bot-img-in-msg-list', 'bot'],
        ['.user-img-in-msg-list', 'agent'],
        // The system itself, without a picture.
        ['.bubble.alt', 'system'],
        ['.bubble', 'customer'],
      ]),
    ),
    text: (item) => (item.matches('.type-info-msg-text') ? item : item.querySelector('p.message')),
    // The time behind a line of the system.
    strip: ['.type-info-msg-text > span', '.timestamp'],
  },
  host: {
    can: ['assign', 'transfer', 'end'],
    access: 'key',
    source: 'tiledesk-dashboard, ws_requests: /{project}/requests/{id}/participants, /departments, /close',
  },
});
