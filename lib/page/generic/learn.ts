import { sideOf } from '../../core/bubble-side';
import { type KeyRule, MOST_SIGNS, type TaughtRule } from '../../core/taught-rule';
import { composerOf, leavesOf } from './leaves';
import { type ListCandidate, listsOf } from './lists';
import { wordsOf } from './names';
import { partsOfMessage, speaksOf } from './signs';
import { selectorOf, tokensOf } from './tokens';
import { itemSelector, unitsOf } from './units';
import { textSelector } from './words';

/** What a person has pointed at: words of messages, by who wrote them. */
export interface Examples {
  readonly customer: readonly Element[];
  readonly agent: readonly Element[];
  /** Neither of them: a note, a bot, a system line. */
  readonly neither: readonly Element[];
}

/** How far what was pointed at is understood. */
export type Learnt =
  | { readonly rule: TaughtRule; readonly list: Element; readonly units: readonly Element[] }
  | { readonly problem: 'same-message' | 'no-list' | 'no-difference' };

/** Works out a rule from at least one message of each side; `key` is chosen apart. */
export function learn(document: Document, examples: Examples, key: KeyRule): Learnt {
  const leaves = leavesOf(document);
  const all = [...examples.customer, ...examples.agent, ...examples.neither];
  const [customer, agent] = [examples.customer[0], examples.agent[0]];
  if (!customer || !agent || customer === agent || customer.contains(agent) || agent.contains(customer)) {
    return { problem: 'same-message' };
  }
  const composer = composerOf(document);
  const lists = listsOf(leaves, composer);
  if (lists[0]?.units.some((unit) => unit.contains(customer) && unit.contains(agent)))
    return { problem: 'same-message' };
  const list = listAround(lists, customer, agent);
  if (!list || list.localName === 'html') return { problem: 'no-list' };
  const inside = leaves.filter((leaf) => list.contains(leaf) && leaf !== list);
  const units = unitsOf(list, [...new Set([...inside, ...all.filter((one) => one !== list && list.contains(one))])]);
  const unitOf = (element: Element): Element | undefined => units.find((unit) => unit.contains(element));
  const sides = {
    customer: present(examples.customer.map(unitOf)),
    agent: present(examples.agent.map(unitOf)),
    neither: present(examples.neither.map(unitOf)),
  };
  if (sides.customer.some((unit) => sides.agent.includes(unit))) return { problem: 'same-message' };
  const selector = selectorOf(list, 'lasting');
  const item = selector && itemSelector(list, selector, units, 'lasting');
  const text = textSelector(units, (unit) => inside.filter((leaf) => unit.contains(leaf)), 'lasting');
  if (!selector || !item || text === undefined) return { problem: 'no-list' };
  const field = composer && selectorOf(composer, 'lasting');
  const base = { list: selector, item, text, key, ...(field ? { composer: field } : {}) };
  const roles = rolesFor(sides, units, list, text);
  return roles ? { rule: { ...base, ...roles }, list, units } : { problem: 'no-difference' };
}

/** The list that both messages stand in: their nearest common ancestor, or the list of which that is only a group. */
function listAround(lists: readonly ListCandidate[], customer: Element, agent: Element): Element | undefined {
  const nearest = commonAncestor([customer, agent]);
  const known = lists.find(
    ({ list, units }) =>
      list.contains(nearest ?? null) &&
      units.some((unit) => unit.contains(customer) && !unit.contains(agent)) &&
      units.some((unit) => unit.contains(agent) && !unit.contains(customer)),
  );
  return known?.list ?? nearest;
}

type Roles = Pick<TaughtRule, 'customer' | 'agent' | 'neither' | 'side' | 'rest'>;
type Sides = Readonly<Record<'customer' | 'agent' | 'neither', readonly Element[]>>;

