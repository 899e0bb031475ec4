import { sideOf } from '../../core/bubble-side';
import { wordsOf } from './names';
import { type Names, tokensOf } from './tokens';

/** Who a name on a message speaks of. */
type Speaks = 'customer' | 'agent' | 'neither';

const CUSTOMER = /^(?:customer|visitor|client|guest|requester|enduser|incoming|inbound|received|recv|receive)$/;
const AGENT = /^(?:agent|operator|staff|admin|employee|outgoing|outbound|sent|own|self|mine|me|owned)$/;
const NEITHER =
  /^(?:bot|system|note|notes|internal|private|event|notice|activity|announcement|join|joined|quit|unread|automated|divider|separator|service|deleted|redacted|pending|failed|draft|whisper|phone|call|voicemail)$/;
/** They tell only where the messages of the list have both. */
const PAIRS: readonly (readonly [customer: RegExp, agent: RegExp])[] = [
  [/^(?:in)$/, /^(?:out)$/],
  [/^(?:user|contact|author)$/, /^(?:agent|operator|staff|admin|employee)$/],
];

/** Deeper parts of a message than these are not looked at. */
const MOST_PARTS = 40;

/** Elements of a message that may say who wrote it: itself and what is inside, but not what is quoted or done about it. */
export function partsOfMessage(unit: Element): Element[] {
  const inside = [...unit.querySelectorAll('*')].filter(
    (part) => !part.closest('blockquote, button, svg, [role="button"], menu, [role="menu"], [role="toolbar"], a'),
  );
  return [unit, ...inside.slice(0, MOST_PARTS)];
}

/** Simple selectors that fit a message or something inside it, with what they speak of. */
export function signsOf(unit: Element, names: Names): Map<string, Set<Speaks>> {
  const signs = new Map<string, Set<Speaks>>();
  for (const part of partsOfMessage(unit)) {
    for (const token of tokensOf(part, names)) signs.set(token, speaksOf(token));
  }
  return signs;
}

/** Whom a selector speaks of, by its words. */
export function speaksOf(token: string): Set<Speaks> {
  const speaks = new Set<Speaks>();
  const value = /="([^"]*)"/.exec(token)?.[1] ?? (token.startsWith('.') ? token.slice(1) : '');
  const words = wordsOf(value);
  const negated = words.some((word) => ['not', 'non', 'has', 'no', 'to', 'with', 'show', 'can'].includes(word));
  if (/^end user$/.test(words.slice(-2).join(' '))) speaks.add('customer');
  for (const word of words) {
    if (CUSTOMER.test(word)) speaks.add('customer');
    if (AGENT.test(word)) speaks.add('agent');
    if (NEITHER.test(word)) speaks.add('neither');
  }
  return negated ? new Set() : speaks;
}

/** The signs of each side among the messages of a list. */
export interface Signs {
  readonly customer: readonly string[];
  readonly agent: readonly string[];
  readonly neither: readonly string[];
}

/** Signs by their words alone: nothing is known of who wrote what. */
export function signsByWords(units: readonly Element[], names: Names): Signs {
  const found = { customer: new Set<string>(), agent: new Set<string>(), neither: new Set<string>() };
  for (const unit of units) {
    for (const [token, speaks] of signsOf(unit, names)) {
      const [only] = speaks;
      if (only && speaks.size === 1) found[only].add(token);
    }
  }
  // What every message has is a name of messages, such as an "event", and no sign.
  for (const sign of found.neither) {
    const fitting = units.filter((unit) => unit.matches(sign) || unit.querySelector(sign) !== null);
    if (fitting.length * 2 > units.length) found.neither.delete(sign);
  }
  const all = [...new Set(units.flatMap((unit) => [...signsOf(unit, names).keys()]))];
  for (const [one, other] of pairsIn(all)) {
    found.customer.add(one);
    found.agent.add(other);
  }
  return { customer: [...found.customer], agent: [...found.agent], neither: [...found.neither] };
}

/** On which side of the list each message has its bubble: the first part of it that is clearly narrower than the list. */
export function sidesOf(units: readonly Element[], list: Element, text: string): ('start' | 'end' | undefined)[] {
  return units.map((unit) => sideOf((text === '' ? unit : unit.querySelector(text)) ?? unit, list));
}

/** Signs that differ only in one word of a pair, such as `.message-in` and `.message-out`. */
function pairsIn(signs: readonly string[]): [customer: string, agent: string][] {
  return signs.flatMap((one) =>
    signs.flatMap((other): [string, string][] => {
      const [words, others] = [wordsOf(one), wordsOf(other)];
      const differing = words.flatMap((word, place) => (word === others[place] ? [] : [place]));
      const [place = -1] = differing;
      if (words.length !== others.length || differing.length !== 1) return [];
      const fits = PAIRS.some(
        ([customer, agent]) => customer.test(words[place] ?? '') && agent.test(others[place] ?? ''),
      );
      return fits ? [[one, other]] : [];
    }),
  );
}
