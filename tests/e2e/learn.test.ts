import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lesson, LessonResult } from '../support/learn-bundle';
import { openWith } from '../support/script-page';

const URL_42 = 'https://desk.example.com/chat/42';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  ({ browser, page } = await openWith('learn-bundle.ts'));
});
afterAll(async () => {
  await browser?.close();
});

/** How a page marks who wrote a message. */
type Marks = Readonly<Record<'in' | 'out', string>>;

const row = (marks: Marks, side: 'in' | 'out', text: string, hash: string): string =>
  `<div class="row-${hash}" ${marks[side]}><span class="n-${hash}">${side === 'in' ? 'Tove' : 'Mina'}</span><div class="t-${hash}">${text}</div></div>`;

const SAID = [
  ['in', 'Where is my lamp?'],
  ['out', 'Let me look.'],
  ['in', 'It was promised for Tuesday.'],
  ['out', 'It comes tomorrow.'],
] as const;
const READ = SAID.map(([side, text]) => `${side === 'in' ? 'customer' : 'agent'}: ${text}`);

/** A chat with names of classes as a bundler makes them for one build. */
function pageWith(marks: Marks, hash: string, more = ''): string {
  const rows = SAID.map(([side, text]) => row(marks, side, text, hash)).join('');
  return `<nav><a href="/chat/42">Tove</a></nav><main><h2>Tove</h2><div class="l-${hash}">${rows}${more}</div><textarea></textarea></main>`;
}

const ATTRIBUTE: Marks = { in: 'data-direction="in"', out: 'data-direction="out"' };
const NOTHING: Marks = { in: '', out: '' };

const take = (lesson: Partial<Lesson> & Pick<Lesson, 'html'>): Promise<LessonResult> =>
  page.evaluate(
    `takeLesson(${JSON.stringify({ customer: 'Where is my lamp?', agent: 'Let me look.', pages: [], ...lesson })})`,
  ) as Promise<LessonResult>;

describe('what was taught by two messages, in Chromium', () => {
  it.each([
    ['an attribute', ATTRIBUTE],
    ['the kind of author', { in: 'data-author-type="CUSTOMER"', out: 'data-author-type="AGENT"' }],
    ['a mark of one side only', { in: '', out: 'data-own="true"' }],
    ['the side alone', { in: 'style="width: 40%"', out: 'style="width: 40%; margin-left: 60%"' }],
  ] as [string, Marks][])('goes by %s, and by nothing that changes with a build', async (_, marks) => {
    const pages = ['x7Gh2k', 'q9Zr4m'].map((hash) => ({ html: pageWith(marks, hash), url: URL_42 }));
    const { rule, read } = await take({ html: pageWith(marks, 'x7Gh2k'), pages });
    expect(rule).not.toContain('x7Gh2k');
    expect(read).toMatchObject([
      { key: '42', messages: READ },
      { key: '42', messages: READ },
    ]);
  });

  it('takes no class that a build will change, though it would tell', async () => {
    const marks: Marks = { in: 'data-seen="1"', out: 'data-seen="2"' };
    const html = pageWith(marks, 'x7Gh2k').replaceAll('data-seen="1"', 'data-x="css-1q2w3e"').replaceAll('data-seen="2"', 'data-x="css-9o8i7u"'); // biome-ignore format: one line
    expect(await take({ html })).toMatchObject({ problem: 'no-difference' });
  });

  it('asks for other messages where nothing tells the two apart', async () => {
    expect(await take({ html: pageWith(NOTHING, 'x7Gh2k') })).toMatchObject({ problem: 'no-difference' });
  });

  it('does not take one message for two', async () => {
    const html = pageWith(ATTRIBUTE, 'x7Gh2k').replace('>Mina<', '>Operator<').replace('>Tove</span>', '>Guest</span>');
    expect(await take({ html, agent: 'Guest' })).toMatchObject({ problem: 'same-message' });
    expect(await take({ html, agent: 'Where is my lamp?' })).toMatchObject({ problem: 'same-message' });
  });

  it('heeds corrections: what is neither is not read as the customer’s', async () => {
    const note = '<div data-kind="note"><span>Mina</span><div>She called twice.</div></div>';
    const html = pageWith({ in: '', out: 'data-own="true"' }, 'x7Gh2k', note);
    const pages = [{ html, url: URL_42 }];
    expect((await take({ html, pages })).read[0]?.messages).toContain('customer: She called twice.');
    const corrected = await take({ html, neither: ['She called twice.'], pages });
    expect(corrected.read[0]?.messages).toEqual([...READ, 'system: She called twice.']);
  });

  it('reads nothing where no conversation can be told, or two are open at once', async () => {
    const html = pageWith(ATTRIBUTE, 'x7Gh2k').replace('class="l-x7Gh2k"', 'class="message-list"');
    const second = '<div class="message-list"><div data-direction="in"><span>Emil</span><div>Hello?</div></div></div>';
    const { read } = await take({
      html,
      pages: [
        { html, url: URL_42 },
        { html, url: 'https://desk.example.com/' },
        { html: html.replace('<textarea>', `${second}<textarea>`), url: URL_42 },
      ],
    });
    expect(read).toMatchObject([
      { key: '42', messages: READ },
      { problem: 'no-key', messages: [] },
      { problem: 'no-key', messages: [] },
    ]);
  });
});
