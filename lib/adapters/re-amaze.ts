import { defineAdapter } from '../core/adapter';
import { bySelector, roleBy } from '../core/role-chain';

const slugIn = (url: URL): string | undefined => /^\/admin\/conversations\/([^/]+)/.exec(url.pathname)?.[1];

export default defineAdapter({
  name: 'Re:amaze',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'Only live chats are read, not e-mail.',
    'How internal notes are marked is not known; they are taken to be marked as the staff’s.',
    'Times and message numbers are not read, so an edited message counts as a new one.',
    'A chat counts as closed when the English page says "Ended".',
    'Other conversations in the list get no badge.',
  ],
  urls: ['https://*.reamaze.com/admin/*'],
  mark: '#messages-list .message.chat-ui',
  conversation: {
    root: '#messages-list',
    key: (_, url) => slugIn(url),
    title: (_, url) => slugIn(url) ?? '',
    list: '#messages-list',
    composer: '#message_body',
    closed: (root) => {
      const status = root.ownerDocument.querySelector('.conversation-status-wrap')?.textContent?.trim();
      return status === 'Ended' || undefined;
    },
  },
  message: {
    item: '.message.chat-ui',
    role: roleBy(
      bySelector([
        ['.message.staff', 'agent'],
        ['.message.chat-ui', 'customer'],
      ]),
    ),
    text: '.message-body',
    strip: ['.message-translation-button'],
  },
});
