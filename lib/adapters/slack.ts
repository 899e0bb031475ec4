import { defineAdapter } from '../core/adapter';

const MESSAGE = '[data-qa="message_container"][data-msg-ts]';
const LIST = `div:has(> [data-qa="virtual-list-item"] ${MESSAGE})`;

const placeOf = (url: URL): readonly string[] => /^\/client\/(\w+)\/(\w+)/.exec(url.pathname) ?? [];

export default defineAdapter({
  name: 'Slack',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'The page marks nobody: nothing is scored until your own name is entered in the settings.',
    'Everybody whose name is not entered counts as a customer, colleagues too.',
    'Only direct messages are read, not channels, where customers and colleagues look alike.',
    'Other conversations in the sidebar get no badge.',
  ],
  urls: ['https://app.slack.com/client/*'],
  mark: LIST,
  conversation: {
    root: LIST,
    // Direct messages have numbers with D: https://docs.slack.dev/apis/web-api/using-the-conversations-api
    skip: (_, url) => !placeOf(url)[2]?.startsWith('D'),
    // A pane beside it (a thread, a search) may show messages of another conversation.
    key: (root, url) => {
      const [, team, channel] = placeOf(url);
      const here = [...root.querySelectorAll(MESSAGE)].map((message) => message.getAttribute('data-msg-channel-id'));
      return team && channel && here.every((one) => one === channel) ? `${team}/${channel}` : undefined;
    },
    title: (_, url) => `#${placeOf(url)[2] ?? ''}`,
    list: LIST,
    composer: '[contenteditable="true"][role="textbox"]',
  },
  message: {
    item: MESSAGE,
    role: () => 'person',
    author: (item) => item.querySelector('[data-qa="message_sender_name"]')?.textContent ?? undefined,
    text: '[data-qa="message-text"]',
    id: (item) => item.getAttribute('data-msg-ts') || undefined,
    time: (item) => {
      const seconds = Number(item.getAttribute('data-msg-ts'));
      return seconds > 0 ? Math.floor(seconds * 1000) : undefined;
    },
  },
  attributes: ['data-msg-ts', 'data-msg-channel-id', 'data-qa'],
  virtual: true,
});
