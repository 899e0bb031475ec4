import type { GenericState } from './generic-bundle';

/** How well the generic reader did on the states of one tool's fixture. */
export interface GenericFigures {
  readonly id: string;
  /** Customer messages that had to be read. */
  readonly expected: number;
  /** Of those read as a customer's: right, word for word. */
  readonly right: number;
  /** A customer's message, but not word for word. */
  readonly inexact: number;
  /** Somebody else's message, or none. */
  readonly wrong: number;
  /** Messages of agents, bots and notes that were taken for a customer's. */
  readonly others: readonly string[];
  /** States in which it was confident enough to read, of those with messages. */
  readonly confident: number;
  readonly states: number;
}

/** Counts what was read where it was confident; where it was not, it reads nothing. */
export function figuresOf(id: string, states: readonly GenericState[], confident: number): GenericFigures {
  const others: string[] = [];
  let [expected, right, inexact, wrong] = [0, 0, 0, 0];
  for (const state of states) {
    const left = state.expected.filter(({ role }) => role === 'customer').map(({ text }) => text);
    expected += left.length;
    if (state.confidence < confident) continue;
    for (const { role, text } of state.read) {
      if (role !== 'customer') continue;
      const place = left.indexOf(text);
      const near = left.findIndex((one) => text.includes(one));
      if (place >= 0) right++;
      else if (near >= 0) inexact++;
      else {
        wrong++;
        const real = state.expected.find((one) => text.includes(one.text));
        if (real && real.role !== 'customer' && real.role !== 'unknown') others.push(`${real.role}: ${text}`);
      }
      if (place >= 0 || near >= 0) left.splice(place >= 0 ? place : near, 1);
    }
  }
  const filled = states.filter((state) => state.expected.length > 0);
  const sure = filled.filter(({ confidence }) => confidence >= confident).length;
  return { id, expected, right, inexact, wrong, others, confident: sure, states: filled.length };
}

/** Share of what was read as a customer's message that is one, word for word; undefined: nothing was read. */
export function precisionOf(all: readonly GenericFigures[]): number | undefined {
  const read = all.reduce((sum, { right, inexact, wrong }) => sum + right + inexact + wrong, 0);
  return read === 0 ? undefined : all.reduce((sum, { right }) => sum + right, 0) / read;
}

/** Share of the customers' messages that were read, word for word. */
export function recallOf(all: readonly GenericFigures[]): number {
  return all.reduce((sum, { right }) => sum + right, 0) / all.reduce((sum, { expected }) => sum + expected, 0);
}

/** The figures as a table in Markdown. */
export function genericTable(all: readonly GenericFigures[]): string {
  const rows = all.map(
    ({ id, expected, right, inexact, wrong, confident, states }) =>
      `| ${id} | ${confident} of ${states} | ${expected} | ${right} | ${inexact} | ${wrong} | ${share(precisionOf([{ id, expected, right, inexact, wrong, confident, states, others: [] }]))} | ${share(expected === 0 ? undefined : right / expected)} |`,
  );
  const sum = (of: (one: GenericFigures) => number): number => all.reduce((total, one) => total + of(one), 0);
  const total = [
    sum((one) => one.expected),
    sum((one) => one.right),
    sum((one) => one.inexact),
    sum((one) => one.wrong),
  ];
  const silent = `${sum((one) => one.confident)} of ${sum((one) => one.states)}`;
  return [
    '| fixture | states read | customer messages | right | not word for word | wrong | precision | recall |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    `| **all** | ${silent} | ${total.join(' | ')} | ${share(precisionOf(all))} | ${share(recallOf(all))} |`,
  ].join('\n');
}

const share = (value: number | undefined): string => (value === undefined ? 'silent' : value.toFixed(2));
