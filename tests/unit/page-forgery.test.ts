// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../lib/adapters/index';
import type { Adapter } from '../../lib/core/adapter';
import { createReader } from '../../lib/page/read';
import { type FixtureState, statesOf } from '../support/fixture';
import { showState } from '../support/fixture-page';

const fixtures = import.meta.glob<string>('../fixtures/*.html', { eager: true, query: '?raw', import: 'default' });
const FORGED = 'zqkvx';

interface Sides {
  /** A message that the tool itself marks as the agent's, and one of the customer. */
  readonly agent: Element;
  readonly customer: Element;
  /** Texts that are now read as the customer's. */
  read(): string[];
}

/** The first state of a fixture that has both, in the document; undefined where only names or layout tell the sides. */
function bothSides(adapter: Adapter, states: readonly FixtureState[]): Sides | undefined {
  for (const state of states) {
    if (state.after !== undefined) continue;
    showState(document, state);
    const { url, names } = state.expected;
    const items = [...document.querySelectorAll(adapter.message.item)];
    const first = (...roles: string[]) => items.find((item) => roles.includes(adapter.message.role(item)));
    const [agent, customer] = [first('agent'), first('customer', 'other')];
    if (!agent || !customer) continue;
    const read = () =>
      createReader(adapter)
        .read(document, new URL(url), names)
        .conversations.flatMap(({ messages }) =>
          messages.flatMap(({ role, text }) => (role === 'customer' ? text : [])),
        );
    return { agent, customer, read };
  }
  return undefined;
}

const sides = [...ADAPTERS].flatMap(([id, adapter]) => {
  const open = () => bothSides(adapter, statesOf(id, fixtures[`../fixtures/${id}.html`] ?? ''));
  return open() ? [[id, adapter, open] as const] : [];
});

/** Adds words to a message, where its text is. */
function addWords({ message: { text } }: Adapter, element: Element): void {
  const place = typeof text === 'string' ? element.querySelector(text) : undefined;
  (place ?? element).append(` ${FORGED}`);
}

beforeEach(() => document.body.replaceChildren());

it('most tools mark the agent’s messages themselves', () => {
  expect(sides.length).toBeGreaterThan(15);
});

describe.each(sides)('%s', (_, adapter, open) => {
  const forged = (texts: readonly string[]) => texts.filter((text) => text.includes(FORGED));

  it('a customer’s message copied into an agent’s bubble is nobody’s', () => {
    const { agent, customer, read } = open() as Sides;
    const copy = customer.cloneNode(true) as Element;
    for (const element of [copy, ...copy.querySelectorAll('[id]')]) if (element.id) element.id += '0';
    addWords(adapter, copy);
    agent.append(copy);
    expect(forged(read())).toEqual([]);
  });

  it('an agent’s message with the customer’s marks added is not the customer’s', () => {
    const { agent, customer, read } = open() as Sides;
    for (const name of customer.getAttributeNames()) {
      if (name === 'class') agent.classList.add(...customer.classList);
      else if (!agent.hasAttribute(name)) agent.setAttribute(name, customer.getAttribute(name) ?? '');
    }
    addWords(adapter, agent);
    expect(forged(read())).toEqual([]);
  });
});
