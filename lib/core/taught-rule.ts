import { costProblem } from './selector-cost';

/** Where a conversation's key comes from. */
export type KeyRule =
  /** A part of the address's path, or of its fragment, counted from 0 between slashes. */
  | { readonly from: 'path' | 'fragment'; readonly part: number }
  /** A parameter of the address. */
  | { readonly from: 'query'; readonly name: string }
  /** The words of an element, such as a heading. */
  | { readonly from: 'text'; readonly selector: string }
  /** An attribute of an element, such as the chosen row of the page's own list. */
  | { readonly from: 'attribute'; readonly selector: string; readonly name: string };

/**
 * How to read a page that has no adapter: data, not code. A person taught it by pointing, an administrator set it, or the
 * generic reader worked it out.
 */
export interface TaughtRule {
  /** Selector of the element that contains the messages, from the document. */
  readonly list: string;
  /** Selector of one message, from the document. */
  readonly item: string;
  /** Selector of the words inside a message; empty: the message itself. */
  readonly text: string;
  /** Selector of where the agent types. */
  readonly composer?: string | undefined;
  /** Attribute of a message that is its stable id. */
  readonly id?: string | undefined;
  readonly key: KeyRule;
  /**
   * Selectors that fit a message, or something inside it, when that side wrote it; `neither`: notes, bots, system lines.
   * Contradictions prove nothing.
   */
  readonly customer: readonly string[];
  readonly agent: readonly string[];
  readonly neither: readonly string[];
  /** Where signs do not tell: the side of the list on which the customer's bubbles stand, measured at this selector. */
  readonly side?: { readonly bubble: string; readonly customer: 'start' | 'end' } | undefined;
  /** Where nothing else tells, a message that is not the agent's is the customer's. */
  readonly rest?: 'customer' | undefined;
}

/** Rules by the match pattern of a site. */
export type TaughtRules = { [site: string]: TaughtRule };

/** Most signs of one side. */
export const MOST_SIGNS = 12;
/** Most sites with a rule. */
export const MOST_TAUGHT = 100;
/** An attribute's or parameter's name. */
export const NAME = /^[\w.:-]{1,60}$/;

/**
 * Why a rule cannot be used, a sentence; undefined: it can. Types and bounds are checked by who parses it, this checks
 * what its selectors would cost the page.
 */
export function ruleProblem(rule: TaughtRule): string | undefined {
  const { list, item, text, composer, key, customer, agent, neither, side, rest } = rule;
  const selectors = [list, item, text, composer, side?.bubble, ...customer, ...agent, ...neither];
  if (key.from === 'text' || key.from === 'attribute') selectors.push(key.selector);
  for (const selector of selectors) {
    const problem = selector === undefined || selector === '' ? undefined : costProblem(selector);
    if (problem !== undefined) return problem;
  }
  if (list === '' || item === '') return 'It does not say where the messages are.';
  if (customer.length === 0 && !side && !rest) return 'It does not say which messages the customer wrote.';
  return rest && agent.length === 0 ? 'It does not say which messages the agent wrote.' : undefined;
}
