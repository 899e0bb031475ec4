import { defineAdapter } from '../core/adapter';
import { bySide } from '../core/bubble-side';
import { bySelector, roleBy } from '../core/role-chain';

const HISTORY = '[data-automation-id="message-history"]';
const TEXT = '[data-automation-id="messaging-gadget-message-textbody"]';
const SYSTEM = 'p[data-automation-id="message-history-system-message"]';
const CARD = ':is(.interaction-group, .acd-interaction-card-v2).is-selected';
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const HOSTS = ['com', 'de', 'jp', 'ie', 'com.au'].map((end) => `https://apps.mypurecloud.${end}`);
HOSTS.push('https://*.pure.cloud');

/** The frame that holds the conversation and the page around it, which is of the same origin. */
function around(root: Element): { frame: Element | null | undefined; page: Document } {
  const frame = root.ownerDocument.defaultView?.frameElement;
  return { frame, page: frame?.ownerDocument ?? root.ownerDocument };
}

const isBehind = (frame: Element | null | undefined): boolean =>
  frame?.closest('.app-instance')?.getAttribute('aria-hidden') === 'true';

/** The frame does not know whose it is: the one in front belongs to the card that is selected, which has the number. */
function keyOf(root: Element): string | undefined {
  const { page } = around(root);
  const found = [...page.querySelectorAll(CARD)].flatMap((card) =>
    [card, ...card.querySelectorAll('*')].flatMap((one) =>
      ['id', 'href', 'data-id', 'data-conversation-id', 'data-conversationid', 'data-interaction-id'].flatMap(
        (name) => one.getAttribute(name)?.match(UUID) ?? [],
      ),
    ),
  );
  return new Set(found).size === 1 ? found[0] : undefined;
}

export default defineAdapter({
  name: 'Genesys Cloud',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'The page marks nobody: who wrote a message is told by the side on which it stands, the customer at the start of the line.',
    'A conversation is known by the number on its selected card: where the card has none, nothing is scored.',
    'Only the conversation in front is read; the others go on when they are opened.',
    'Times and message numbers are not read, so an edited message counts as a new one.',
  ],
  urls: HOSTS.map((host) => `${host}/messaging-gadget/messaging-gadget.html*`),
  mark: TEXT,
  conversation: {
    root: HISTORY,
    skip: (root) => isBehind(around(root).frame),
    key: keyOf,
    title: (root) =>
      around(root).page.querySelector('#interaction-header-participant-name')?.textContent?.trim() ||
      `#${keyOf(root) ?? ''}`,
    list: HISTORY,
    composer: '#messaging-gadget div[role="textbox"]',
  },
  message: {
    item: `${TEXT}, ${SYSTEM}`,
    role: roleBy(bySelector([[SYSTEM, 'system']]), bySide(TEXT, HISTORY, { start: 'customer', end: 'agent' })),
    text: (item) => item,
  },
  frames: HOSTS.map((host) => `${host}/*`),
  host: {
    can: ['assign', 'transfer', 'end'],
    access: 'key',
    source: 'https://developer.genesys.cloud: /api/v2/conversations/messages, participants replace',
  },
});
