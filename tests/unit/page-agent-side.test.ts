import { describe, expect, it } from 'vitest';
import demo from '../../lib/adapters/demo';
import type { Role } from '../../lib/core/message';
import { watchAgentSide } from '../../lib/page/agent-side';
import type { ConversationReading } from '../../lib/page/reading';
import { readOnce } from '../support/chat-page';

const root = document.createElement('div');
const asked = { at: 100_000, state: 'inserted', text: 'How  satisfied?' } as const;

function reading(
  ...messages: readonly (readonly [key: string, role: Role, text: string, at?: number])[]
): ConversationReading {
  return {
    ...{ root, title: '', open: true },
    messages: messages.map(([key, role, text, at]) => ({
      ...{ key, role, text, hash: '', replayed: false },
      ...(at === undefined ? {} : { at }),
    })),
  };
}

describe('the agent’s side', () => {
  it('tells when agents answered after the customer began, and no word of theirs', () => {
    const watch = watchAgentSide();
    const told = watch(
      reading(
        ['a', 'agent', 'hello', 1],
        ['c', 'customer', 'hi', 2],
        ['b', 'agent', 'yes', 3],
        ['d', 'agent', 'ok', 9],
      ),
      undefined,
      50,
    );
    expect(told).toEqual({ agent: { first: 3, last: 9 } });
    expect(
      watch(reading(['c', 'customer', 'hi', 2], ['n', 'note', 'hm', 3], ['u', 'unknown', 'x', 4]), undefined, 50),
    ).toEqual({});
    expect(watch(reading(['a', 'agent', 'hello']), undefined, 50)).toEqual({ agent: {} });
  });

  it('sees the question sent, also inside a longer message, and where it stands', () => {
    const watch = watchAgentSide();
    const before = [['c', 'customer', 'thanks', 1] as const];
    expect(watch(reading(...before), asked, 100_000)).not.toHaveProperty('surveySent');
    const sent = ['q', 'agent', 'Bye! How satisfied? Thank you', 100_500] as const;
    const told = watch(reading(...before, sent, ['d', 'customer', '5', 100_600]), asked, 101_000);
    expect(told.surveySent).toEqual({ at: 100_500, after: 'c' });
    expect(watch(reading(...before, sent), asked, 109_000).surveySent).toEqual(told.surveySent);
  });

  it('an earlier message with the same question is not this one', () => {
    const watch = watchAgentSide();
    const old = ['q', 'agent', 'How satisfied?'] as const;
    expect(watch(reading(old), asked, 100_000)).not.toHaveProperty('surveySent');
    expect(watch(reading(old, ['r', 'agent', 'How satisfied?']), asked, 100_700).surveySent).toEqual({
      at: 100_700,
      after: null,
    });
    expect(watchAgentSide()(reading(['q', 'agent', 'How satisfied?', 5]), asked, 100_000)).not.toHaveProperty(
      'surveySent',
    );
  });

  it('the same words of the customer, a bot or in a note are not the agent’s', () => {
    const others = (['customer', 'bot', 'note', 'system', 'unknown'] as const).map(
      (role) => [role, role, 'How satisfied?', 200_000] as const,
    );
    expect(watchAgentSide()(reading(...others), asked, 200_000)).not.toHaveProperty('surveySent');
  });

  it('once the background knows, it is told no more', () => {
    const watch = watchAgentSide();
    watch(reading(['q', 'agent', 'How satisfied?', 100_100]), asked, 100_200);
    expect(watch(reading(['q', 'agent', 'How satisfied?', 100_100]), { at: 100_000, state: 'sent' }, 100_300)).toEqual({
      agent: {},
    });
  });
});

it('a closed conversation is read as closed, and one of which the page says nothing as neither', () => {
  const html = (closed: string) =>
    `<section data-conversation="c" data-title="Ada" data-open ${closed}><ol data-messages></ol><textarea data-composer></textarea></section>`;
  const closedOf = (adapter: typeof demo, mark: string) => {
    document.body.innerHTML = html(mark);
    return readOnce(adapter, document, new URL('https://desk.example/')).conversations.map((one) => one.closed);
  };
  const { closed: _, ...conversation } = demo.conversation;
  expect([closedOf(demo, ''), closedOf(demo, 'data-closed')]).toEqual([[false], [true]]);
  expect(closedOf({ ...demo, conversation }, 'data-closed')).toEqual([undefined]);
});
