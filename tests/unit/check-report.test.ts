import { describe, expect, it } from 'vitest';
import { checkReport } from '../../entrypoints/background/check-report';

const conversation = {
  key: 'c1',
  title: 'Ada',
  focused: true,
  order: [{ key: 'm1', hash: 'h' }],
  gone: [],
  fresh: [{ key: 'm1', hash: 'h', text: 'hello', at: 1, live: true }],
};
const report = { tool: 'demo', toolName: 'Demo', conversations: [conversation] };

describe('checkReport', () => {
  it('takes a sound report as it is', () => {
    expect(checkReport(report)).toEqual(report);
    expect(checkReport({ ...report, problem: 'no-key' })).toMatchObject({ problem: 'no-key' });
  });

  it.each([
    ['nothing', undefined],
    ['text', 'report'],
    ['no conversations', { tool: 'demo', toolName: 'Demo' }],
    ['an empty key', { ...report, conversations: [{ ...conversation, key: '' }] }],
    [
      'text beyond 4,000 characters',
      {
        ...report,
        conversations: [{ ...conversation, fresh: [{ ...conversation.fresh[0], text: 'x'.repeat(4001) }] }],
      },
    ],
    [
      'a time that is none',
      { ...report, conversations: [{ ...conversation, fresh: [{ ...conversation.fresh[0], at: Number.NaN }] }] },
    ],
    ['too many conversations', { ...report, conversations: Array.from({ length: 101 }, () => conversation) }],
    ['an unknown problem', { ...report, problem: 'because' }],
  ])('refuses %s', (_, claim) => {
    expect(() => checkReport(claim)).toThrow('Page report refused');
  });

  it('drops what it does not know', () => {
    expect(checkReport({ ...report, extra: 'x' })).toEqual(report);
  });
});
