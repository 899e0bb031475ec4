import { defineAdapter } from '../core/adapter';
import { byAgreement, bySelector, roleBy } from '../core/role-chain';

export default defineAdapter({
  name: 'FreeScout',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'Structure seen on running pages and in the source, August 2026. Not tested against the live product.',
  },
  limits: [
    'The page shows times in the form that each user has chosen, so they are not read.',
    'New messages are seen when the page loads them, which it does by asking now and then.',
  ],
  urls: [],
  mark: 'body[data-conversation_id] #conv-layout, tr.conv-row[data-conversation_id]',
  conversation: {
    root: '#conv-layout',
    key: (root) => root.ownerDocument.body.getAttribute('data-conversation_id') || undefined,
    title: (root) => root.querySelector('.conv-subjtext')?.textContent ?? '',
    list: '#conv-layout-main',
    composer: '.conv-reply-block [contenteditable="true"]',
    queue: (root) => root.ownerDocument.body.getAttribute('data-mailbox_id') ?? undefined,
  },
  message: {
    item: '.thread[data-thread_id]',
    role: roleBy(
      bySelector([
        ['.thread-type-note, .thread-type-draft', 'note'],
        ['.thread-type-lineitem', 'system'],
      ]),
      byAgreement([
        ['.thread-type-customer', 'customer'],
        ['.thread-type-message', 'agent'],
      ]),
    ),
    text: '.thread-content',
    id: (item) => item.getAttribute('data-thread_id') || undefined,
    // What was quoted of earlier mail.
    strip: ['.gmail_quote'],
  },
  attributes: ['data-conversation_id', 'data-mailbox_id', 'data-thread_id'],
  newestFirst: true,
  rows: {
    item: 'tr.conv-row[data-conversation_id]',
    key: (row) => row.getAttribute('data-conversation_id') ?? undefined,
  },
  host: {
    can: ['assign', 'end'],
    access: 'session',
    source: 'freescout: POST /conversation/ajax, conversation_change_user and conversation_change_status',
  },
});
