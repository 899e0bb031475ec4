import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit, answer, type Protocol, SENDERS } from '../../lib/protocol';

const ID = 'abcdefgh';
const BASE = 'chrome-extension://abcdefgh/';
const chat = { id: ID, url: 'https://help.example.com/inbox', tab: { id: 7 } };
const page = { id: ID, url: `${BASE}popup.html` };

describe('admit', () => {
  it('lets in exactly those that the table names', () => {
    for (const [type, rooms] of Object.entries(SENDERS)) {
      for (const [room, stamp] of [
        ['chat', chat],
        ['page', page],
      ] as const) {
        const attempt = () => admit(type, stamp, ID, BASE).room;
        if (rooms.includes(room)) expect(attempt()).toBe(room);
        else expect(attempt).toThrow(`a ${room} may not send it`);
      }
    }
  });

  it('refuses a message without a row, whoever sends it', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(chat, page), (type, stamp) => {
        fc.pre(!Object.hasOwn(SENDERS, type));
        expect(() => admit(type, stamp, ID, BASE)).toThrow('refused');
      }),
    );
  });

  it.each([
    ['another extension', { ...page, id: 'someoneelse' }],
    ['no address', { id: ID }],
    ['an address that is none', { id: ID, url: 'nonsense' }],
  ])('refuses %s', (_, stamp) => {
    expect(() => admit('conversations', stamp, ID, BASE)).toThrow('does not come from this extension');
  });

  it('does not take an address that only begins like ours for a page of ours', () => {
    const stamp = { id: ID, url: 'https://abcdefgh/popup.html', tab: { id: 1 } };
    expect(() => admit('conversations', stamp, ID, BASE)).toThrow('a chat may not send it');
  });

  it('takes the demo inbox for a chat page, not for one of the product’s own pages', () => {
    const demo = { id: ID, url: `${BASE}demo.html?speed=60`, tab: { id: 3 } };
    expect(admit('page-report', demo, ID, BASE)).toMatchObject({ room: 'chat', tabId: 3 });
    expect(() => admit('conversations', demo, ID, BASE)).toThrow('a chat may not send it');
  });

  it('takes a frame without an address of its own for what it stands in', () => {
    const frame = { ...chat, url: 'about:blank', origin: 'https://help.example.com', frameId: 4 };
    expect(admit('page-report', frame, ID, BASE)).toMatchObject({ room: 'chat', frameId: 4, tabId: 7 });
    expect(admit('page-report', frame, ID, BASE).url.host).toBe('help.example.com');
    expect(() => admit('page-report', { ...frame, origin: 'null' }, ID, BASE)).toThrow('does not come from');
    // Only there: nobody else's address is taken from what may be somebody else's origin.
    expect(admit('page-report', { ...chat, origin: 'https://other.example' }, ID, BASE).url.host).toBe(
      'help.example.com',
    );
  });

  it('refuses a chat page without a tab', () => {
    const { tab: _, ...withoutTab } = chat;
    expect(() => admit('page-report' satisfies keyof Protocol, withoutTab, ID, BASE)).toThrow('it has no tab');
  });
});

describe('answer', () => {
  const handlers = new Map<string, (data: unknown) => unknown>([
    ['conversations', () => ['one']],
    ['go-to', () => Promise.reject(new Error('The tab is gone.'))],
  ]);

  it('gives the result of the handler', async () => {
    expect(await answer(handlers, { type: 'conversations' }, page, ID, BASE)).toEqual({ res: ['one'] });
  });

  it('gives the reason when the handler fails', async () => {
    const failed = { err: { message: 'The tab is gone.' } };
    expect(await answer(handlers, { type: 'go-to', data: { conversation: 'x' } }, page, ID, BASE)).toEqual(failed);
  });

  it.each([null, undefined, 7, 'conversations', [], {}, { type: 7 }, { type: '__proto__' }, { type: 'engine' }])(
    'refuses %j and never reaches a handler',
    async (message) => {
      const { err, res } = await answer(handlers, message, page, ID, BASE);
      expect(res).toBeUndefined();
      expect(err?.message).toContain('refused');
    },
  );

  it('refuses a sender that may not, before its handler runs', async () => {
    let ran = false;
    const watched = new Map([['conversations', () => (ran = true)]]);
    expect((await answer(watched, { type: 'conversations' }, chat, ID, BASE)).err?.message).toContain(
      'may not send it',
    );
    expect(ran).toBe(false);
  });
});
