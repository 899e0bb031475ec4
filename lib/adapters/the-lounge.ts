import { defineAdapter } from '../core/adapter';
import { bySelector, roleBy } from '../core/role-chain';

/** Nicknames are unique within a network only, and the numbers of chats change with each start of the server. */
function keyOf(tab: Element | null): string | undefined {
  const network = tab?.closest('[id^="network-"]')?.id;
  const name = tab?.getAttribute('data-name');
  return network && name ? `${network.slice('network-'.length)}/${name}` : undefined;
}

export default defineAdapter({
  name: 'The Lounge',
  checked: {
    how: 'live',
    on: '2026-11-20',
    note: 'The Lounge 4.5.2 with ngIRCd 26, in Chromium and Firefox, both directions. The mark of a bot from the source of 4.6.',
  },
  limits: [
    'Only private conversations are read, not channels, where customers and colleagues look alike.',
    'A message has no stable id and no machine-readable time.',
  ],
  urls: [],
  mark: '#viewport #chat .chat-view',
  conversation: {
    root: '#chat .chat-view',
    skip: (root) => root.getAttribute('data-type') !== 'query',
    key: (root) => keyOf(root.ownerDocument.querySelector(`[role="tab"][aria-controls="#${root.id}"]`)),
    title: (root) => root.getAttribute('aria-label') ?? '',
    list: '.messages',
    composer: '#input',
  },
  message: {
    item: '.msg[id^="msg-"]',
    role: roleBy(
      bySelector([
        ['.self', 'agent'],
        ['.user-bot-indicator', 'bot'],
        ['[data-type="message"], [data-type="action"]', 'customer'],
        // A notice comes from services and bots: no programme may answer one (RFC 2812, 3.3.2).
        ['[data-type="notice"]', 'bot'],
      ]),
      () => 'system',
    ),
    text: '.content',
    // The author's name in front of an action, and what a link leads to.
    strip: ['.user', '.preview'],
  },
  attributes: ['data-type', 'data-name', 'aria-label', 'aria-controls'],
  // Old messages are dropped while the list is at its end.
  virtual: true,
  rows: {
    item: '[id^="network-"] [role="tab"][data-type="query"]',
    key: keyOf,
  },
});
