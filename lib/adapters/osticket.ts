import { defineAdapter } from '../core/adapter';
import { byAgreement, bySelector, roleBy } from '../core/role-chain';

export default defineAdapter({
  name: 'osTicket',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'Structure seen on running pages of 1.18 and in the source. Not tested against the live product.',
  },
  limits: [
    'A new message appears when the agent loads the ticket again.',
    'An edited entry counts as a deleted and a new one: osTicket gives it another number.',
  ],
  urls: [],
  mark: '#ticketThread #thread-items[data-thread-id], table.list input.ckb[name="tids[]"]',
  conversation: {
    root: '#ticketThread',
    key: (_, url) => url.searchParams.get('id') || undefined,
    title: (_, url) => `#${url.searchParams.get('id')}`,
    list: '#thread-items',
    composer: '#response',
  },
  message: {
    item: '.thread-entry',
    role: roleBy(
      bySelector([
        ['.thread-entry.system', 'system'],
        ['.thread-entry.note', 'note'],
      ]),
      byAgreement([
        ['.thread-entry.message', 'customer'],
        ['.thread-entry.response', 'agent'],
      ]),
    ),
    // The first one: behind it stand attachments. The header holds menus and scripts.
    text: '.thread-body > div',
    id: (item) => item.closest('[id^="thread-entry-"]')?.id,
    time: (item) => item.querySelector('.header time[datetime]')?.getAttribute('datetime') ?? undefined,
    strip: ['.gmail_quote'],
  },
  attributes: ['datetime', 'id'],
  rows: {
    item: 'table.list tbody tr:has(input.ckb)',
    key: (row) => row.querySelector('input.ckb[name="tids[]"]')?.getAttribute('value') ?? undefined,
  },
  host: {
    can: ['assign', 'transfer', 'end'],
    access: 'session',
    source: 'osTicket scp/ajax.php: /tickets/{id}/assign, /transfer (to a department), /status; dialogs, not JSON',
  },
});
