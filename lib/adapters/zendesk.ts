import { defineAdapter } from '../core/adapter';
import type { Role } from '../core/message';

const ROLES: Readonly<Record<string, Role>> = { 'end-user': 'customer', agent: 'agent', internal: 'note' };

export default defineAdapter({
  name: 'Zendesk',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'A bot has no mark of its own; what it writes is not scored unless Zendesk calls it an end user’s.',
    'A message has no id, so an edited one counts as a deleted and a new one.',
  ],
  urls: ['https://*.zendesk.com/agent/*'],
  mark: '[data-test-id="omni-log-container"]',
  conversation: {
    // Tickets of other workspace tabs stay in the DOM, hidden.
    root: '[data-ticket-id]',
    key: (root, url) => root.getAttribute('data-ticket-id') || /\/agent\/tickets\/(\d+)/.exec(url.pathname)?.[1],
    title: (root) => {
      const customer = [...root.querySelectorAll('[data-test-id="omni-log-item-message"][type="end-user"]')].at(-1);
      const item = customer?.closest('[data-test-id="omni-log-comment-item"]');
      const name = item?.querySelector('[data-test-id="omni-log-item-sender"]')?.textContent?.trim();
      return name || `#${root.getAttribute('data-ticket-id')}`;
    },
    list: '[data-test-id="omni-log-container"]',
    composer: '[contenteditable][role="textbox"], textarea',
  },
  message: {
    item: 'article[data-test-id="omni-log-comment-item"]',
    role: (item) => {
      if (item.querySelector('[data-test-id="omni-log-internal-note-tag"]')) return 'note';
      const type = item.querySelector('[data-test-id="omni-log-item-message"]')?.getAttribute('type') ?? '';
      // A bot has no attribute of its own and might carry any type, but an agent's badge is proof.
      if (item.querySelector('[data-test-id="omni-log-avatar-badge-AgentBadge"]')) {
        return type === 'internal' ? 'note' : 'agent';
      }
      return ROLES[type] ?? 'unknown';
    },
    text: '[data-test-id="omni-log-message-content"], .zd-comment',
    time: (item) =>
      item
        .querySelector('time[data-test-id="timestamp-relative"], time[data-test-id="timestamp-absolute"]')
        ?.getAttribute('datetime') ?? undefined,
    // Delivery and read marks.
    strip: ['[data-test-id^="convo-log-item-"]'],
  },
  attributes: ['data-ticket-id', 'type', 'datetime', 'data-test-id'],
  rows: {
    item: 'a[data-test-id="header-tab"][data-entity-type="TICKET_ENTITY_TYPE"]',
    key: (row) => row.getAttribute('data-entity-id') ?? undefined,
  },
  host: {
    can: ['assign', 'end'],
    access: 'key',
    source: 'https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#update-ticket',
  },
});
