import { defineAdapter } from '../core/adapter';

const LIST = 'ol[data-list-id="chat-messages"]';
const ITEM = 'li[id^="chat-messages-"]';

/** Channel and message, of which the element's id is made. */
const numbersOf = (item: Element | null): readonly string[] => /^chat-messages-(\d+)-(\d+)$/.exec(item?.id ?? '') ?? [];

const channelIn = (url: URL): string | undefined => /^\/channels\/@me\/(\d+)/.exec(url.pathname)?.[1];

/** A part of the message itself: an answer shows a line of another message, with that one's number. */
const part = (item: Element, name: string): Element | null =>
  item.querySelector(`[id="message-${name}-${numbersOf(item)[2]}"]`);

export default defineAdapter({
  name: 'Discord',
  checked: { how: 'public-sources', on: '2026-11-20', note: 'Not tested against the live product.' },
  limits: [
    'The page marks nobody: nothing is scored until your own name is entered in the settings, with any tag beside it.',
    'Everybody whose name is not entered counts as a customer, colleagues and bots too.',
    'Only direct messages are read, not the channels of servers, where customers and colleagues look alike.',
    'Other conversations in the list get no badge.',
  ],
  urls: ['https://discord.com/channels/*'],
  mark: LIST,
  conversation: {
    root: LIST,
    skip: (_, url) => channelIn(url) === undefined,
    key: (root, url) => {
      const shown = numbersOf(root.querySelector(ITEM))[1];
      return shown === undefined || shown === channelIn(url) ? channelIn(url) : undefined;
    },
    title: (_, url) => `#${channelIn(url) ?? ''}`,
    list: LIST,
    composer: '[contenteditable="true"][role="textbox"]',
  },
  message: {
    item: ITEM,
    role: () => 'person',
    author: (item) => part(item, 'username')?.textContent ?? undefined,
    text: (item) => part(item, 'content'),
    id: (item) => numbersOf(item)[2],
    time: (item) => item.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined,
  },
  attributes: ['id', 'datetime'],
  virtual: true,
});
