import { cleanText } from '../text';
import { wordsOf } from './names';
import { type Names, tokensOf } from './tokens';
import { pathFrom } from './units';

/** Names of what stands beside the words of a message. */
const BESIDE =
  /^(?:time|timestamp|date|author|sender|name|nick|username|avatar|status|meta|header|info|reactions?|actions?|toolbar|menu|badge|receipt|title|caption|quoted?|quote|reply|preview|count|label|link|button|day)$/;
/** Names of the words themselves. */
const WORDS = /^(?:text|body|content|message|msg|markdown|words|prose|copyable|textbody|markup|paragraph)$/;
/** A time of day, alone. */
const TIME =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|yester|to)(?:day)?\.?,?\s*)?(?:at\s*)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\.?)?$/i;

/** A part of messages that may be their words. */
interface Part {
  readonly selector: string;
  readonly texts: readonly string[];
  readonly named: number;
  /** Of how many of its messages it has a name or a time in it besides the words, 0 to 1. */
  readonly mixed: number;
}

/**
 * The selector, inside a message, of its words: the part that most messages have, whose texts are the longest and differ.
 * @param leavesIn the elements with words of each message
 * @returns empty: the message as a whole; undefined: there is no such part
 */
export function textSelector(
  units: readonly Element[],
  leavesIn: (unit: Element) => readonly Element[],
  names: Names,
): string | undefined {
  const parts = new Map<string, { texts: Map<Element, string>; named: number }>();
  for (const unit of units) {
    for (const leaf of leavesIn(unit)) {
      for (const place of around(leaf, unit)) {
        const selectors = place === unit ? [''] : selectorsOf(place, unit, names);
        for (const selector of selectors) {
          const part = parts.get(selector) ?? { texts: new Map(), named: nameValue(place, unit) };
          if (!part.texts.has(unit)) {
            const first = selector === '' ? unit : unit.querySelector(selector);
            if (first) part.texts.set(unit, cleanText(first));
          }
          parts.set(selector, part);
        }
      }
    }
  }
  const isBeside = besideIn(units, leavesIn);
  const all = [...parts].map(([selector, { texts, named }]): Part => {
    const mixed = [...texts.keys()].filter((unit) => {
      const place = selector === '' ? unit : unit.querySelector(selector);
      const inside = leavesIn(unit).filter((leaf) => place?.contains(leaf));
      return inside.length > 1 && inside.some(isBeside);
    });
    const read = [...texts.values()].filter((text) => text !== '');
    return { selector, named, texts: read, mixed: mixed.length / texts.size };
  });
  const scored = all.map((part) => ({ part, score: scoreOf(part, units.length) })).filter(({ score }) => score > 0);
  scored.sort((a, b) => b.score - a.score);
  return scored[0]?.part.selector;
}

/** Is an element with words a time, or the same in several messages, as names are? */
function besideIn(
  units: readonly Element[],
  leavesIn: (unit: Element) => readonly Element[],
): (leaf: Element) => boolean {
  const seen = new Map<string, number>();
  for (const unit of units) {
    for (const text of new Set(leavesIn(unit).map((leaf) => cleanText(leaf))))
      seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  return (leaf) => {
    const text = cleanText(leaf);
    return (
      TIME.test(text) || nameValue(leaf, leaf.ownerDocument.body) < 0 || ((seen.get(text) ?? 0) > 1 && text.length < 40)
    );
  };
}

/** The leaf and what is around it, up to the message. */
function around(leaf: Element, unit: Element): Element[] {
  const all: Element[] = [];
  for (let one: Element | null = leaf; one; one = one.parentElement) {
    all.push(one);
    if (one === unit || all.length > 8) break;
  }
  return all;
}

function selectorsOf(place: Element, unit: Element, names: Names): string[] {
  const tokens = tokensOf(place, names).filter((token) => !token.startsWith('[id'));
  return [...tokens, `:scope > ${pathFrom(unit, place)}`].filter((selector) => selector.length < 200);
}

/** 1: named as words; -1: named as something else; nearer names count. */
function nameValue(place: Element, unit: Element): number {
  if (place === unit) return 0;
  const names = [place.getAttribute('data-testid') ?? '', ...place.classList].flatMap(wordsOf);
  if (names.some((word) => BESIDE.test(word))) return -1;
  return names.some((word) => WORDS.test(word)) ? 1 : 0;
}

function scoreOf({ selector, texts, named, mixed }: Part, units: number): number {
  if (texts.length === 0) return 0;
  const different = new Set(texts);
  const words = [...different].filter((text) => !TIME.test(text));
  // One letter more or less says nothing; the difference between words and names does.
  const length = words.reduce((sum, text) => sum + Math.min(text.length, 60), 0) / units;
  const shared = texts.length / units;
  const variety = Math.sqrt(different.size / texts.length);
  // Less around the words is better: the name and the time of a message are around them.
  const whole = selector === '' ? 0.7 : selector.startsWith(':scope') ? 0.9 : 1;
  const known = named > 0 ? 1.5 : named < 0 ? 0.2 : 1;
  return Math.sqrt(length) * shared * variety * whole * known * (1 - 0.8 * mixed);
}
