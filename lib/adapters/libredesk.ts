import { defineAdapter } from '../core/adapter';
import { bySelector, roleBy } from '../core/role-chain';

const uuidIn = (path: string | null): string | undefined => /\/conversation\/([0-9a-f-]{36})/.exec(path ?? '')?.[1];

/** The conversation's card in the list beside it. */
const cardOf = (root: Element, url: URL): Element | null =>
  root.ownerDocument.querySelector(`a.group[href*="/conversation/${uuidIn(url.pathname)}"]`);

const CLOSED: Readonly<Record<string, boolean>> = { Closed: true, Resolved: true, Open: false, Snoozed: false };

export default defineAdapter({
  name: 'Libredesk',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'Structure seen in its front end with invented data, and in its source, August 2026. Not tested against the live product.',
  },
  limits: [
    'The page shows times as "2 min" only, so they are not read.',
    'An AI assistant is told from an agent only for users who may manage assistants; neither is scored.',
    'The end of a conversation is seen for the four statuses that Libredesk comes with, not for own ones.',
  ],
  urls: [],
  mark: '[data-message-uuid] .message-bubble',
  conversation: {
    root: '.min-h-full:has([data-message-uuid])',
    key: (_, url) => uuidIn(url.pathname),
    title: (root, url) => cardOf(root, url)?.querySelector('h3')?.textContent ?? '',
    list: '.min-h-full:has([data-message-uuid])',
    composer: '[contenteditable="true"]',
    queue: (root, url) => cardOf(root, url)?.querySelector('h3 + span')?.textContent ?? undefined,
    closed: (root) => {
      const status = root.ownerDocument.querySelector('.bg-primary.cursor-pointer > .text-primary-foreground');
      return CLOSED[status?.textContent?.trim() ?? ''];
    },
  },
  message: {
    item: '[data-message-uuid]',
    role: roleBy(
      bySelector([
        ['.bg-private', 'note'],
        ['a[href^="/admin/ai/assistants/"]', 'bot'],
        // What quotes it holds is shown or hidden only in what came in.
        ['.items-start .hide-quoted-text, .items-start .show-quoted-text', 'customer'],
        ['.items-end .message-bubble', 'agent'],
        ['.message-bubble', 'unknown'],
      ]),
      () => 'system',
    ),
    text: '.native-html',
    id: (item) => item.getAttribute('data-message-uuid') || undefined,
    strip: ['.gmail_quote'],
  },
  attributes: ['data-message-uuid', 'href'],
  rows: {
    item: 'a.group[href*="/conversation/"]',
    key: (row) => uuidIn(row.getAttribute('href')),
  },
  host: {
    can: ['assign', 'end'],
    access: 'session',
    source: 'libredesk cmd/handlers.go: PUT /api/v1/conversations/{uuid}/assignee/user, …/status',
  },
});
