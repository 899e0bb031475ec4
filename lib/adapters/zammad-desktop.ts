import { defineAdapter } from '../core/adapter';
import { byAgreement, bySelector, roleBy } from '../core/role-chain';

const ticketIn = (path: string | null): string | undefined => /\/desktop\/tickets\/(\d+)/.exec(path ?? '')?.[1];
const numberOf = (item: Element): string | undefined => /\d+$/.exec(item.getAttribute('data-test-id') ?? '')?.[0];
const LIST = '[role="feed"]:has([data-test-id^="article-bubble-container-"])';

export default defineAdapter({
  name: 'Zammad, new interface',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'From the source of its new desktop view, 2026. Not tested against the live product.',
  },
  limits: [
    'The customer is told by the rounded corner of the bubble; what the system writes looks like an agent’s.',
    'A call that an agent has noted in the customer’s name looks like the customer’s own words.',
    'Times are not read.',
  ],
  urls: [],
  mark: '[data-test-id^="article-bubble-container-"]',
  conversation: {
    root: LIST,
    key: (_, url) => ticketIn(url.pathname),
    title: (_, url) => `#${ticketIn(url.pathname)}`,
    list: LIST,
    composer: '[contenteditable="true"]',
  },
  message: {
    item: '[data-test-id^="article-bubble-container-"]',
    role: roleBy(
      bySelector([['.bg-stripes', 'note']]),
      byAgreement([
        ['[data-test-id^="article-bubble-container-"][class~="ltr:rounded-bl-xl"]', 'customer'],
        ['[data-test-id^="article-bubble-container-"][class~="ltr:rounded-br-xl"]', 'agent'],
      ]),
    ),
    text: '[data-test-id^="article-bubble-body-"]',
    id: numberOf,
    strip: ['.gmail_quote'],
  },
  attributes: ['data-test-id', 'href'],
  rows: {
    item: 'a[href*="/desktop/tickets/"]',
    key: (row) => ticketIn(row.getAttribute('href')),
  },
  host: {
    can: ['assign', 'end'],
    access: 'session',
    source: 'https://docs.zammad.org/en/latest/api/ticket/index.html',
  },
});
