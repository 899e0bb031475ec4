import * as v from 'valibot';
import { LONGEST_SELECTOR } from '../core/selector-cost';
import { MOST_SIGNS, MOST_TAUGHT, NAME, ruleProblem, type TaughtRules } from '../core/taught-rule';

const selector = v.pipe(v.string(), v.maxLength(LONGEST_SELECTOR));
const signs = v.pipe(v.array(v.pipe(selector, v.minLength(1))), v.maxLength(MOST_SIGNS));
const name = v.pipe(v.string(), v.regex(NAME));
const part = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20));

const key = v.variant('from', [
  v.strictObject({ from: v.picklist(['path', 'fragment']), part }),
  v.strictObject({ from: v.literal('query'), name }),
  v.strictObject({ from: v.literal('text'), selector: v.pipe(selector, v.minLength(1)) }),
  v.strictObject({ from: v.literal('attribute'), selector: v.pipe(selector, v.minLength(1)), name }),
]);

const rule = v.pipe(
  v.strictObject({
    list: selector,
    item: selector,
    text: selector,
    composer: v.optional(selector),
    id: v.optional(name),
    key,
    customer: signs,
    agent: signs,
    neither: signs,
    side: v.optional(v.strictObject({ bubble: selector, customer: v.picklist(['start', 'end']) })),
    rest: v.optional(v.literal('customer')),
  }),
  v.check((one) => ruleProblem(one) === undefined, 'The rule is not allowed.'),
);

/** What is valid: rules of known form, with bounded sizes and selectors that are valid and cheap. Nothing of it is run. */
export function taughtSchema(site: RegExp): v.GenericSchema<unknown, TaughtRules> {
  return v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(300), v.regex(site)), rule),
    v.check((rules) => Object.keys(rules).length <= MOST_TAUGHT, 'There are too many sites.'),
  );
}

const text = { type: 'string' };
const texts = { type: 'array', items: text };

/** The same as JSON schema, for the browser policy. */
export const TAUGHT_POLICY = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    properties: {
      list: text,
      item: text,
      text,
      composer: text,
      id: text,
      key: { type: 'object', properties: { from: text, part: { type: 'integer' }, name: text, selector: text } },
      customer: texts,
      agent: texts,
      neither: texts,
      side: { type: 'object', properties: { bubble: text, customer: text } },
      rest: text,
    },
  },
};
