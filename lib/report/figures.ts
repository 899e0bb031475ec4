import type { Contact } from './contact';
import { ENOUGH, type Interval, meanInterval, wilson } from './intervals';

/** A mean or share with what it was taken from. */
export interface Figure {
  /** How many values, for a share the whole. */
  readonly count: number;
  /** Undefined when there is no value. */
  readonly value?: number;
  /** Where the true one lies, 95 %. */
  readonly interval?: Interval;
  /** Too few to be shown as a number: fewer than ENOUGH. */
  readonly isThin: boolean;
}

/** All that can be counted: sums, so that the parts of any division add up to the whole. */
export interface Counts {
  readonly contacts: number;
  readonly messages: number;
  readonly scoredMessages: number;
  /** Contacts with a level, and how many ended at each, from -3 to 3. */
  readonly scored: number;
  readonly levels: readonly number[];
  readonly alerts: number;
  readonly surveysSent: number;
  /** Contacts with a valid score, and those of them to which a survey was seen sent. */
  readonly answers: number;
  readonly answersToSent: number;
  readonly prompts: number;
  readonly moods: number;
  readonly skipped: number;
}

export interface Figures {
  readonly counts: Counts;
  /** Mean of the scores at the contacts' ends, in [-1, 1]. */
  readonly sentiment: Figure;
  /** Shares of the contacts with a level: above, at and below neutral. */
  readonly positive: Figure;
  readonly neutral: Figure;
  readonly negative: Figure;
  /** Mean of end minus start, in [-2, 2], over contacts with at least two scores: what an agent inherits is not in it. */
  readonly shift: Figure;
  /** Mean of valid survey scores, 1 to 5. */
  readonly csat: Figure;
  /** Contacts with a valid score ÷ contacts to which a survey was sent. */
  readonly responseRate: Figure;
  /** Mean of collected moods: 5, 3 or 1. */
  readonly mood: Figure;
  /** Moods collected ÷ wrap-up prompts shown. */
  readonly moodCompletion: Figure;
  /** Means in milliseconds, over the contacts of which they are known. */
  readonly waiting: Figure;
  readonly handling: Figure;
}

/** What can be counted of some contacts, in one pass. */
export function countsOf(contacts: readonly Contact[]): Counts {
  const levels = [0, 0, 0, 0, 0, 0, 0];
  let [messages, scoredMessages, scored, alerts, surveysSent, answers, answersToSent] = [0, 0, 0, 0, 0, 0, 0];
  let [prompts, moods, skipped] = [0, 0, 0];
  for (const contact of contacts) {
    messages += contact.messages;
    scoredMessages += contact.scored;
    alerts += contact.alerts;
    prompts += contact.prompts;
    moods += contact.moods.length;
    skipped += contact.skipped;
    if (contact.end) {
      scored++;
      levels[contact.end.level + 3] = (levels[contact.end.level + 3] ?? 0) + 1;
    }
    if (contact.surveySent) surveysSent++;
    if (contact.csat !== undefined) answers++;
    if (contact.csat !== undefined && contact.surveySent) answersToSent++;
  }
  const asked = { surveysSent, answers, answersToSent, prompts, moods, skipped };
  return { contacts: contacts.length, messages, scoredMessages, scored, levels, alerts, ...asked };
}

/**
 * Figures of some contacts. Formulas: product rules, "Reports"; the shift follows Genesys Cloud's sentiment trend, which is
 * half of it; intervals as in intervals.ts.
 * @param isQuick without intervals of means: for the many points of a graph
 */
export function figuresOf(contacts: readonly Contact[], isQuick = false): Figures {
  const counts = countsOf(contacts);
  const { scored, levels } = counts;
  const mean = (of: (contact: Contact) => number | undefined) => meanFigure(valuesOf(contacts, of), isQuick);
  const at = (from: number, to: number) => levels.slice(from, to).reduce((sum, count) => sum + count, 0);
  return {
    counts,
    sentiment: mean(({ end }) => end?.score),
    positive: share(at(4, 7), scored),
    neutral: share(at(3, 4), scored),
    negative: share(at(0, 3), scored),
    shift: mean(({ shift }) => shift),
    csat: mean(({ csat }) => csat),
    responseRate: share(counts.answersToSent, counts.surveysSent),
    mood: meanFigure(
      contacts.flatMap(({ moods }) => moods),
      isQuick,
    ),
    moodCompletion: share(counts.moods, counts.prompts),
    waiting: mean(({ waiting }) => waiting),
    handling: mean(({ handling }) => handling),
  };
}

function valuesOf(contacts: readonly Contact[], of: (contact: Contact) => number | undefined): number[] {
  const values: number[] = [];
  for (const contact of contacts) {
    const value = of(contact);
    if (value !== undefined) values.push(value);
  }
  return values;
}

function meanFigure(values: readonly number[], isQuick: boolean): Figure {
  const count = values.length;
  if (count === 0) return { count, isThin: true };
  const interval = isQuick ? undefined : meanInterval(values);
  const value = values.reduce((sum, one) => sum + one, 0) / count;
  return { count, value, ...(interval ? { interval } : {}), isThin: count < ENOUGH };
}

/** A mood may be given for a prompt that nobody saw shown: no share is above 1. */
function share(part: number, count: number): Figure {
  const interval = wilson(Math.min(part, count), count);
  if (!interval) return { count, isThin: true };
  return { count, value: Math.min(1, part / count), interval, isThin: count < ENOUGH };
}
