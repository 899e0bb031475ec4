import { learn } from '../../lib/page/generic/learn';
import { createReader } from '../../lib/page/read';
import { adapterOf } from '../../lib/page/taught/interpret';

/** A page, what is pointed at in it by its words, and pages to read with what was learnt. */
export interface Lesson {
  readonly html: string;
  readonly customer: string;
  readonly agent: string;
  readonly neither?: readonly string[];
  readonly pages: readonly { readonly html: string; readonly url: string }[];
}

/** What came of a lesson. */
export interface LessonResult {
  readonly problem?: string;
  /** The rule as JSON. */
  readonly rule: string;
  readonly read: readonly {
    readonly key?: string | undefined;
    readonly problem?: string | undefined;
    /** `role: text` */
    readonly messages: readonly string[];
  }[];
}

const withText = (text: string): Element => {
  const found = [...document.querySelectorAll('main *')].filter((one) => one.textContent === text).at(-1);
  if (!found) throw new Error(`"${text}" is not on the page.`);
  return found;
};

/** Learns from one page and reads others. */
function takeLesson({ html, customer, agent, neither = [], pages }: Lesson): LessonResult {
  document.body.innerHTML = html;
  const examples = { customer: [withText(customer)], agent: [withText(agent)], neither: neither.map(withText) };
  const learnt = learn(document, examples, { from: 'path', part: 1 });
  if ('problem' in learnt) return { problem: learnt.problem, rule: '', read: [] };
  const read = pages.map((page) => {
    document.body.innerHTML = page.html;
    const reading = createReader(adapterOf(learnt.rule, 'desk')).read(document, new URL(page.url));
    const [first] = reading.conversations;
    const messages = (first?.messages ?? []).map(({ role, text }) => `${role}: ${text}`);
    return { key: first?.key, problem: first?.problem, messages };
  });
  return { rule: JSON.stringify(learnt.rule), read };
}

Object.assign(globalThis, { takeLesson });
