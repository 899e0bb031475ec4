import { describe, expect, it } from 'vitest';
import { type Conversation, newConversation, viewOf } from '../../lib/core/conversation';
import type { CsatScore } from '../../lib/core/history';
import { takeReport } from '../../lib/core/pipeline';
import type { ConversationReport, FreshMessage } from '../../lib/core/report';
import { type AnswerOf, takeWrapUp, wrapUpStep } from '../../lib/core/wrap-up-report';
import { fakeScore } from '../support/chat-page';

const answerOf: AnswerOf = (text) => (/^[1-5]$/.test(text) ? (Number(text) as CsatScore) : undefined);
const fresh = (key: string, text: string, live = true): FreshMessage => ({ key, hash: text, text, at: 1, live });

/** A conversation that is told reports; the page shows everything ever told. */
class Told {
  conversation: Conversation = newConversation(
    { id: 't|o|c', key: 'c', tool: 't', toolName: 'T', title: '', tabId: 1 },
    'r',
  );
  #all: FreshMessage[] = [];
  #now = 1000;

  async hears(messages: readonly FreshMessage[], more: Partial<ConversationReport> = {}): Promise<void> {
    const edited = this.#all.map((known) => messages.find(({ key }) => key === known.key) ?? known);
    this.#all = [...edited, ...messages.filter((message) => !edited.includes(message))];
    const report: ConversationReport = {
      ...{ key: 'c', title: 'Ada', focused: true, gone: [] },
      order: this.#all.map(({ key, hash }) => ({ key, hash })),
      fresh: messages,
      ...more,
    };
    const { conversation } = await takeReport(
      this.conversation,
      report,
      async (texts) => texts.map(fakeScore),
      { threshold: null, rules: 'r' },
      this.#now,
    );
    const settings = { answerOf, askMood: true };
    this.conversation = takeWrapUp(this.conversation, conversation, report, settings, this.#now++);
  }

  survey(): void {
    const after = this.conversation.messages.at(-1)?.key ?? null;
    const input = { kind: 'survey-inserted', text: 'How?', language: 'en', after, at: this.#now++ } as const;
    this.conversation = wrapUpStep(this.conversation, input, true);
  }

  get kinds(): string[] {
    return (this.conversation.happened ?? []).map((event) => event.kind);
  }

  get score(): number | undefined {
    return viewOf(this.conversation).wrapUp?.survey?.score;
  }
}

describe('what a report says about the wrap-up', () => {
  it('nothing is shown while nothing has ended', async () => {
    const told = new Told();
    await told.hears([fresh('a', 'hello')], { agent: { first: 5, last: 9 }, closed: false });
    expect(viewOf(told.conversation)).not.toHaveProperty('wrapUp');
    expect(told.conversation.answered).toEqual({ first: 5, last: 9 });
  });

  it('closing it in the tool ends it, in the same report as the last message too', async () => {
    const told = new Told();
    await told.hears([fresh('a', 'hello')], { closed: false });
    await told.hears([fresh('b', 'bye')], { closed: true });
    expect(viewOf(told.conversation).wrapUp?.end).toMatchObject({ why: 'closed', prompt: 'due' });
  });

  it('an answer counts only after the question was seen sent', async () => {
    const told = new Told();
    await told.hears([fresh('a', '3')], { agent: {} });
    told.survey();
    await told.hears([fresh('b', '4')], { agent: {} });
    expect(told.kinds).toEqual([]);
    await told.hears([fresh('c', '5')], { agent: {}, surveySent: { at: 2000, after: 'b' } });
    expect([told.score, told.kinds]).toEqual([5, ['survey-sent', 'survey-answered']]);
  });

  it('a message that stands before the question is no answer, though it is told in the same report', async () => {
    const told = new Told();
    await told.hears([fresh('a', 'hello')], { agent: {} });
    told.survey();
    await told.hears([fresh('b', '1'), fresh('c', '5')], { agent: {}, surveySent: { at: 2000, after: 'b' } });
    expect(told.score).toBe(5);
  });

  it('where agents cannot be read it counts from when it was put into the composer', async () => {
    const told = new Told();
    await told.hears([fresh('a', 'hello')]);
    told.survey();
    await told.hears([]);
    expect(told.kinds).toEqual([]);
    await told.hears([fresh('b', '2')]);
    expect([told.score, told.kinds]).toEqual([2, ['survey-sent', 'survey-answered']]);
  });

  it('an answer after the end does not take the conversation up again, other words do', async () => {
    const told = new Told();
    await told.hears([fresh('a', 'hello')], { agent: {}, closed: false });
    told.survey();
    await told.hears([], { agent: {}, closed: true, surveySent: { at: 2000, after: 'a' } });
    await told.hears([fresh('b', '5')], { agent: {}, closed: true });
    expect(told.conversation.wrapUp?.phase).toBe('ended');
    await told.hears([fresh('c', 'one more thing')], { agent: {}, closed: true });
    expect(told.kinds).toEqual(['survey-sent', 'ended', 'survey-answered', 'reopened']);
    expect(told.conversation.wrapUp?.phase).toBe('active');
  });

  it('a number that is no answer any more takes the conversation up again', async () => {
    const told = new Told();
    await told.hears([fresh('a', 'hello')], { agent: {}, closed: false });
    told.survey();
    await told.hears([fresh('b', '5')], { agent: {}, surveySent: { at: 2000, after: 'a' }, closed: true });
    expect(told.conversation.wrapUp?.phase).toBe('ended');
    await told.hears([fresh('c', '2')], { agent: {}, closed: true });
    expect([told.score, told.conversation.wrapUp?.phase]).toEqual([5, 'active']);
  });

  it('an edited answer is taken over, and an edit of an old message takes nothing up', async () => {
    const told = new Told();
    await told.hears([fresh('a', 'hello')], { agent: {}, closed: false });
    told.survey();
    await told.hears([fresh('b', '4')], { agent: {}, surveySent: { at: 2000, after: 'a' }, closed: true });
    await told.hears([fresh('b', '5'), fresh('a', 'hello!')], { agent: {}, closed: true });
    expect([told.score, told.conversation.wrapUp?.phase]).toEqual([5, 'ended']);
    expect(told.kinds.filter((kind) => kind === 'survey-answered')).toHaveLength(1);
  });

  it('what is found as history neither answers nor takes anything up', async () => {
    const told = new Told();
    await told.hears([fresh('a', 'hello')], { agent: {}, closed: false });
    told.survey();
    await told.hears([fresh('b', '4', false)], { agent: {}, surveySent: { at: 2000, after: 'a' }, closed: true });
    expect([told.score, told.conversation.wrapUp?.phase]).toEqual([undefined, 'ended']);
  });
});
