import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Conversation, newConversation, REMEMBERED, timelineOf, viewOf } from '../../lib/core/conversation';
import { type PipelineRules, type Score, takeReport } from '../../lib/core/pipeline';
import type { ConversationReport, FreshMessage } from '../../lib/core/report';
import { fakeScore } from '../support/chat-page';

const RULES: PipelineRules = { threshold: -2, rules: 'r1' };
const score: Score = async (texts) => texts.map(fakeScore);
const empty = () => newConversation({ id: 'i', key: 'c', tool: 't', toolName: 'T', title: '', tabId: 1 }, 'r1');
const fresh = (key: string, text: string, live = true, at = 1): FreshMessage => ({ key, hash: text, text, at, live });
const report = (order: readonly FreshMessage[], sent = order, gone: string[] = []): ConversationReport => ({
  ...{ key: 'c', title: 'Ada', focused: true, gone, fresh: sent },
  order: order.map(({ key, hash }) => ({ key, hash })),
});
const take = (conversation: Conversation, told: ConversationReport, rules = RULES) =>
  takeReport(conversation, told, score, rules, 99);
const keys = (conversation: Conversation) =>
  conversation.messages.filter((message) => !message.gone).map((message) => message.key);

describe('taking a report', () => {
  it('counts what is new, in page order, and takes over the title', async () => {
    const all = [fresh('a', '1'), fresh('b', '2')];
    const { conversation } = await take(empty(), report(all, [...all].reverse()));
    expect([keys(conversation), conversation.counted, conversation.title]).toEqual([['a', 'b'], 2, 'Ada']);
  });

  it('changes nothing when it is repeated', async () => {
    const told = report([fresh('a', '-3'), fresh('b', '2')]);
    const first = await take(empty(), told);
    const again = await take(first.conversation, told);
    expect(again.conversation).toEqual(first.conversation);
    expect([again.fired, again.need]).toEqual([[], []]);
  });

  it('asks for texts that it does not have, and for none that it has', async () => {
    const all = [fresh('a', '1'), fresh('b', '2'), fresh('c', '3')];
    const { conversation, need } = await take(empty(), report(all, all.slice(0, 1)));
    expect(need).toEqual(['b', 'c']);
    expect((await take(conversation, report(all, []))).need).toEqual(['b', 'c']);
  });

  it('does not believe a text that is not on the page', async () => {
    const { conversation } = await take(empty(), report([fresh('a', '1')], [fresh('x', '-3')]));
    expect(conversation.counted).toBe(0);
  });

  it('scores an edited message again, and alerts when it falls by that', async () => {
    const { conversation } = await take(empty(), report([fresh('a', '2')]));
    const { conversation: edited, fired } = await take(conversation, report([fresh('a', '-3')]));
    expect([edited.counted, fired.length, viewOf(edited).level]).toEqual([1, 1, -3]);
  });

  it('never alerts on history', async () => {
    const { fired, conversation } = await take(empty(), report([fresh('a', '-3', false)]));
    expect([fired.length, viewOf(conversation).level]).toEqual([0, -3]);
  });

  it('alerts once per fall, armed again above the threshold', async () => {
    let conversation = empty();
    const all: FreshMessage[] = [];
    const ids: number[] = [];
    for (const text of ['0', '-3', '-3 again', '3', '3 more', '3 still', '-3 anew', '-3 and on']) {
      all.push(fresh(`${all.length}`, text));
      const outcome = await take(conversation, report(all, all.slice(-1)));
      conversation = outcome.conversation;
      ids.push(...outcome.fired.map((alert) => alert.id));
    }
    expect(ids).toEqual([1, 2]);
    expect(viewOf(conversation).alerts.map((alert) => alert.at)).toEqual([99, 99]);
  });

  it('obeys the threshold, and none', async () => {
    const fallsTo = async (threshold: PipelineRules['threshold']) =>
      (await take(empty(), report([fresh('a', '-2')]), { threshold, rules: 'r1' })).fired.length;
    expect([await fallsTo(-1), await fallsTo(-2), await fallsTo(-3), await fallsTo(null)]).toEqual([1, 1, 0, 0]);
  });

  it('does not count what has vanished, and counts it again when it is back', async () => {
    const all = [fresh('a', '1'), fresh('b', '-3'), fresh('c', '1')];
    const { conversation } = await take(empty(), report(all));
    const { conversation: without } = await take(
      conversation,
      report(
        all.filter(({ key }) => key !== 'b'),
        [],
      ),
    );
    expect([keys(without), viewOf(without).counted]).toEqual([['a', 'c'], 2]);
    const { conversation: back, need, fired } = await take(without, report(all, []));
    expect([keys(back), viewOf(back).counted, need, fired]).toEqual([['a', 'b', 'c'], 3, [], []]);
  });

  it('believes a page that has seen messages vanish at either end', async () => {
    const all = [fresh('a', '1'), fresh('b', '1'), fresh('c', '-3')];
    const { conversation } = await take(empty(), report(all));
    expect(keys((await take(conversation, report(all.slice(1, 2), []))).conversation)).toEqual(['a', 'b', 'c']);
    expect(keys((await take(conversation, report(all.slice(1, 2), [], ['a', 'c']))).conversation)).toEqual(['b']);
  });

  it('asks for every text again when the rules change, each once, without alerts', async () => {
    const all = Array.from({ length: 30 }, (_, index) => fresh(`${index}`, index % 2 ? '-3' : '3'));
    let { conversation } = await take(empty(), report(all));
    const alerts = conversation.alerts.length;
    const asked: string[] = [];
    let need = all.map(({ key }) => key);
    for (let round = 0; need.length > 0 && round < 10; round++) {
      const sent = round === 0 ? [] : all.filter(({ key }) => need.includes(key)).slice(0, 10);
      const outcome = await take(conversation, report(all, sent), { ...RULES, rules: 'r2' });
      asked.push(...sent.map(({ key }) => key));
      ({ conversation, need } = { conversation: outcome.conversation, need: [...outcome.need] });
    }
    expect(asked).toEqual(all.map(({ key }) => key));
    expect([conversation.counted, conversation.alerts.length]).toEqual([30, alerts]);
  });

  it('changes nothing when the engine fails or gives too few scores', async () => {
    const conversation = empty();
    const told = report([fresh('a', '1')]);
    await expect(takeReport(conversation, told, () => Promise.reject(new Error('no model')), RULES, 1)).rejects.toThrow(
      'no model',
    );
    await expect(takeReport(conversation, told, async () => [], RULES, 1)).rejects.toThrow('0 scores for 1 messages');
    expect(conversation).toEqual(empty());
  });

  it('remembers a limited number, and lets the forgotten rest', async () => {
    const all = Array.from({ length: REMEMBERED + 50 }, (_, index) => fresh(`${index}`, '0', false, index));
    let conversation = empty();
    for (let from = 0; from < all.length; from += 100) {
      const part = all.slice(Math.max(0, from - 50), from + 100);
      ({ conversation } = await take(conversation, report(part)));
    }
    expect([conversation.messages.length, conversation.counted]).toEqual([REMEMBERED, REMEMBERED + 50]);
    const scrolledUp = report(all.slice(0, 100), []);
    const { conversation: same, need } = await take(conversation, scrolledUp);
    expect(need).toEqual([]);
    const { conversation: still } = await take(same, report(all.slice(0, 100)));
    expect([still.messages[0]?.key, still.counted]).toEqual(['50', REMEMBERED + 50]);
  });

  it('comes to the same end however messages are batched', async () => {
    const texts = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(texts, fc.infiniteStream(fc.integer({ min: 1, max: 5 })), async (levels, sizes) => {
        const all = levels.map((level, index) => fresh(`${index}`, `${level}`));
        const whole = await take(empty(), report(all));
        let conversation = empty();
        for (let end = 0; end < all.length; ) {
          const start = end;
          end += sizes.next().value ?? 1;
          ({ conversation } = await take(conversation, report(all.slice(0, end), all.slice(start, end))));
        }
        expect(timelineOf(conversation)).toEqual(timelineOf(whole.conversation));
        expect(conversation.alerts).toEqual(whole.conversation.alerts);
        expect(conversation.counted).toBe(all.length);
      }),
    );
  });
});
