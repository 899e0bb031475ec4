import { defineAdapter } from '../core/adapter';
import { bySelector, roleBy } from '../core/role-chain';

const nameIn = (root: Element): string =>
  root.querySelector('header span[dir="auto"], header [title]')?.textContent?.trim() ?? '';

export default defineAdapter({
  name: 'WhatsApp Web',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'A chat is known by the name at its top: two contacts of the same name are taken for one, and a renamed one for another.',
    'In groups everybody but you counts as a customer, until the names of colleagues are entered in the settings.',
    'Times are not read: the page writes them for people.',
    'Voice messages, pictures and files are not read.',
  ],
  urls: ['https://web.whatsapp.com/*'],
  mark: '#main :is(.message-in, .message-out)',
  conversation: {
    root: '#main',
    key: (root) => nameIn(root) || undefined,
    title: nameIn,
    list: '#main',
    composer: '#main footer [contenteditable="true"], #main [contenteditable][role="textbox"]',
  },
  message: {
    item: '.message-in, .message-out',
    role: roleBy(
      bySelector([
        ['.message-out', 'agent'],
        ['.message-in', 'other'],
      ]),
    ),
    // "[10:30, 28/09/2026] Name: "
    author: (item) =>
      /\] (.+?):\s*$/.exec(item.querySelector('[data-pre-plain-text]')?.getAttribute('data-pre-plain-text') ?? '')?.[1],
    // The quoted message stands before the words.
    text: (item) =>
      [...item.querySelectorAll('.copyable-text[data-pre-plain-text] span.selectable-text')]
        .filter((span) => !span.closest('.quoted-mention') && !span.parentElement?.closest('span.selectable-text'))
        .at(-1),
    id: (item) => (item.closest('[data-id]') ?? item.querySelector('[data-id]'))?.getAttribute('data-id') || undefined,
    strip: ['.quoted-mention'],
  },
  attributes: ['data-pre-plain-text', 'data-id', 'title'],
  virtual: true,
});
