import { defineAdapter } from '../core/adapter';
import { bySelector, roleBy } from '../core/role-chain';

/** The chat stands before its thread in the address: a customer who comes back has the same chat. */
const chatIn = (url: URL): string | undefined => /^\/(?:chats|archives)\/([^/]+)/.exec(url.pathname)?.[1];

export default defineAdapter({
  name: 'LiveChat',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'In the newer app at text.com nothing is scored: its addresses are not known to say which chat is open.',
    'Times and message numbers are not read: the page shows none for machines, so an edited message counts as a new one.',
    'Other chats in the list get a badge only where their rows carry the number of the chat, not that of its latest part.',
  ],
  urls: ['https://my.livechatinc.com/*', 'https://www.text.com/app/inbox/*'],
  mark: '[data-testid="messages-list"] :is([data-testid="customer-message"], [data-testid="agent-message"])',
  conversation: {
    root: '[data-testid="messages-list"]',
    key: (_, url) => chatIn(url),
    title: (_, url) => `#${chatIn(url) ?? ''}`,
    list: '[data-testid="messages-list"]',
    composer: '[contenteditable][role="textbox"], textarea',
  },
  message: {
    item: '[data-testid="customer-message"], [data-testid="agent-message"]',
    role: roleBy(
      bySelector([
        ['[data-testid="agent-message"]', 'agent'],
        ['[data-testid="customer-message"]', 'customer'],
      ]),
    ),
    text: '[data-testid="message-text"]',
    strip: ['[data-testid$="-reaction"]'],
  },
  attributes: ['data-testid'],
  rows: {
    item: 'li[data-testid^="chat-item-"]',
    key: (row) => row.getAttribute('data-testid')?.slice('chat-item-'.length) || undefined,
  },
  host: {
    can: ['transfer', 'end'],
    access: 'key',
    source: 'https://api.livechatinc.com/v3.6/agent/action/transfer_chat and /deactivate_chat',
  },
});
