import { defineAdapter } from '../core/adapter';
import { bySide } from '../core/bubble-side';
import { type RoleStep, roleBy } from '../core/role-chain';

const STREAM =
  '[data-testid="conversation-stream-scroll-container"], [data-conversation-stream], .inbox-2__conversation-stream';
const GROUP = 'data-part-group-category';
/** Kinds of parts, as older versions of the inbox number them. */
const KINDS: Readonly<Record<string, ReturnType<RoleStep>>> = {
  1: 'customer',
  3: 'agent',
  4: 'note',
  5: 'bot',
  20: 'bot',
};

/** Where the page numbers the kinds, a number that is not in the table proves nothing. */
const byKind: RoleStep = (item) => {
  const kind = item.closest(`[${GROUP}]`)?.getAttribute(GROUP);
  return kind === undefined || kind === null ? undefined : (KINDS[kind] ?? 'unknown');
};

const numberIn = (url: URL): string | undefined => /\/conversation\/(\d+)/.exec(url.pathname)?.[1];

export default defineAdapter({
  name: 'Intercom',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'Since 2026 the page marks nobody: who wrote a message is told by the side on which it stands, the customer at the start of the line.',
    'A text as wide as the list stands on no side, and is left out.',
    'Times are not read, and message numbers only from older versions of the inbox.',
    'Other conversations in the list get no badge.',
  ],
  urls: ['https://app.intercom.com/a/inbox/*'],
  mark: '.inbox-2__conversation-stream, [data-conversation-stream]',
  conversation: {
    root: STREAM,
    key: (_, url) => numberIn(url),
    title: (root, url) =>
      root.ownerDocument.querySelector('[data-conversation-title]')?.textContent?.trim() || `#${numberIn(url) ?? ''}`,
    list: STREAM,
    composer: '[contenteditable][role="textbox"], [contenteditable="true"], textarea',
  },
  message: {
    item: '.interblocks-html',
    role: roleBy(byKind, bySide('.interblocks-html', STREAM, { start: 'customer', end: 'agent' })),
    text: (item) => item,
    id: (item) => item.closest('[data-part-id]')?.getAttribute('data-part-id') || undefined,
  },
  attributes: [GROUP, 'data-part-id'],
  host: {
    can: ['assign', 'transfer', 'end'],
    access: 'key',
    source: 'https://api.intercom.io: POST /conversations/{id}/parts',
  },
});
