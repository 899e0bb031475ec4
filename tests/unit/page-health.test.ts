// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import demo from '../../lib/adapters/demo';
import { diagnosisText, healthOf } from '../../lib/core/diagnosis';
import type { Role } from '../../lib/core/message';
import { diagnosePage, pageHealth } from '../../lib/page/health';
import { createReader } from '../../lib/page/read';
import type { ReadingNow } from '../../lib/page/reading';
import { TECHNICAL_WORDS } from '../../lib/page/technical-words';
import { conversationElement, messageElement } from '../support/chat-page';

const NOW = Date.UTC(2026, 10, 20, 12);
const VERSIONS = { extension: '1.0.0', browser: 'Test/1', model: 'glass-1', adapter: 'own, 2026-11-20' };

/** A conversation that the demo's adapter reads. */
function chat(...messages: readonly (readonly [role: string, text: string])[]): void {
  const { root, list } = conversationElement(document, 'c1');
  messages.forEach(([role, text], place) => {
    list.append(messageElement(document, { id: `m${place}`, role: role as Role, text }));
  });
  document.body.append(root);
}

const readingNow = (): ReadingNow => {
  const reading = createReader(demo).read(document, new URL('https://chat.example/'));
  return { tool: 'demo', adapter: demo, reading, problem: reading.problem, changedAt: NOW - 5_000 };
};
const reportOf = (now: ReadingNow | undefined): string => diagnosisText([diagnosePage(document, now)], VERSIONS, NOW);

beforeEach(() => {
  document.body.innerHTML = '';
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
});

describe('how a page is read', () => {
  it('is told in counts', () => {
    chat(['customer', 'Hello?'], ['agent', 'Hello.'], ['martian', 'Hm.']);
    const health = pageHealth(readingNow());
    expect(health).toMatchObject({ tool: 'demo', strategy: 'adapter', changedAt: NOW - 5_000 });
    expect(health.conversations[0]?.roles).toEqual({ customer: 1, agent: 1, bot: 0, note: 0, system: 0, unknown: 1 });
  });

  it('says who reads where there is no adapter', () => {
    expect(pageHealth({ ...readingNow(), tool: 'generic' }).strategy).toBe('generic');
    expect(pageHealth({ ...readingNow(), tool: 'taught' }).strategy).toBe('taught');
    expect(pageHealth(undefined)).toEqual({
      tool: 'none',
      strategy: 'none',
      problem: 'no-adapter',
      conversations: [],
    });
  });

  it('the frames of a tab are one page: the one that is read says how', () => {
    chat(['customer', 'Hello?']);
    const [outer, inner] = [pageHealth(undefined), pageHealth(readingNow())];
    expect(healthOf([outer, inner])).toEqual(inner);
    expect(healthOf([])).toBeUndefined();
  });
});

describe('the report', () => {
  it('says versions, adapter, counts and structure', () => {
    chat(['customer', 'Hello?'], ['agent', 'Hi.']);
    const report = reportOf(readingNow());
    expect(report).toContain('Weatherglass 1.0.0\nBrowser: Test/1\nModel: glass-1\nAdapter checked: own, 2026-11-20');
    expect(report).toContain('Tool: demo, read by: adapter\nProblem: none\nLast change: 5 s ago');
    expect(report).toContain('customer 1, agent 1');
    expect(report).toMatch(/Found by the adapter: root 1, list 1, composer \d, item 2/);
    expect(report).toMatch(/li .*×2/);
  });

  it('is short however long the page is', () => {
    chat(...Array.from({ length: 3000 }, (_, place) => [place % 2 ? 'agent' : 'customer', 'Hi'] as const));
    for (const [place, one] of [...document.querySelectorAll('li')].entries())
      one.append(document.createElement(place % 3 ? 'em' : 'strong'));
    expect(reportOf(readingNow()).length).toBeLessThan(20_000);
  });

  it('holds no word of a hostile page: not of texts, names, values, styles, comments, addresses or fields', () => {
    fc.assert(
      fc.property(hostilePage, ({ html, words }) => {
        document.body.innerHTML = html;
        for (const now of [readingNow(), undefined]) {
          const report = reportOf(now).toLowerCase();
          for (const word of words) expect(report).not.toContain(word);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a form whose fields are called like what is asked of elements gives nothing away and breaks nothing', () => {
    document.body.innerHTML =
      '<form><input name="getAttributeNames" value="zqkvx"><input name="children"><input name="localName"><input name="parentElement"><p>zqkvx</p></form>';
    const report = reportOf(undefined);
    expect(report).toContain('form');
    expect(report).not.toContain('zqkvx');
  });
});

/** Words that a customer could write and that no technical name is or contains. */
const word = fc
  .string({ unit: fc.constantFrom(...'bcdfgjkmqvwxz'), minLength: 5, maxLength: 9 })
  .filter((one) => ![...TECHNICAL_WORDS, ...TOLD].some((known) => known.includes(one)));
const TOLD = ['weatherglass', 'conversation', 'versions', 'browser', 'nothing', 'problem', 'customer', 'composer'];

/** A page in which words stand wherever a page can put them, in and around a conversation that can be read. */
const hostilePage = fc.array(word, { minLength: 12, maxLength: 12 }).chain((words) =>
  fc.shuffledSubarray([...places(words)], { minLength: 3 }).map((parts) => ({
    words,
    html: `<section data-conversation="${words[0]}" data-title="${words[1]}" data-open data-queue="${words[2]}">
      <ol data-messages>${parts.join('')}</ol><textarea data-composer>${words[3]}</textarea></section>${parts.join('')}`,
  })),
);

function* places([a, b, c, d, e, f, g, h, i, j, k, l]: readonly string[]): Generator<string> {
  yield `<li data-message="${a}" data-role="customer"><p data-text>${b} ${c}</p></li>`;
  yield `<li data-message="x" data-role="${d}"><p data-text title="${e}">${f}</p></li>`;
  yield `<${g}-${h} class="${i}" id="${j}">${k}</${g}-${h}>`;
  yield `<div data-${a}="1" ${b}="2" aria-label="${c} ${d}" data-message-${l}="${e}"></div>`;
  yield `<div role="${f}"></div><div role="log" aria-live="${g}"></div>`;
  yield `<a href="https://${h}.example/${i}">${j}</a><img alt="${k}" src="${l}.png">`;
  yield `<!-- ${a} ${b} --><style>.${c}{content:"${d}"}</style>`;
  yield `<input name="${e}" value="${f}" placeholder="${g}"><select><option value="${h}">${i}</option></select>`;
  yield `<form><input name="${j}"><${k}>${l}</${k}></form>`;
  yield `<iframe title="${a}" name="${b}"></iframe>`;
}
