import { defineAdapter } from '../core/adapter';
import { bySelector, roleBy } from '../core/role-chain';

const threadIn = (url: URL): string | undefined => /\/messaging\/thread\/([^/]+)/.exec(url.pathname)?.[1];
const LIST = 'ul:has(> li.msg-s-message-list__event)';

export default defineAdapter({
  name: 'LinkedIn messages',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'Only the messages page is read, not the small windows over other pages.',
    'In groups everybody but you counts as a customer, until the names of colleagues are entered in the settings.',
    'Times are not read: the page writes them for people.',
    'Other conversations in the list get no badge.',
  ],
  urls: ['https://www.linkedin.com/messaging/*'],
  mark: 'li.msg-s-message-list__event .msg-s-event-listitem[data-event-urn]',
  conversation: {
    root: LIST,
    // The address speaks of one conversation: with more than one on the screen, nobody knows of which.
    key: (root, url) => (root.ownerDocument.querySelectorAll(LIST).length === 1 ? threadIn(url) : undefined),
    title: (root) =>
      [...root.querySelectorAll('.msg-s-event-listitem--other .msg-s-message-group__name')].at(-1)?.textContent ?? '',
    list: LIST,
    composer: '.msg-form__contenteditable[contenteditable="true"], [contenteditable="true"][role="textbox"]',
  },
  message: {
    item: 'li.msg-s-message-list__event',
    role: roleBy(
      bySelector([
        ['.msg-s-event-listitem--other', 'other'],
        ['.msg-s-event-listitem[data-event-urn]', 'agent'],
      ]),
    ),
    author: (item) => item.querySelector('.msg-s-message-group__name')?.textContent ?? undefined,
    text: '.msg-s-event-listitem__body',
    id: (item) => item.querySelector('[data-event-urn]')?.getAttribute('data-event-urn') || undefined,
  },
  attributes: ['data-event-urn'],
});
