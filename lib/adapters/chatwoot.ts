import { defineAdapter } from '../core/adapter';
import { byAgreement, roleBy } from '../core/role-chain';

const LIST = 'ul.conversation-panel, ul:has(> [data-message-id])';

function keyOf(url: URL): { account: string; conversation: string } | undefined {
  const match = /\/app\/accounts\/(\d+)\/(?:.*\/)?conversations\/(\d+)/.exec(url.pathname);
  return match?.[1] && match[2] ? { account: match[1], conversation: match[2] } : undefined;
}

export default defineAdapter({
  name: 'Chatwoot',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'From its source (its newer message components). Not tested against the live product.',
  },
  limits: [
    'In forks with other colours all roles are unknown, and nothing is scored.',
    'Times are not read: the page writes them for people.',
    'Cards of other conversations get no badge: they have neither an id nor a link.',
    'The inbox is known when the conversation was opened from the list of an inbox.',
  ],
  urls: ['https://app.chatwoot.com/app/accounts/*'],
  mark: 'ul.conversation-panel, .message-bubble-container[data-message-id]',
  conversation: {
    root: LIST,
    key: (_, url) => {
      const key = keyOf(url);
      return key && `${key.account}/${key.conversation}`;
    },
    title: (_, url) => `#${keyOf(url)?.conversation ?? ''}`,
    list: LIST,
    queue: (_, url) => /\/inbox\/(\d+)\//.exec(url.pathname)?.[1],
    composer: '[contenteditable][role="textbox"], textarea',
  },
  message: {
    item: '[data-message-id]',
    // Colour classes are the only sign of the author in the DOM, and forks change them: what is not here is unknown. The
    // side alone says nothing, as one version put other agents' messages on the left, too.
    role: roleBy(
      byAgreement([
        ['.left-bubble.bg-n-slate-4', 'customer'],
        ['.bg-n-solid-blue', 'agent'],
        ['.bg-n-solid-amber', 'note'],
        ['.bg-n-solid-iris', 'bot'],
        ['.bg-n-alpha-1', 'system'],
      ]),
    ),
    // A quoted reply is a `.prose` of two lines at most in the same bubble.
    text: '[data-bubble-name="text"] .prose:not(.line-clamp-2), .bg-n-alpha-1',
    id: (item) => item.getAttribute('data-message-id') || undefined,
  },
  attributes: ['data-message-id'],
  host: {
    can: ['assign', 'end'],
    access: 'session',
    source: 'https://developers.chatwoot.com: POST …/conversations/{id}/assignments, …/toggle_status',
  },
});
