// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ADAPTERS, TOOL_SIGNS } from '../../lib/adapters/index';
import type { Adapter } from '../../lib/core/adapter';
import { recogniseTool } from '../../lib/page/find-tool';
import { rowsOf } from '../../lib/page/rows';
import { readOnce } from '../support/chat-page';

interface Expected {
  readonly url: string;
  readonly conversations: readonly {
    readonly messages: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly rows: readonly string[];
}

const fixtures = import.meta.glob<string>('../fixtures/*.html', { eager: true, query: '?raw', import: 'default' });

/** Id of the tool that a page is recognised as. */
const toolOf = (url: string, page: Document) => recogniseTool(TOOL_SIGNS, new URL(url), page);

/** The fixture as a document of its own, with what is expected of it. */
function open(id: string): { page: Document; expected: Expected } {
  const html = fixtures[`../fixtures/${id}.html`];
  if (!html)
    throw new Error(`tests/fixtures/${id}.html is missing. "npm run new:adapter ${id}" writes one to fill in.`);
  document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>|<\/html>\s*$/g, '');
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
  const body = /<body([^>]*)>/.exec(html)?.[1] ?? '';
  for (const [name] of body.matchAll(/[\w-]+/g)) document.body.setAttribute(name, '');
  const json = document.querySelector('#expected')?.textContent;
  if (!json) throw new Error(`tests/fixtures/${id}.html needs <script type="application/json" id="expected">.`);
  return { page: document, expected: JSON.parse(json) as Expected };
}

/** The reading in the fixture's form; keys only where the fixture names them, because hashed ones are nobody's to write. */
function readingOf(adapter: Adapter, page: Document, expected: Expected): unknown {
  return readOnce(adapter, page, new URL(expected.url)).conversations.map((conversation, place) => {
    const { key, title, open: isOpen, problem, messages } = conversation;
    const named = expected.conversations[place]?.messages.some((message) => 'key' in message);
    return {
      ...(key === undefined ? {} : { key }),
      title,
      open: isOpen,
      ...(problem ? { problem } : {}),
      messages: messages.map(({ key: own, role, text, at, replayed }) => ({
        ...(named ? { key: own } : {}),
        role,
        text,
        ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
        replayed,
      })),
    };
  });
}

describe.each([...ADAPTERS])('%s', (id, adapter) => {
  it('reads its fixture as expected', () => {
    const { page, expected } = open(id);
    expect(
      readingOf(adapter, page, expected),
      `lib/adapters/${id}.ts does not read tests/fixtures/${id}.html as its "expected" says. See docs/writing-an-adapter.md.`,
    ).toEqual(expected.conversations);
    expect(rowsOf(adapter, page).map((row) => row.key)).toEqual(expected.rows);
  });

  it('is recognised on its page', () => {
    const { page, expected } = open(id);
    expect(toolOf(expected.url, page), 'Neither its addresses nor its mark fit the fixture.').toBe(id);
  });

  it('gives every message of a conversation its own key', () => {
    const { page, expected } = open(id);
    for (const { messages } of readOnce(adapter, page, new URL(expected.url)).conversations) {
      expect(new Set(messages.map((message) => message.key)).size).toBe(messages.length);
    }
  });

  it('has a fixture that shows both sides', () => {
    const roles = open(id).expected.conversations.flatMap(({ messages }) => messages.map((message) => message.role));
    expect(roles, 'A fixture without a customer or without somebody else proves nothing about roles.').toEqual(
      expect.arrayContaining(['customer', 'agent']),
    );
  });

  it('finds the composer of each readable conversation', () => {
    const { page, expected } = open(id);
    const { conversations } = readOnce(adapter, page, new URL(expected.url));
    for (const { composer, problem } of conversations) if (!problem) expect(composer).toBeDefined();
  });

  it('says so when it was never tested on the live product', () => {
    const { how, note } = adapter.checked;
    if (how === 'public-sources') expect(note).toContain('Not tested against the live product');
    expect(adapter.checked.on).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('recognising a tool', () => {
  it('goes by the address first, then by the mark', () => {
    open('demo');
    expect(toolOf('https://acme.zendesk.com/agent/tickets/5', document)).toBe('zendesk');
    expect(toolOf('https://acme.zendesk.com/hc/en-us', document)).toBe('demo');
  });

  it('finds none on an ordinary page', () => {
    document.documentElement.innerHTML = '<body><main><p>Hello</p></main></body>';
    document.body.removeAttribute('data-weatherglass-demo');
    expect(toolOf('https://example.com/', document)).toBeUndefined();
  });
});
