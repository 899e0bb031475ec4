import { defineAdapter } from '../core/adapter';

const SUBJECT = 'h2[data-legacy-thread-id]';

/** The thread that is open; with more than one in the page nobody knows which. */
function threadOf(root: Element): Element | undefined {
  const subjects = [...root.querySelectorAll(SUBJECT)];
  const threads = new Set(subjects.map((subject) => subject.getAttribute('data-legacy-thread-id')));
  return threads.size === 1 ? subjects[0] : undefined;
}

export default defineAdapter({
  name: 'Gmail',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'People are told apart by e-mail address: nothing is scored until your own address is entered as your name in the settings.',
    'Everybody whose address is not entered counts as a customer, colleagues too.',
    'Messages that are folded are not read.',
    'Times are not read: the page writes them for people.',
    'Other conversations in the list get no badge.',
  ],
  urls: ['https://mail.google.com/mail/*'],
  mark: SUBJECT,
  conversation: {
    root: 'body',
    skip: (root) => !root.querySelector(SUBJECT),
    key: (root) => threadOf(root)?.getAttribute('data-legacy-thread-id') || undefined,
    title: (root) => threadOf(root)?.textContent ?? '',
    list: 'body',
    composer: '[contenteditable="true"][role="textbox"]',
  },
  message: {
    item: '[data-message-id][data-legacy-message-id]',
    role: () => 'person',
    author: (item) => item.querySelector('span.gD[email]')?.getAttribute('email') ?? undefined,
    group: { continues: () => false },
    text: '.a3s.aiL',
    id: (item) => item.getAttribute('data-legacy-message-id') || undefined,
    strip: ['.gmail_quote'],
  },
  attributes: ['email', 'data-legacy-message-id', 'data-legacy-thread-id'],
});
