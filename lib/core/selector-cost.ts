/** Longest selector that is looked at. */
export const LONGEST_SELECTOR = 400;
/** Most alternatives with commas between them, most steps of one, and most of these that may skip levels. */
const MOST_ALTERNATIVES = 8;
const MOST_STEPS = 14;
const MOST_LEAPS = 3;

const NAME = '-?[A-Za-z_][\\w-]*';
const PLACE = ':(?:nth-of-type|nth-last-of-type|nth-child)\\(\\d{1,3}\\)|:(?:first|last)-(?:child|of-type)';
const PART = `#${NAME}|\\.${NAME}|\\[${NAME}(?:[*^$~]?="[^"\\\\\\n]{1,80}")?\\]|${PLACE}`;
/** A type with conditions, or at least one condition; nothing that looks into an element or at its siblings. */
const STEP = new RegExp(`^(?::scope|(?:[a-z][a-z0-9-]*)(?:${PART})*|(?:${PART})+)$`);

/**
 * Why a selector that somebody else wrote is refused, a sentence; undefined: it is valid and cheap. Only types, ids,
 * classes, attributes and places among siblings, with few combinators, so that a match costs a bounded walk upwards. No
 * `*`, `:has()`, `:is()`, `:not()`, `+` and `~`, and no escapes.
 */
export function costProblem(selector: string): string | undefined {
  if (selector.length > LONGEST_SELECTOR) return `A selector is longer than ${LONGEST_SELECTOR} characters.`;
  const refused = `The selector "${selector}" is not allowed.`;
  const alternatives = split(selector, ',');
  if (alternatives.length > MOST_ALTERNATIVES) return refused;
  for (const alternative of alternatives) {
    const parents = split(alternative.trim(), '>');
    const steps = parents.map((part) => split(part.trim().replace(/\s+/g, ' '), ' '));
    const all = steps.flat();
    const leaps = all.length - parents.length;
    if (all.length > MOST_STEPS || leaps > MOST_LEAPS || !all.every((step) => STEP.test(step))) return refused;
    if (all.slice(1).includes(':scope') || all.at(-1) === ':scope') return refused;
  }
  return undefined;
}

/** Splits at a character outside quotes and brackets. */
function split(text: string, at: string): string[] {
  const parts = [''];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === at && !quoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
