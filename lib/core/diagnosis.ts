import type { Role } from './message';
import type { ReadingProblem } from './report';

/** By what a page is read: a tool's own adapter, the generic reader, what a person taught, or not at all. */
export type Strategy = 'adapter' | 'generic' | 'taught' | 'none';

/** How many messages of each role are read. */
export type RoleCounts = Readonly<Record<Role, number>>;

/** How one conversation on a page is read: no name, no key and no text of it. */
export interface ConversationDiagnosis {
  readonly problem?: ReadingProblem;
  readonly open: boolean;
  /** Whether title, composer and queue were found. */
  readonly titled: boolean;
  readonly composer: boolean;
  readonly queue: boolean;
  readonly closed?: boolean;
  readonly roles: RoleCounts;
  /** Messages with a machine-readable time. */
  readonly timed: number;
}

/** How a page, or one frame of it, is read at the moment. */
export interface PageHealth {
  /** File name of the adapter; `none` while no tool is recognised. */
  readonly tool: string;
  readonly strategy: Strategy;
  readonly problem?: ReadingProblem;
  /** When the messages that are read last changed, milliseconds since 1970; missing where none were read. */
  readonly changedAt?: number;
  readonly conversations: readonly ConversationDiagnosis[];
}

/** A page in a form that holds none of its words: see lib/page/structure.ts. */
export interface PageStructure {
  /** How many elements each selector of the adapter finds, by the field that it stands in. */
  readonly found: Readonly<Record<string, number>>;
  /** How many there are of what chats are usually made of. */
  readonly landmarks: Readonly<Record<string, number>>;
  /** The elements around the messages, one a line, indented. */
  readonly outline: readonly string[];
}

/** One frame's part of a diagnosis. */
export interface FrameDiagnosis extends PageHealth {
  readonly structure: PageStructure;
}

/** What a bug report says besides. */
export interface Versions {
  readonly extension: string;
  /** The browser's user agent. */
  readonly browser: string;
  readonly model?: string;
  /** How and when the adapter was checked. */
  readonly adapter?: string;
}

/** The role counts of several conversations or frames together. */
export function sumRoles(counts: readonly RoleCounts[]): RoleCounts {
  const sum = { customer: 0, agent: 0, bot: 0, note: 0, system: 0, unknown: 0 };
  for (const one of counts) for (const role of Object.keys(sum) as Role[]) sum[role] += one[role];
  return sum;
}

/** The frames of a tab taken for one page: the first that is read says how; undefined when there are none. */
export function healthOf(frames: readonly PageHealth[]): PageHealth | undefined {
  const first = frames.find(({ tool }) => tool !== 'none') ?? frames[0];
  if (!first) return undefined;
  const times = frames.flatMap(({ changedAt }) => changedAt ?? []);
  return {
    ...first,
    ...(times.length > 0 ? { changedAt: Math.max(...times) } : {}),
    conversations: frames.flatMap(({ conversations }) => conversations),
  };
}

/** A diagnosis as text for a bug report. Structure, counts and versions; no word of the page. */
export function diagnosisText(frames: readonly FrameDiagnosis[], versions: Versions, now: number): string {
  const lines = [
    `Weatherglass ${versions.extension}`,
    `Browser: ${versions.browser}`,
    `Model: ${versions.model ?? 'not started'}`,
    ...(versions.adapter ? [`Adapter checked: ${versions.adapter}`] : []),
  ];
  frames.forEach((frame, place) => {
    lines.push('', `Frame ${place + 1} of ${frames.length}`, ...frameLines(frame, now));
  });
  return `${lines.join('\n')}\n`;
}

function frameLines({ structure, ...health }: FrameDiagnosis, now: number): string[] {
  const { tool, strategy, problem, changedAt, conversations } = health;
  return [
    `Tool: ${tool}, read by: ${strategy}`,
    `Problem: ${problem ?? 'none'}`,
    `Last change: ${changedAt === undefined ? 'none seen' : `${Math.round((now - changedAt) / 1000)} s ago`}`,
    ...conversations.map((one, place) => `Conversation ${place + 1}: ${conversationText(one)}`),
    `Found by the adapter: ${countsText(structure.found)}`,
    `On the page: ${countsText(structure.landmarks)}`,
    'Outline:',
    ...structure.outline,
  ];
}

function conversationText({ roles, problem, open, titled, composer, queue, closed, timed }: ConversationDiagnosis) {
  const has = { open, title: titled, composer, queue, closed: closed ?? false };
  const facts = Object.entries(has).flatMap(([name, yes]) => (yes ? [name] : []));
  return `${countsText(roles)}; with time ${timed}; ${facts.join(', ') || 'nothing else'}; problem ${problem ?? 'none'}`;
}

function countsText(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return parts.join(', ') || 'nothing';
}
