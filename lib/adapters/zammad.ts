import { defineAdapter } from '../core/adapter';
import { byAgreement, bySelector, roleBy } from '../core/role-chain';

const ticketIn = (address: string | null): string | undefined => /#ticket\/zoom\/(\d+)/.exec(address ?? '')?.[1];
const LIST = 'div:has(> .ticket-article-item)';

export default defineAdapter({
  name: 'Zammad',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'From the source of its classic interface. Not tested against the live product.',
  },
  limits: [
    'Live chat windows are not read: they have no key in the page.',
    'A call that an agent has noted in the customer’s name is not scored.',
  ],
  urls: [],
  mark: '.ticket-article-item[id^="article-"]',
  conversation: {
    root: LIST,
    key: (_, url) => ticketIn(url.hash),
    title: (_, url) => `#${ticketIn(url.hash)}`,
    list: LIST,
    composer: '[contenteditable="true"][data-name="body"]',
  },
  message: {
    item: '.ticket-article-item',
    role: roleBy(
      bySelector([
        ['.is-internal, .text-bubble.internal', 'note'],
        ['.ticket-article-item.customer.phone', 'unknown'],
      ]),
      byAgreement([
        ['.ticket-article-item.customer', 'customer'],
        ['.ticket-article-item.agent', 'agent'],
        ['.ticket-article-item.system', 'system'],
      ]),
    ),
    text: '.textBubble-content',
    id: (item) => item.getAttribute('data-id') || undefined,
    time: (item) => {
      const time = item.querySelector('time.humanTimeFromNow');
      return time?.getAttribute('datetime') ?? time?.getAttribute('data-time') ?? undefined;
    },
    strip: ['.gmail_quote'],
  },
  attributes: ['data-id', 'datetime', 'data-time'],
  rows: {
    item: 'a[href^="#ticket/zoom/"]',
    key: (row) => ticketIn(row.getAttribute('href')),
  },
  host: {
    can: ['assign', 'end'],
    access: 'session',
    source: 'https://docs.zammad.org/en/latest/api/ticket/index.html',
  },
});
