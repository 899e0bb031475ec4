import { defineAdapter } from '../core/adapter';
import { byAgreement, roleBy } from '../core/role-chain';

/** The card's header links to the chat in the inbox; two different links prove nothing. */
function chatOf(card: Element): { property: string; chat: string } | undefined {
  const routes = [...card.querySelectorAll('.tawk-chat-header [to^="/inbox/"][to*="/chats/"]')];
  const [route, ...others] = new Set(routes.map((link) => link.getAttribute('to')));
  const [, property, chat] = /^\/inbox\/([\w.-]+)\/chats\/([\w.-]+)\/?$/.exec(route ?? '') ?? [];
  return property && chat && others.length === 0 ? { property, chat } : undefined;
}

/** A block of messages of the visitor alone carries the visitor's name. */
const NAME = '[id^="blockId-"]:has(.tawk-incoming-chat):not(:has(.tawk-outgoing-chat)) .tawk-text-grey-2';

export default defineAdapter({
  name: 'tawk.to',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'Only the cards of live chats are read, not closed chats opened from the inbox.',
    'Times are not read: the page writes them for people.',
    'Other chats in the list get no badge.',
  ],
  urls: ['https://dashboard.tawk.to/*'],
  mark: '#active-chats .tawk-chat-header',
  conversation: {
    root: '#active-chats :has(> .tawk-chat-header)',
    key: (card) => {
      const found = chatOf(card);
      return found && `${found.property}/${found.chat}`;
    },
    title: (card) =>
      card.querySelector(`${NAME}.tawk-text-regular-1`)?.textContent?.trim() || `#${chatOf(card)?.chat ?? ''}`,
    list: '.tawk-chat-message-container',
    composer: '[contenteditable][role="textbox"], [contenteditable="true"], textarea',
    queue: (card) => chatOf(card)?.property,
  },
  message: {
    item: '[id^="messageId-"].tawk-message-bubble',
    role: roleBy(
      byAgreement([
        ['.tawk-log-message-text', 'system'],
        ['.tawk-incoming-chat', 'customer'],
        ['.tawk-outgoing-chat', 'agent'],
      ]),
    ),
    text: '.tawk-message, .tawk-log-message-text',
    id: (item) => item.id,
    strip: ['.tawk-time'],
  },
  attributes: ['id', 'to'],
});
