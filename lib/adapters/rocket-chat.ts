import { defineAdapter } from '../core/adapter';
import { byAttribute, bySelector, roleBy } from '../core/role-chain';

const roomIn = (path: string | null): string | undefined => /\/live\/([^/?#]+)/.exec(path ?? '')?.[1];
const LIST = ':is(main, [role="main"]):has([data-mid])';

export default defineAdapter({
  name: 'Rocket.Chat',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'From its source, 2025 to 2026. Not tested against the live product.',
  },
  limits: [
    'Only omnichannel rooms (/live/…) are read.',
    'A visitor is known by a user name that begins with "guest-", as Rocket.Chat gives it. Where visitors have other names, enter yours and your colleagues’ in the settings; bots then count as colleagues and must be entered, too.',
    'Times are not read: the page writes them for people.',
  ],
  urls: [],
  mark: '[data-mid][data-own]',
  conversation: {
    root: LIST,
    skip: (_, url) => roomIn(url.pathname) === undefined,
    key: (_, url) => roomIn(url.pathname),
    title: (root) => root.querySelector('[data-username^="guest-"]')?.textContent ?? '',
    list: LIST,
    composer: 'textarea',
  },
  message: {
    item: '[data-mid]',
    role: roleBy(
      bySelector([['[data-system-message-type], [data-qa="system-message"]', 'system']]),
      // Somebody else may be the visitor, a bot or another agent.
      byAttribute('data-own', { true: 'agent', false: 'person' }),
    ),
    author: (item) => item.querySelector('[data-username]')?.getAttribute('data-username') ?? undefined,
    customerName: (author) => author.startsWith('guest-'),
    group: { continues: (item) => item.getAttribute('data-sequential') === 'true' },
    text: '[data-qa-type="message-body"], [id$="-content"]',
    id: (item) => item.getAttribute('data-mid') || undefined,
  },
  attributes: ['data-mid', 'data-own', 'data-sequential', 'data-username', 'href'],
  virtual: true,
  rows: {
    item: 'a[href^="/live/"]',
    key: (row) => roomIn(row.getAttribute('href')),
  },
  host: {
    can: ['transfer', 'end'],
    access: 'session',
    source: 'https://developer.rocket.chat: livechat/room.forward, livechat/room.closeByUser',
  },
});
