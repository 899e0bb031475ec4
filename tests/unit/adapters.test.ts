// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ADAPTERS, TOOL_SIGNS } from '../../lib/adapters/index';
import type { Adapter } from '../../lib/core/adapter';
import { recogniseTool } from '../../lib/page/find-tool';
import { type FixtureState, statesOf } from '../support/fixture';
import { inFixtureForm, mustBe, readState, showState } from '../support/fixture-page';

const fixtures = import.meta.glob<string>('../fixtures/*.html', { eager: true, query: '?raw', import: 'default' });

/** Id of the tool that a page is recognised as. */
const toolOf = (url: string) => recogniseTool(TOOL_SIGNS, new URL(url), document);

function open(id: string): FixtureState[] {
  const html = fixtures[`../fixtures/${id}.html`];
  if (!html)
    throw new Error(`tests/fixtures/${id}.html is missing. "npm run new:adapter ${id}" writes one to fill in.`);
  return statesOf(id, html);
}

const tools = [...ADAPTERS];
/** Those that can be opened; of any other, "has a fixture" below says what is wrong. */
const states = tools.flatMap(([id, adapter]) => {
  try {
    return open(id).map((state, _, all) => [id, state.name, { adapter, state, all }] as const);
  } catch {
    return [];
  }
});
const read = ({ adapter, state, all }: { adapter: Adapter; state: FixtureState; all: readonly FixtureState[] }) =>
  readState(adapter, document, all, state);

describe.each(states)('%s, %s', (id, _, one) => {
  const { state } = one;

  it('is read as expected', () => {
    expect(
      inFixtureForm(read(one), state.expected),
      `lib/adapters/${id}.ts does not read tests/fixtures/${id}.html as its JSON says. See docs/writing-an-adapter.md.`,
    ).toEqual(mustBe(state.expected, false));
  });

  it('is recognised', () => {
    read(one);
    expect(toolOf(state.expected.url), 'Neither its addresses nor its mark fit the page.').toBe(id);
  });

  it('has the mark of no other tool', () => {
    read(one);
    const others = TOOL_SIGNS.filter((sign) => sign.id !== id && document.querySelector(sign.mark));
    expect(others.map((sign) => sign.id)).toEqual([]);
  });

  it('gives every message of a conversation its own key', () => {
    for (const { messages } of read(one).reading.conversations) {
      expect(new Set(messages.map((message) => message.key)).size).toBe(messages.length);
    }
  });

  it('has a composer for each readable conversation', () => {
    for (const { composer, problem } of read(one).reading.conversations) if (!problem) expect(composer).toBeDefined();
  });
});

describe.each(tools)('%s', (id, { checked }) => {
  it('has a fixture that shows both sides', () => {
    const roles = open(id).flatMap(({ expected }) =>
      expected.conversations.flatMap(({ messages }) => messages.map((message) => message.role)),
    );
    expect(roles, 'A fixture without a customer or without somebody else proves nothing about roles.').toEqual(
      expect.arrayContaining(['customer', 'agent']),
    );
  });

  it('says so when it was never tested on the live product', () => {
    if (checked.how !== 'live' && checked.how !== 'own') {
      expect(checked.note).toContain('Not tested against the live product');
    }
    expect(checked.on).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('recognising a tool', () => {
  it('goes by the address first, then by the mark', () => {
    const [demo] = open('demo');
    if (demo) showState(document, demo);
    expect(toolOf('https://acme.zendesk.com/agent/tickets/5')).toBe('zendesk');
    expect(toolOf('https://acme.zendesk.com/hc/en-us')).toBe('demo');
  });

  it('finds none on an ordinary page', () => {
    document.body.innerHTML = '<main><p>Hello</p></main>';
    for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
    expect(toolOf('https://example.com/')).toBeUndefined();
  });
});
