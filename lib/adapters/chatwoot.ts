import { defineAdapter } from '../core/adapter';
import type { Role } from '../core/message';

/**
 * Colour classes of a bubble. They are the only sign of the author in the DOM, and forks change them: what is not
 * in this table is unknown. The side alone says nothing, as one version put other agents' messages on the left too.
 */
const COLOURS: readonly (readonly [selector: string, role: Role])[] = [
  ['.left-bubble.bg-n-slate-4', 'customer'],
  ['.bg-n-solid-blue', 'agent'],
  ['.bg-n-solid-amber', 'note'],
  ['.bg-n-solid-iris', 'bot'],
  ['.bg-n-alpha-1', 'system'],
];

const LIST = 'ul.conversation-panel, ul:has(> [data-message-id])';

function keyOf(url: URL): { account: string; conversation: string } | undefined {
  const match = /\/app\/accounts\/(\d+)\/(?:.*\/)?conversations\/(\d+)/.exec(url.pathname);
  return match?.[1] && match[2] ? { account: match[1], conversation: match[2] } : undefined;
}

export default defineAdapter({
  name: 'Chatwoot',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [],
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
    composer: '[contenteditable][role="textbox"], textarea',
  },
  message: {
    item: '[data-message-id]',
    role: (item) => {
      const roles = COLOURS.filter(([selector]) => item.querySelector(selector)).map(([, role]) => role);
      return roles.length === 1 && roles[0] ? roles[0] : 'unknown';
    },
    // A quoted reply is a `.prose` of two lines at most in the same bubble.
    text: '[data-bubble-name="text"] .prose:not(.line-clamp-2), .bg-n-alpha-1',
    id: (item) => item.getAttribute('data-message-id') || undefined,
  },
  attributes: ['data-message-id'],
});
