import type { Role } from './message';

/**
 * Who wrote a message, as far as the message itself tells. `other`: somebody else than the one at this screen, so the
 * customer, unless the author's name is one of the agent's side. `person`: a human being on either side; only the names
 * tell, and without the name of the agent nobody is a customer.
 */
export type Writer = Role | 'other' | 'person';

/** One step of a chain; undefined: it cannot tell, ask the next. */
export type RoleStep = (item: Element) => Writer | undefined;

/** Rows of what to look for and who that is. */
export type RoleTable = readonly (readonly [selector: string, writer: Writer])[];

/** The first step that can tell decides; `unknown` when none can. Strong signs come first: attributes, then classes. */
export function roleBy(...steps: readonly RoleStep[]): (item: Element) => Writer {
  return (item) => {
    for (const step of steps) {
      const writer = step(item);
      if (writer) return writer;
    }
    return 'unknown';
  };
}

const fits = (item: Element, selector: string): boolean =>
  item.matches(selector) || item.querySelector(selector) !== null;

/** The first row that fits the message or something inside it. For attributes, classes and targets of links alike. */
export function bySelector(rows: RoleTable): RoleStep {
  return (item) => rows.find(([selector]) => fits(item, selector))?.[1];
}

/** As bySelector, but rows that contradict each other prove nothing: `unknown`, and the chain ends. */
export function byAgreement(rows: RoleTable): RoleStep {
  return (item) => {
    const writers = new Set(rows.filter(([selector]) => fits(item, selector)).map(([, writer]) => writer));
    return writers.size > 1 ? 'unknown' : [...writers][0];
  };
}

/** The value of an attribute of the message, or of the element inside it that `selector` finds. */
export function byAttribute(name: string, values: Readonly<Record<string, Writer>>, selector?: string): RoleStep {
  return (item) => {
    const value = (selector ? item.querySelector(selector) : item)?.getAttribute(name) ?? '';
    return Object.hasOwn(values, value) ? values[value] : undefined;
  };
}