/** What tells the examples apart, the most lasting first: attributes, the side, names, and what only one side has. */
function rolesFor(sides: Sides, units: readonly Element[], list: Element, text: string): Roles | undefined {
  const side = sideFor(sides, units, list, text);
  const told = side && new Set(units.filter((unit) => side.of(unit) === side.rule.customer));
  const tokens = new Map(units.map((unit) => [unit, signsIn(unit)]));
  const fits = (unit: Element, sign: string): boolean => tokens.get(unit)?.has(sign) ?? false;
  const all = new Set(units.flatMap((unit) => [...(tokens.get(unit) ?? [])]));
  const own = (
    mine: readonly Element[],
    others: readonly Element[],
    isMine: ((unit: Element) => boolean) | undefined,
  ): string[] => {
    const found = [...all].filter((sign) => {
      if (mine.length === 0 || !mine.every((unit) => fits(unit, sign)) || others.some((unit) => fits(unit, sign)))
        return false;
      const with_ = units.filter((unit) => fits(unit, sign));
      // Where the sides are clear, what stands on both of them is no sign, however well it fits the examples.
      return !isMine || with_.every((unit) => isMine(unit));
    });
    return found
      .sort(
        (a, b) =>
          worthOf(b, units.filter((unit) => fits(unit, b)).length) -
          worthOf(a, units.filter((unit) => fits(unit, a)).length),
      )
      .slice(0, 3);
  };
  const onSide = (where: 'customer' | 'agent') =>
    side && told
      ? (unit: Element) => side.of(unit) === undefined || told.has(unit) === (where === 'customer')
      : undefined;
  const customer = own(sides.customer, [...sides.agent, ...sides.neither], onSide('customer'));
  const agent = own(sides.agent, [...sides.customer, ...sides.neither], onSide('agent'));
  // Each message that is neither is told by what it has and no customer's message has.
  const neither = [
    ...new Set(
      sides.neither.flatMap((unit) => own([unit], [...sides.customer, ...sides.agent], undefined).slice(0, 1)),
    ),
  ].slice(0, MOST_SIGNS);
  if (side) return { customer: strong(customer), agent: strong(agent), neither, side: side.rule };
  const [mine, theirs] = best(agent, customer, units, fits);
  if (theirs) return { customer: [theirs], agent: mine ? [mine] : [], neither };
  return mine ? { customer: [], agent: [mine], neither, rest: 'customer' } : undefined;
}

/** Where sides tell already, only names that speak for themselves come before them. */
function strong(signs: readonly string[]): string[] {
  return signs.filter((sign) => speaksOf(sign).size === 1).slice(0, 1);
}

/** The pair of signs that fits most messages and none of them twice. */
function best(
  agent: readonly string[],
  customer: readonly string[],
  units: readonly Element[],
  fits: (unit: Element, sign: string) => boolean,
): [string | undefined, string | undefined] {
  let found: [string | undefined, string | undefined] = [agent[0], customer[0]];
  let most = -1;
  for (const mine of agent) {
    for (const theirs of customer) {
      const both = units.filter((unit) => fits(unit, mine) && fits(unit, theirs)).length;
      const told = units.filter((unit) => fits(unit, mine) || fits(unit, theirs)).length;
      const alike = nameOf(mine) === nameOf(theirs) ? 0.5 : 0;
      if (told - 2 * both + alike > most) {
        most = told - 2 * both + alike;
        found = [mine, theirs];
      }
    }
  }
  return found;
}

const nameOf = (sign: string): string => /^\[([\w-]+)/.exec(sign)?.[1] ?? sign.charAt(0);

/** Signs on a message that stay from build to build. */
function signsIn(unit: Element): Set<string> {
  const signs = partsOfMessage(unit).flatMap((part) => [
    ...tokensOf(part, 'lasting').filter((token) => !token.startsWith('[id')),
    ...(['img', 'picture'].includes(part.localName) ? [part.localName] : []),
  ]);
  return new Set(signs);
}

/** Attributes before classes before kinds of element; what speaks of a side first; what fits one message alone last. */
function worthOf(sign: string, fitting: number): number {
  const kind = sign.startsWith('[') ? 3 : sign.startsWith('.') ? 2 : 0;
  const speaks = speaksOf(sign).size === 1 ? 4 : 0;
  const known = wordsOf(sign).some((word) => /^(?:in|out|left|right|start|end|own|user|from|to)$/.test(word)) ? 2 : 0;
  return kind + speaks + known + (fitting > 1 ? 2 : 0);
}

/** The side on which each party's bubbles stand, if the examples stand on different ones. */
function sideFor(sides: Sides, units: readonly Element[], list: Element, text: string) {
  for (const bubble of bubblesOf(sides.customer[0], text)) {
    const of = (unit: Element): 'start' | 'end' | undefined => {
      const inner = bubble === '' ? unit : unit.querySelector(bubble);
      return inner ? sideOf(inner, list) : undefined;
    };
    const [customers, agents] = [sides.customer.map(of), sides.agent.map(of)];
    const [customer, agent] = [customers[0], agents[0]];
    if (!customer || !agent || customer === agent) continue;
    if (customers.some((one) => one !== customer) || agents.some((one) => one !== agent)) continue;
    return { rule: { bubble, customer }, of, told: units.filter((unit) => of(unit)).length };
  }
  return undefined;
}

/** What may have the width of the words: they themselves, then what is around them. */
function bubblesOf(unit: Element | undefined, text: string): string[] {
  return [...new Set([text, ''])].filter((selector) => selector === '' || Boolean(unit?.querySelector(selector)));
}

function commonAncestor(elements: readonly Element[]): Element | undefined {
  const [first, ...others] = elements;
  let around = first?.parentElement ?? undefined;
  while (around && !others.every((other) => around?.contains(other) && other !== around))
    around = around.parentElement ?? undefined;
  return around;
}

const present = (elements: readonly (Element | undefined)[]): Element[] => [
  ...new Set(elements.filter((element) => element !== undefined)),
];
