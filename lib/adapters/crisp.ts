import { defineAdapter } from '../core/adapter';
import type { Role } from '../core/message';

const MESSAGE = '.c-conversation-box-content-message';
const SIDES: readonly (readonly [selector: string, role: Role])[] = [
  [`${MESSAGE}--operator`, 'agent'],
  [`${MESSAGE}--user`, 'customer'],
];
/** Only the last message of a run has the name. */
const NAME = `${MESSAGE}--user [class*="__avatar-tooltip"] .c-base-tooltip__default`;

const placeOf = (url: URL): readonly string[] =>
  /^\/website\/([\w-]+)\/inbox\/(session_[\w-]+)/.exec(url.pathname) ?? [];

export default defineAdapter({
  name: 'Crisp',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'Times and message numbers are not read: the page shows none for machines, so an edited message counts as a new one.',
    'Messages that are neither the visitor’s nor an operator’s are left out, whatever they are.',
    'Other conversations in the list get no badge: their rows are not known to say which conversation they are.',
  ],
  urls: ['https://app.crisp.chat/website/*'],
  mark: '.c-conversation-box-content .c-conversation-box-content-message',
  conversation: {
    root: '.c-conversation-box-content',
    key: (_, url) => placeOf(url)[2],
    title: (root, url) => [...root.querySelectorAll(NAME)].at(-1)?.textContent?.trim() || `#${placeOf(url)[2] ?? ''}`,
    list: '.c-conversation-box-content',
    composer: '[contenteditable][role="textbox"], textarea',
    queue: (_, url) => placeOf(url)[1],
  },
  message: {
    item: `${MESSAGE}-bubble__content`,
    role: (item) => {
      const roles = SIDES.filter(([selector]) => item.closest(selector)).map(([, role]) => role);
      return roles.length === 1 && roles[0] ? roles[0] : 'unknown';
    },
    text: (item) => item,
  },
  virtual: true,
  host: {
    can: ['assign', 'end'],
    access: 'key',
    source: 'https://docs.crisp.chat: PATCH /v1/website/{id}/conversation/{session}/routing and /state',
  },
});
