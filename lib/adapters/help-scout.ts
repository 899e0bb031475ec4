import { defineAdapter } from '../core/adapter';
import { byAgreement, type RoleStep, roleBy } from '../core/role-chain';

const LIST = '[data-testid="ThreadContainer"], ol[aria-label="Thread Items"]';

const numbersIn = (url: URL): readonly string[] => /^\/conversation\/(\d+)(?:\/(\d+))?/.exec(url.pathname) ?? [];

/** The row around a message says what kind it is. */
const byRow: RoleStep = (item) => (item.closest('li.is-note') ? 'note' : undefined);

export default defineAdapter({
  name: 'Help Scout',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'An agent’s replies are told from drafts and lines of the system in the English page only; customers’ in every language.',
    'What a customer quotes is left out only where the mail marks it as a quote.',
    'Times are not read: the page writes them for people.',
    'Other conversations in the list get no badge.',
  ],
  urls: ['https://secure.helpscout.net/*'],
  mark: '[data-testid="ThreadContainer"] [id^="thread-"]',
  conversation: {
    root: LIST,
    key: (_, url) => numbersIn(url)[1],
    title: (root, url) => {
      const name = [...root.querySelectorAll('.is-customer span[data-nocollapse]')].at(-1)?.textContent?.trim();
      return name || `#${numbersIn(url)[2] ?? ''}`;
    },
    list: LIST,
    composer: '[role="textbox"]',
  },
  message: {
    item: '[id^="thread-"]',
    role: roleBy(
      byRow,
      byAgreement([
        ['.is-customer', 'customer'],
        ['[aria-label*="user reply" i]', 'agent'],
      ]),
    ),
    text: '.is-ignoring-table',
    id: (item) => item.id,
  },
  attributes: ['id', 'aria-label'],
});
