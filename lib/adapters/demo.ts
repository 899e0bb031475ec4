import { defineAdapter } from '../core/adapter';
import { ROLES } from '../core/message';

export default defineAdapter({
  name: 'Demo inbox',
  checked: { how: 'own', on: '2026-11-20', note: 'The demo page of Weatherglass.' },
  limits: [],
  urls: [],
  mark: '[data-weatherglass-demo]',
  conversation: {
    root: '[data-conversation]',
    key: (root) => root.getAttribute('data-conversation') || undefined,
    title: (root) => root.getAttribute('data-title') ?? '',
    list: '[data-messages]',
    composer: '[data-composer]',
    open: (root) => root.hasAttribute('data-open'),
    queue: (root) => root.getAttribute('data-queue') ?? undefined,
    closed: (root) => root.hasAttribute('data-closed'),
  },
  message: {
    item: '[data-message]',
    role: (item) => ROLES.find((role) => role === item.getAttribute('data-role')) ?? 'unknown',
    text: '[data-text]',
    id: (item) => item.getAttribute('data-message') || undefined,
    time: (item) => item.querySelector('time')?.getAttribute('datetime') ?? undefined,
    replayed: (item) => item.hasAttribute('data-replayed'),
  },
  attributes: [
    'data-conversation',
    'data-title',
    'data-open',
    'data-closed',
    'data-queue',
    'data-message',
    'data-role',
    'data-replayed',
    'datetime',
  ],
  rows: {
    item: '[data-row]',
    key: (row) => row.getAttribute('data-row') ?? undefined,
  },
});
