import { defineAdapter } from '../core/adapter';
import { bySide } from '../core/bubble-side';
import { roleBy } from '../core/role-chain';

const BLOCK = 'div[dir="auto"]';

/** The thread, and in the inbox of a business the page too. */
function threadIn(url: URL): string | undefined {
  const { searchParams } = url;
  const thread = searchParams.get('selected_item_id') ?? /\/t\/([^/]+)/.exec(url.pathname)?.[1];
  const page = searchParams.get('asset_id');
  return thread && page ? `${page}/${thread}` : thread;
}

/** The words of a message that has nothing else; where it quotes another one, nobody can tell which block is whose. */
function onlyBlock(item: Element): Element | undefined {
  const [block, ...others] = [...item.querySelectorAll(BLOCK)].filter((one) => !one.parentElement?.closest(BLOCK));
  return others.length === 0 ? block : undefined;
}

export default defineAdapter({
  name: 'Messenger',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'The page marks nobody: who wrote a message is told by the side on which it stands, so in a group all others are customers.',
    'A message with more than one block of text, such as an answer with a quote, is not read.',
    'Times and message numbers are not read: the page shows none for machines.',
    'Conversations have no names here, and their rows get no badge.',
  ],
  urls: [
    'https://www.messenger.com/*',
    'https://www.facebook.com/messages/*',
    'https://business.facebook.com/latest/inbox/*',
  ],
  mark: '[role="main"] [role="gridcell"][data-scope="messages_table"]',
  conversation: {
    root: '[role="main"]',
    key: (_, url) => threadIn(url),
    title: (_, url) => `#${threadIn(url) ?? ''}`,
    list: '[role="main"]',
    composer: '[contenteditable="true"][role="textbox"]',
    queue: (_, url) => url.searchParams.get('asset_id') ?? undefined,
  },
  message: {
    item: '[role="gridcell"][data-scope="messages_table"]',
    role: roleBy(bySide(BLOCK, '[role="main"]', { start: 'customer', end: 'agent' })),
    text: onlyBlock,
  },
  attributes: ['dir', 'data-scope'],
});
