import type { MarkKind, TeachActions, TeachProblem, TeachState, TeachStep } from '../../components/teach/state';
import type { KeyRule, TaughtRule } from '../../lib/core/taught-rule';
import { findPlace } from '../../lib/page/generic/find';
import { chosenRow, headingSelector } from '../../lib/page/generic/key-places';
import { type Examples, learn } from '../../lib/page/generic/learn';
import { leavesOf } from '../../lib/page/generic/leaves';
import { type Preview, previewOf } from '../../lib/page/generic/preview';
import { keyCandidates, keyOf } from '../../lib/page/taught/key';
import { cleanText } from '../../lib/page/text';
import { boxOf, isInView, pageElementAt, scrollUnder } from './geometry';

/** What a session needs of its surroundings. */
export interface Surroundings {
  readonly document: Document;
  /** Stores the rule; rejects with a sentence for people. */
  readonly save: (rule: TaughtRule) => Promise<unknown>;
  /** There is something else to show. */
  readonly changed: () => void;
  /** Over: saved, or left. */
  readonly done: () => void;
}

interface Pointed {
  readonly element: Element;
  readonly kind: MarkKind;
}

/** One run of teaching: what was pointed at, what it means, and what it would read. */
export class TeachSession {
  readonly #around: Surroundings;
  #step: TeachStep = 'customer';
  /** In the order in which they were pointed at; the last word on a message counts. */
  #pointed: readonly Pointed[] = [];
  #rule: TaughtRule | undefined;
  #keys: readonly KeyRule[] = [];
  #key = 0;
  #current: Element | undefined;
  #problem: TeachProblem | undefined;
  #failure: string | undefined;
  #saving = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** What there is to show now; boxes are where they are at this moment. */
  get state(): TeachState {
    const { document } = this.#around;
    const previews = this.#previews();
    const counts = { customer: 0, agent: 0, unknown: 0 };
    for (const { kind } of previews) counts[kind]++;
    const shown = previews.filter(({ element }) => isInView(element));
    const picked = this.#step === 'agent' ? this.#pointed.filter(({ element }) => isInView(element)) : [];
    const current = this.#current?.isConnected ? this.#current : undefined;
    const kind = previews.find(({ element }) => element === current)?.kind;
    const url = new URL(document.location.href);
    return {
      step: this.#step,
      host: url.hostname,
      marks: [...picked, ...shown].map(({ element, kind: of }) => ({ kind: of, box: boxOf(element) })),
      counts,
      ...(current ? { current: { box: boxOf(current), text: this.#textOf(current, previews), kind } } : {}),
      keys: this.#keys.map((key) => ({ from: key.from, value: keyOf(key, document, url) ?? '' })),
      key: this.#key,
      problem: this.#problem,
      failure: this.#failure,
      saving: this.#saving,
    };
  }

  /** Each of them heeds only what the browser itself says that a person did. */
  readonly actions: TeachActions = {
    point: (x, y, event) => this.#heed(event, () => this.#at(x, y)),
    pick: (x, y, event) =>
      this.#heed(event, () => {
        this.#at(x, y);
        this.#take();
      }),
    move: (by, event) => this.#heed(event, () => this.#move(by)),
    take: (event) => this.#heed(event, () => this.#take()),
    scroll: (event) => this.#heed(event, () => scrollUnder(this.#around.document, event)),
    chooseKey: (index) => {
      this.#key = index;
      this.#learn();
      this.#around.changed();
    },
    restart: (event) => this.#heed(event, () => this.#restart()),
    save: (event) => this.#heed(event, () => void this.#save()),
    leave: (event) => this.#heed(event, () => this.#around.done()),
  };

  #heed(event: Event, act: () => void): void {
    if (!event.isTrusted) return;
    act();
    this.#around.changed();
  }

