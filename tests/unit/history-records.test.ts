import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Conversation, newConversation, timelineOf } from '../../lib/core/conversation';
import type { MessageRecord, WholeConversation } from '../../lib/core/history';
import { mergeRecords, recordsOf } from '../../lib/core/history-records';
import { takeReport } from '../../lib/core/pipeline';
import type { FreshMessage } from '../../lib/core/report';
import { withEvents } from '../../lib/core/wrap-up-report';
import { fakeScore } from '../support/chat-page';

const ID = 'demo|https://desk.example|c';
const empty = () => newConversation({ id: ID, key: 'c', tool: 'demo', toolName: 'Demo', title: 'Ada', tabId: 1 }, 'r');

async function told(messages: readonly FreshMessage[], conversation = empty()): Promise<Conversation> {
  const report = { key: 'c', title: 'Ada', focused: true, gone: [], fresh: messages };
  const order = messages.map(({ key, hash }) => ({ key, hash }));
  const score = async (texts: readonly string[]) => texts.map(fakeScore);
  const rules = { threshold: -2, rules: 'r' } as const;
  return (await takeReport(conversation, { ...report, order }, score, rules, 99)).conversation;
}

const records = (conversation: Conversation, from = 0): WholeConversation => {
  const whole = recordsOf(conversation, from);
  if (!whole) throw new Error('Nothing to record.');
  return whole;
};
const stored = ({ conversation, messages }: WholeConversation) => ({
  conversation,
  messages: new Map(messages.map((message) => [message.key, message])),
});
const message = (index: number, level: number, more: Partial<FreshMessage> = {}): FreshMessage => {
  const text = `${level}`;
  return { key: `m${index}`, hash: text, text, at: 1000 + index, live: true, ...more };
};

describe('recording a conversation', () => {
  it('keeps levels and times, and no text, no checksum', async () => {
    const { conversation, messages, events } = records(await told([message(1, 1), message(2, -3)]));
    expect(conversation).toMatchObject({ id: ID, site: 'https://desk.example', startedAt: 1001, updatedAt: 1002 });
    expect(messages[1]).toMatchObject({ conversation: ID, key: 'm2', at: 1002, level: -3 });
    expect(messages[1]).not.toHaveProperty('text');
    expect(messages[1]).not.toHaveProperty('hash');
    expect(events).toMatchObject([{ kind: 'alert', at: 99 }]);
  });

  it('the score after each message is the one that the timeline shows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 20 }), async (levels) => {
        const conversation = await told(levels.map((level, index) => message(index, level)));
        const after = records(conversation).messages.map(({ at, after: { level, score } }) => ({ at, level, score }));
        expect(after).toEqual(timelineOf(conversation));
      }),
    );
  });

  it('keeps texts only where they are handed in', async () => {
    const conversation = await told([message(1, 1), message(2, 2)]);
    const { messages } = recordsOf(conversation, 0, new Map([['m2', 'thank you']])) ?? { messages: [] };
    expect(messages.map(({ text }) => text)).toEqual([undefined, 'thank you']);
  });

  it('takes nothing older than is kept, nor than its deletion', async () => {
    const conversation = await told([message(1, 1), message(2, 2)]);
    expect(records(conversation, 1002).messages.map(({ key }) => key)).toEqual(['m2']);
    expect(recordsOf({ ...conversation, recordFrom: 1003 }, 0)).toBeUndefined();
  });

  it('an event told again takes the place of the one before', () => {
    const event = { id: 'x', conversation: ID, kind: 'mood', mood: 5, at: 1 } as const;
    const { happened } = withEvents(withEvents(empty(), [event]), [{ ...event, mood: 1 }]);
    expect(happened).toEqual([{ ...event, mood: 1 }]);
  });
});

describe('recording it again', () => {
  it('changes nothing, whatever it was', async () => {
    const some = fc.record({
      level: fc.integer({ min: -3, max: 3 }),
      live: fc.boolean(),
      untimed: fc.constantFrom(undefined, true),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 15 }), async (all) => {
        const fresh = all.map(({ level, live, untimed }, index) =>
          message(index, level, { live, ...(untimed ? { untimed } : {}) }),
        );
        const whole = records(await told(fresh));
        expect(mergeRecords(stored(whole), whole)).toEqual(whole);
      }),
    );
  });

  it('a later session that finds it as history, without times, leaves when and how it was seen', async () => {
    const first = records(await told([message(1, -3), message(2, 1)]));
    const found = [message(1, -3), message(2, 1)].map((one) => ({
      ...one,
      at: 9_000,
      live: false,
      untimed: true as const,
    }));
    const again = mergeRecords(stored(first), records(await told(found)));
    expect(again.messages).toEqual(first.messages);
    expect(again.conversation).toEqual(first.conversation);
  });

  it('a later session that knows only the end does not spoil the score after a message', async () => {
    const levels = [-3, -3, -3, -3, -3, 3, 1, 1];
    const first = records(await told(levels.map((level, index) => message(index, level))));
    const rest = levels.map((level, index) => message(index, level, { live: false })).slice(5);
    const again = mergeRecords(stored(first), records(await told(rest)));
    expect(again.messages).toEqual(first.messages.slice(5));
  });

  it('an edit is taken over, and its old text forgotten', async () => {
    const first = records(await told([message(1, -3)]));
    const before = stored(first);
    const withText: MessageRecord = { ...(first.messages[0] as MessageRecord), text: 'no' };
    const edited = records(await told([message(1, 2)]));
    const { messages } = mergeRecords({ ...before, messages: new Map([['m1', withText]]) }, edited);
    expect(messages).toEqual(edited.messages);
  });

  it('an end stays when a later session knows nothing of it, and goes when the customer wrote again', async () => {
    const first = records(await told([message(1, 1)]));
    const ended = { ...first.conversation, end: { at: 5_000, why: 'quiet' as const } };
    const before = { ...stored(first), conversation: ended };
    expect(mergeRecords(before, first).conversation.end).toEqual(ended.end);
    const later = records(await told([message(1, 1), message(2, 1, { at: 6_000 })]));
    expect(mergeRecords(before, later).conversation).not.toHaveProperty('end');
    // Written before the agent said that it is over, read after that; found as history it proves nothing.
    const late = (live: boolean) => told([message(1, 1), message(2, 1, { at: 4_990, live })]);
    expect(mergeRecords(before, records(await late(true))).conversation).not.toHaveProperty('end');
    expect(mergeRecords(before, records(await late(false))).conversation.end).toEqual(ended.end);
  });
});
