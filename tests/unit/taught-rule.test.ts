import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costProblem, LONGEST_SELECTOR } from '../../lib/core/selector-cost';
import { ruleProblem, type TaughtRule } from '../../lib/core/taught-rule';
import { checkSettings } from '../../lib/store/declared-settings';
import { LONGEST_TAUGHT_FILE, readTaughtFile, writeTaughtFile } from '../../lib/store/taught-file';

const RULE: TaughtRule = {
  list: 'main > div:nth-of-type(1)',
  item: 'main > div:nth-of-type(1) [data-message-id]',
  text: ':scope > div > .text',
  composer: 'textarea',
  id: 'data-message-id',
  key: { from: 'path', part: 1 },
  customer: ['[data-direction="in"]'],
  agent: ['[data-direction="out"]'],
  neither: ['.system'],
};
const SITE = 'https://desk.example.com/*';
const file = (taught: unknown, more: object = {}): string =>
  JSON.stringify({ format: 'weatherglass-taught-sites', version: 1, taught, ...more });

describe('selectors that somebody else wrote', () => {
  it.each([
    'main',
    '#list > .row',
    'div[role="log"] [data-id]',
    ':scope > div > p:nth-of-type(2)',
    'body > div, body > span',
    '[data-testid="a, b > c"]',
    'chat-message[type="in"]',
  ])('%s is cheap and valid', (selector) => {
    expect(costProblem(selector)).toBeUndefined();
    expect(() => document.querySelector(selector)).not.toThrow();
  });

  it.each([
    '*',
    'div:has(p)',
    'div:not(.a)',
    ':is(a, b)',
    'a + b',
    'a ~ b',
    'a || b',
    'a b c d e',
    'div >',
    '> div',
    'div > :scope',
    ':scope',
    '',
    ',',
    'a\\{',
    '[x="a" i]',
    '[x=\\"]',
    'a { } b',
    '@import url(x)',
    `${'a > '.repeat(20)}a`,
    `${'a,'.repeat(20)}a`,
    `.${'a'.repeat(LONGEST_SELECTOR)}`,
  ])('%s is refused', (selector) => {
    expect(costProblem(selector)).toBeDefined();
  });

  it('whatever is let through, a browser understands', () => {
    const piece = fc.constantFrom('div', '.a', '#b', '[c]', '[d="e"]', ' ', ' > ', ', ', ':scope', ':nth-of-type(2)', '*', '"', ']', ':has(p)', '>', '\\'); // biome-ignore format: a list
    const selectors = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
    let let_ = 0;
    fc.assert(
      fc.property(selectors, (selector) => {
        if (costProblem(selector) !== undefined) return;
        let_++;
        document.querySelector(selector);
      }),
      { numRuns: 3000 },
    );
    expect(let_).toBeGreaterThan(100);
  });
});

describe('a rule', () => {
  it('is complete', () => {
    expect(ruleProblem(RULE)).toBeUndefined();
  });

  it.each([
    ['no customer', { ...RULE, customer: [] }],
    ['everybody is a customer', { ...RULE, customer: [], agent: [], rest: 'customer' }],
    ['no list', { ...RULE, list: '' }],
    ['a costly sign', { ...RULE, agent: ['div:has(*)'] }],
    ['a costly bubble', { ...RULE, side: { bubble: '*', customer: 'start' } }],
    ['a costly key', { ...RULE, key: { from: 'text', selector: '*' } }],
  ] as [string, TaughtRule][])('is refused: %s', (_, rule) => {
    expect(ruleProblem(rule)).toBeDefined();
    expect(checkSettings({ taught: { [SITE]: rule } }, 'Test').problems).toHaveLength(1);
  });
});

describe('files of taught sites', () => {
  it('are read as they were written', () => {
    const taught = { [SITE]: RULE };
    expect(readTaughtFile(writeTaughtFile(taught))).toEqual(taught);
    expect(checkSettings({ taught }, 'Test')).toEqual({ values: { taught }, problems: [] });
  });

  it.each([
    ['not JSON', 'taught'],
    ['nothing', 'null'],
    ['another format', file({ [SITE]: RULE }, { format: 'weatherglass-settings' })],
    ['a later version', file({ [SITE]: RULE }, { version: 2 })],
    ['no sites', file({})],
    ['a list', file([RULE])],
    ['every site', file({ '<all_urls>': RULE })],
    ['another scheme', file({ 'javascript://x/*': RULE })],
    ['code', file({ [SITE]: { ...RULE, run: 'alert(1)' } })],
    ['code as a key', file({ [SITE]: { ...RULE, key: { from: 'script', selector: 'alert(1)' } } })],
    ['a huge part', file({ [SITE]: { ...RULE, key: { from: 'path', part: 1e9 } } })],
    ['too many signs', file({ [SITE]: { ...RULE, agent: Array(1000).fill('.a') } })],
    [
      'a prototype',
      `{"format":"weatherglass-taught-sites","version":1,"taught":{"__proto__":${JSON.stringify(RULE)}}}`,
    ],
    [
      'too many sites',
      file(Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`https://a${at}.example/*`, RULE]))),
    ],
    ['too large', file({ [SITE]: RULE }, { more: 'x'.repeat(LONGEST_TAUGHT_FILE) })],
  ])('are refused: %s', (_, text) => {
    expect(() => readTaughtFile(text)).toThrow(/file/i);
  });

  it('whatever is in them, they are read or refused with a sentence', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          readTaughtFile(file(value));
        } catch (error) {
          expect((error as Error).message).toMatch(/^The file /);
        }
      }),
    );
  });
});