  #previews(): Preview[] {
    return this.#step === 'review' && this.#rule ? previewOf(this.#rule, this.#around.document) : [];
  }

  /** What can be pointed at, in page order: the messages of what looks like the list, else all that has words. */
  #candidates(): readonly Element[] {
    const { document } = this.#around;
    if (this.#step === 'review') return this.#previews().map(({ element }) => element);
    return findPlace(document, 'lasting')?.units ?? leavesOf(document);
  }

  #at(x: number, y: number): void {
    const under = pageElementAt(this.#around.document, x, y);
    const candidates = under ? this.#candidates() : [];
    const inside = (element: Element): boolean =>
      element.contains(under ?? null) || (under?.contains(element) ?? false);
    const leaf = (): Element | undefined => leavesOf(this.#around.document).find((one) => one.contains(under ?? null));
    const nearest = candidates.filter(inside).sort((a, b) => distance(boxOf(a), y) - distance(boxOf(b), y))[0];
    // A large area around many of them is none of them.
    const tooWide = nearest && under && under !== nearest && under.contains(nearest) && distance(boxOf(nearest), y) > 8;
    this.#current = (tooWide ? undefined : nearest) ?? (this.#step === 'review' ? undefined : leaf());
  }

  #move(by: 1 | -1): void {
    const candidates = this.#candidates();
    const here = this.#current ? candidates.indexOf(this.#current) : -1;
    const next = here < 0 ? (by < 0 ? candidates.length - 1 : 0) : here + by;
    this.#current = candidates[Math.max(0, Math.min(candidates.length - 1, next))] ?? this.#current;
    if (this.#current && !isInView(this.#current)) this.#current.scrollIntoView({ block: 'center' });
    this.#problem = candidates.length === 0 ? 'nothing_there' : undefined;
  }

  #take(): void {
    const element = this.#current;
    this.#problem = element ? undefined : 'nothing_there';
    if (!element) return;
    const before = this.#pointed;
    const kind = this.#step === 'review' ? this.#nextKind(element) : this.#step;
    this.#pointed = [...before.filter((one) => one.element !== element), { element, kind }];
    if (this.#step === 'customer') {
      this.#step = 'agent';
      this.#current = undefined;
      return;
    }
    this.#learn();
    if (!this.#problem) this.#step = 'review';
    else this.#pointed = before;
  }

  /** Each click makes it the next: customer, mine, not read. */
  #nextKind(element: Element): MarkKind {
    const order: readonly MarkKind[] = ['customer', 'agent', 'unknown'];
    const now = this.#previews().find((one) => one.element === element)?.kind ?? 'unknown';
    return order[(order.indexOf(now) + 1) % order.length] ?? 'unknown';
  }

  #learn(): void {
    const { document } = this.#around;
    const of = (kind: MarkKind): Element[] =>
      this.#pointed.filter((one) => one.kind === kind && one.element.isConnected).map(({ element }) => element);
    const examples: Examples = { customer: of('customer'), agent: of('agent'), neither: of('unknown') };
    const learnt = learn(document, examples, this.#keys[this.#key] ?? { from: 'path', part: 0 });
    if ('problem' in learnt) {
      this.#problem = this.#step === 'review' ? 'not_undone' : (learnt.problem.replace('-', '_') as TeachProblem);
      return;
    }
    if (this.#keys.length === 0) this.#keys = this.#keysFor(learnt.list);
    const key = this.#keys[this.#key];
    this.#rule = key ? { ...learnt.rule, key } : learnt.rule;
    this.#problem = this.#keys.length === 0 ? 'no_key' : undefined;
  }

  #keysFor(list: Element): readonly KeyRule[] {
    const { document } = this.#around;
    const url = new URL(document.location.href);
    const all = keyCandidates(url, chosenRow(document), headingSelector(list));
    return all.filter((key) => keyOf(key, document, url) !== undefined);
  }

  #restart(): void {
    this.#step = 'customer';
    this.#pointed = [];
    this.#rule = undefined;
    this.#keys = [];
    this.#key = 0;
    this.#current = undefined;
    this.#problem = undefined;
    this.#failure = undefined;
  }

  async #save(): Promise<void> {
    if (!this.#rule || this.#saving) return;
    this.#saving = true;
    this.#around.changed();
    try {
      await this.#around.save(this.#rule);
      this.#around.done();
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error);
    }
    this.#saving = false;
    this.#around.changed();
  }

  #textOf(element: Element, previews: readonly Preview[]): string {
    return (previews.find((one) => one.element === element)?.text ?? cleanText(element)).slice(0, 160);
  }
}

function distance({ y: top, height }: { y: number; height: number }, y: number): number {
  return Math.max(0, top - y, y - top - height);
}
