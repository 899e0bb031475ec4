import { defineAdapter } from '../core/adapter';
import { bySelector, roleBy } from '../core/role-chain';

const personIn = (path: string | null): string | undefined => /\/messages\/(@[^/?#]+)/.exec(path ?? '')?.[1];

export default defineAdapter({
  name: 'Mattermost',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'From its source. Not tested against the live product.',
  },
  limits: [
    'Only direct messages with one person are read, not channels or groups, where customers and colleagues look alike.',
    'A direct message from a colleague is taken for a customer’s until the colleague’s name is entered in the settings.',
  ],
  urls: [],
  mark: '#channel_view [data-testid="postView"]',
  conversation: {
    root: '#channel_view',
    skip: (_, url) => personIn(url.pathname) === undefined,
    key: (_, url) => personIn(url.pathname),
    title: (root, url) => root.querySelector('#channelHeaderTitle')?.textContent || (personIn(url.pathname) ?? ''),
    list: '#channel_view',
    composer: '#post_textbox',
  },
  message: {
    item: '[data-testid="postView"]',
    role: roleBy(
      bySelector([
        ['.post--system, .post__visibility', 'system'],
        ['.post--bot', 'bot'],
        ['.current--user', 'agent'],
      ]),
      () => 'other',
    ),
    author: (item) => item.querySelector('.user-popover')?.textContent ?? undefined,
    group: { continues: (item) => item.classList.contains('same--user') },
    text: '.post-message__text',
    id: (item) => item.id || undefined,
    time: (item) => item.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined,
    strip: ['.post-edited__indicator'],
  },
  attributes: ['id', 'datetime', 'href'],
  virtual: true,
  rows: {
    item: 'a[id^="sidebarItem_"]',
    key: (row) => personIn(row.getAttribute('href')),
  },
});
