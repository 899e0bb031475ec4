import type { Contact } from './contact';
import type { CsvCell } from './csv';
import type { Figures } from './figures';
import type { Report } from './report';
import type { Row } from './series';

/** Columns of figures, in files: their names stay, so that what reads them does not break. Times in seconds. */
const FIGURES: readonly (readonly [name: string, of: (figures: Figures) => number | undefined])[] = [
  ['conversations', ({ counts }) => counts.contacts],
  ['messages', ({ counts }) => counts.messages],
  ['scored_conversations', ({ counts }) => counts.scored],
  ['scored_messages', ({ counts }) => counts.scoredMessages],
  ['sentiment_average', ({ sentiment }) => sentiment.value],
  ['sentiment_low_95', ({ sentiment }) => sentiment.interval?.low],
  ['sentiment_high_95', ({ sentiment }) => sentiment.interval?.high],
  ['positive_share', ({ positive }) => positive.value],
  ['neutral_share', ({ neutral }) => neutral.value],
  ['negative_share', ({ negative }) => negative.value],
  ['shift_average', ({ shift }) => shift.value],
  ['csat_average', ({ csat }) => csat.value],
  ['surveys_sent', ({ counts }) => counts.surveysSent],
  ['survey_answers', ({ counts }) => counts.answers],
  ['response_rate', ({ responseRate }) => responseRate.value],
  ['mood_average', ({ mood }) => mood.value],
  ['prompts_shown', ({ counts }) => counts.prompts],
  ['moods', ({ counts }) => counts.moods],
  ['mood_completion', ({ moodCompletion }) => moodCompletion.value],
  ['alerts', ({ counts }) => counts.alerts],
  ['waiting_seconds', ({ waiting }) => inSeconds(waiting.value)],
  ['handling_seconds', ({ handling }) => inSeconds(handling.value)],
];

/** Each contact of a report as a row. */
export function contactTable({ contacts, marksOf }: Report): CsvCell[][] {
  const head = [
    'conversation',
    'customer',
    'tool',
    'site',
    'queue',
    'channel',
    'agent',
    'language',
    'started',
    'ended',
  ];
  const more = ['messages', 'scored', 'score', 'level', 'shift', 'lowest', 'alerts', 'survey_sent', 'csat', 'mood'];
  const last = ['waiting_seconds', 'handling_seconds', 'tags', 'starred', 'note'];
  const row = (one: Contact): CsvCell[] => [
    ...[one.key, one.title, one.toolName, one.site, one.queue, one.channel, one.agent, one.language],
    ...[isoTime(one.startedAt), isoTime(one.at), one.messages, one.scored, one.end?.score, one.end?.level],
    ...[one.shift, one.lowest, one.alerts, Number(one.surveySent), one.csat, one.moods.at(-1)],
    ...[inSeconds(one.waiting), inSeconds(one.handling), marksOf(one).tags.join('; ')],
    ...[Number(marksOf(one).isStarred), marksOf(one).note],
  ];
  return [[...head, ...more, ...last], ...contacts.map(row)];
}

/** The points of the graph over time. */
export function seriesTable({ series }: Report): CsvCell[][] {
  return [
    ['from', ...FIGURES.map(([name]) => name)],
    ...series.map(({ at, figures }) => [isoTime(at), ...FIGURES.map(([, of]) => of(figures))]),
  ];
}

/** Agents, queues and tools, one after the other. */
export function groupTable({ agents, queues, tools }: Report): CsvCell[][] {
  const part = (kind: string, rows: readonly Row[]) =>
    rows.map(({ name, figures }): CsvCell[] => [kind, name, ...FIGURES.map(([, of]) => of(figures))]);
  const head = ['group', 'name', ...FIGURES.map(([name]) => name)];
  return [head, ...part('agent', agents), ...part('queue', queues), ...part('tool', tools)];
}

function isoTime(at: number): string {
  return new Date(at).toISOString();
}

function inSeconds(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.round(milliseconds / 1000);
}
