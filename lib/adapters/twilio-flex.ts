import { defineAdapter } from '../core/adapter';

const taskIn = (url: URL): string | undefined => /\/agent-desktop\/([A-Z]{2}[0-9a-f]{32})/.exec(url.pathname)?.[1];

export default defineAdapter({
  name: 'Twilio Flex',
  checked: {
    how: 'tool-source',
    on: '2026-11-20',
    note: 'From the published package @twilio/flex-ui 2.17.1. Not tested against the live product.',
  },
  limits: [
    'The page marks nobody: nothing is scored until the name under which you write is entered in the settings.',
    'Everybody whose name is not entered counts as a customer, colleagues and bots too.',
    'Two equal messages are told apart by their order: the page shows no message numbers, and no times for machines.',
    'Other tasks in the list get no badge.',
  ],
  urls: ['https://flex.twilio.com/*'],
  mark: '.Twilio-MessagingCanvas .Twilio-MessageListItem',
  conversation: {
    root: '.Twilio-MessagingCanvas',
    // The address speaks of one task: with more than one conversation on the screen, nobody knows of which.
    key: (root, url) =>
      root.ownerDocument.querySelectorAll('.Twilio-MessagingCanvas').length === 1 ? taskIn(url) : undefined,
    title: (_, url) => `#${taskIn(url) ?? ''}`,
    list: '[role="log"]',
    composer: 'textarea, [contenteditable="true"][role="textbox"]',
  },
  message: {
    item: '.Twilio-MessageListItem[role="listitem"]',
    role: () => 'person',
    author: (item) => item.querySelector('[data-testid="message-sendername"]')?.textContent ?? undefined,
    text: '[data-testid="message-body"]',
  },
  attributes: ['data-testid'],
});
