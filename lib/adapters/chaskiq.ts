import { defineAdapter } from '../core/adapter';
import { bySelector, roleBy } from '../core/role-chain';

const keyIn = (path: string | null): string | undefined =>
  /\/apps\/[^/]+\/conversations\/([^/?#]+)/.exec(path ?? '')?.[1];
const LIST = 'div:has(> [id^="message-id-"].items-start)';

export default defineAdapter({
  name: 'Chaskiq',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'From its source, October 2024. Not tested against the live product.',
  },
  limits: ['A bot looks like an agent; neither is scored.', 'Times are not read: the page writes them as "2 hours".'],
  urls: [],
  mark: '[id^="message-id-"].flex.items-start.py-2.text-sm',
  conversation: {
    root: LIST,
    key: (_, url) => keyIn(url.pathname),
    // Only the customer's picture has a name.
    title: (root, url) =>
      root.querySelector('[id^="message-id-"] > img')?.getAttribute('alt') || (keyIn(url.pathname) ?? ''),
    list: LIST,
    composer: '[contenteditable="true"], textarea',
  },
  message: {
    item: '[id^="message-id-"]',
    role: roleBy(
      bySelector([
        ['.bg-yellow-300.mx-auto', 'system'],
        ['.bg-yellow-300', 'note'],
        ['.flex-row-reverse', 'agent'],
        ['[id^="message-id-"] > img', 'customer'],
      ]),
    ),
    // Behind the line with name and time.
    text: '.justify-between + div',
    id: (item) => item.id,
  },
  attributes: ['id', 'alt', 'href'],
  newestFirst: true,
  rows: {
    item: 'a[href*="/conversations/"]',
    key: (row) => keyIn(row.getAttribute('href')),
  },
  host: {
    can: ['assign', 'end'],
    access: 'key',
    source: 'chaskiq GraphQL: assignUser, updateConversationState',
  },
});
