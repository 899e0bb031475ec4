import { LANGUAGES } from '../../lib/core/language';
import { figure, NONE, percent, table } from './markdown';
import type { Metrics, SetFigures, Spoken } from './metrics';
import { BENCHMARKS } from './published';
import type { SevenFigures } from './seven';
import type { ThreeFigures } from './three';

/** Tables and sentences of the card and the page, made from the figures. */

const HEAD = ['rows', 'Pearson', 'MAE', 'exact', 'within one', 'ECE level', 'ECE sign', 'neutral called negative', 'clearly negative missed']; // biome-ignore format: a row
const NOT_MEASURED = 'Not measured: the public sets are not on this machine.';

/** English name of a language. */
export const nameOf = (code: string): string => (LANGUAGES as Readonly<Record<string, string>>)[code] ?? code;

const cells = (f: Omit<SevenFigures, 'rows' | 'signs'>) =>
  [f.pearson, f.mae, f.exact, f.withinOne, f.calibration, f.signCalibration, f.neutralCalledNegative, f.negativeMissed]; // biome-ignore format: a row

export function languageTable({ corpus }: Metrics): string {
  const rows = Object.entries(corpus.languages).map(([code, f]) => [nameOf(code), f.rows, ...cells(f)]);
  return table(['language', ...HEAD], [...rows, ['**mean**', corpus.all.rows, ...cells(corpus.mean)]]);
}

export function chatTable({ supportChats }: Metrics): string {
  if (!supportChats) return NOT_MEASURED;
  const rows = Object.entries(supportChats.languages).map(([code, f]) => [nameOf(code), f.rows, ...cells(f)]);
  return table(['language', ...HEAD], [...rows, ['**all rows**', supportChats.all.rows, ...cells(supportChats.all)]]);
}

/** Whether the figures on support chats can be trusted. */
export function chatWarning({ model, supportChats }: Metrics): string {
  if (!supportChats || model.heldBack.includes('support-chats')) return '';
  return `\n\n**Version ${model.version} saw these very rows in training: its figures on them are too kind.**`;
}

/** For each language, how many negative, neutral and positive lines were called what. */
export function signTable({ corpus }: Metrics): string {
  const names = ['negative', 'neutral', 'positive'];
  const head = names.flatMap((truth) =>
    names.map((shown) => (truth === shown ? `**${truth}** right` : `${truth} → ${shown}`)),
  );
  const row = (name: string, f: SevenFigures) => [name, ...f.signs.flat().map(String)];
  const rows = Object.entries(corpus.languages).map(([code, f]) => row(nameOf(code), f));
  return table(['language', ...head], [...rows, row('**all**', corpus.all)]);
}

export function flatSentence({ flatTurns: flat }: Metrics): string {
  if (!flat) return NOT_MEASURED;
  return `Of ${figure(flat.rows)} flat customer turns in English help-desk dialogues (MultiDoGO), ${percent(flat.negative)} are called negative at all, ${percent(flat.clearlyNegative)} clearly so. Not among them: those that we labelled for training because an earlier model was least sure of them, so this is a kind figure.`;
}

export function conversationSentence({ conversations }: Metrics): string {
  if (!conversations) return NOT_MEASURED;
  const { conversations: count, messages, states } = conversations;
  return (
    `On ${count} conversations written and labelled for this project (${states.rows} customer messages; 12 of the conversations are the ` +
    `demo inbox's), the level after each message is within one of the readers' in ${figure(states.withinOne)} and exact in ` +
    `${figure(states.exact)}; the score's Pearson is ${figure(states.pearson)}. For the messages one by one: within one ` +
    `${figure(messages.withinOne)}, exact ${figure(messages.exact)}, Pearson ${figure(messages.pearson)}.`
  );
}

export function calibrationSentence({ corpus, supportChats }: Metrics): string {
  const one = (where: string, { all }: Spoken) =>
    `${where} ${figure(all.calibration)} for the level and ${figure(all.signCalibration)} for its sign`;
  const parts = [
    one('on the written messages', corpus),
    ...(supportChats ? [one('on the real ones', supportChats)] : []),
  ];
  return `Expected calibration error (ten bins, the probability of the level shown against how often it is right): ${parts.join(', ')}.`;
}

const oneFigure = (f: SetFigures | undefined): string => {
  if (!f) return NONE;
  if ('pearson' in f) return `Pearson ${figure(f.pearson)}, within one ${figure(f.withinOne)}`;
  return `macro-recall ${figure(f.macroRecall)}, macro-F1 ${figure(f.macroF1)}`;
};

/** A figure of the baseline on a set, as models/training/reference.json keeps it. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function setTable(sets: Metrics['dataDev'], part: string, baseline: Baseline): string {
  if (!sets) return part === 'test' ? 'Not taken yet.' : NOT_MEASURED;
  const known = Object.keys(sets).some((name) => baseline[`${part}.${name}`]);
  const rows = Object.entries(sets).map(([name, f]) => {
    const old = baseline[`${part}.${name}`];
    const there = old && ({ ...old, withinOne: old.within1, macroRecall: old.macro_recall, macroF1: old.macro_f1 } as object as SevenFigures | ThreeFigures); // biome-ignore format: one thought
    return [name, f.rows, oneFigure(f), ...(known ? [oneFigure(there)] : [])];
  });
  return table(['set', 'rows', 'this model', ...(known ? ['baseline'] : [])], rows);
}

export function publishedTable({ dataDev, dataTest }: Metrics): string {
  const rows = BENCHMARKS.map(({ name, figure: what, ours, published }) => [
    name,
    what,
    dataTest ? (ours(dataTest) ?? NONE) : 'not taken yet',
    (dataDev && ours(dataDev)) ?? NONE,
    published.map(([who, value]) => `${who} ${value}`).join(', '),
  ]);
  return table(['benchmark', 'figure', 'ours, test', 'ours, dev', 'others, test'], rows);
}

export function peerTable({ peers }: Metrics): string {
  const rows = Object.entries(peers).flatMap(([set, list]) =>
    list.map((f) => [
      set,
      f.tool,
      f.rows,
      f.macroRecall,
      f.accuracy,
      f.pearson,
      f.neutralCalledNegative,
      f.negativeMissed,
    ]),
  );
  return table(['texts', 'tool', 'rows', 'macro-recall', 'right', 'Pearson', 'neutral called negative', 'negative missed'], rows); // biome-ignore format: a row
}

export function exampleTable({ examples }: Metrics): string {
  const sign = (level: number) => (level > 0 ? `+${level}` : String(level));
  const verdict = (error: number) => (error === 0 ? 'right' : error === 1 ? 'near' : '**wrong**');
  const rows = examples.map(({ what, text, level, shown }) => [
    what,
    text,
    sign(level),
    sign(shown),
    verdict(Math.abs(level - shown)),
  ]);
  return table(['what', 'message', 'a reader', 'the model', ''], rows);
}

export function languageSentence({ language }: Metrics): string {
  const confused = language.confused.map(([from, to, times]) => `${from} as ${to} (${times})`).join(', ');
  return (
    `On the same lines: ${percent(language.accuracy)} of those long enough are named rightly, ${percent(language.refused)} are refused as ` +
    `unsupported. Of held-back messages in unsupported languages ${percent(language.refusedUnsupported)} are refused (mean over ` +
    `languages; translated user-interface messages, so a kind answer; measured in training). Most often confused: ${confused}.`
  );
}

export function trainingTable({ trainingData }: Metrics): string {
  if (!trainingData) return NOT_MEASURED;
  return table(
    ['set', 'rows', 'licence, as stated by its source', 'what it is'],
    trainingData.map(({ set, rows, licence, domain }) => [set, rows, licence, domain]),
  );
}

/** The figures that say most, in one paragraph. */
export function summarySentence({ corpus, supportChats, model }: Metrics): string {
  const own = `Mean over ${Object.keys(corpus.languages).length} languages on ${figure(corpus.all.rows)} written messages: Pearson ${figure(corpus.mean.pearson)}, within one level ${figure(corpus.mean.withinOne)}, exact ${figure(corpus.mean.exact)}.`;
  if (!supportChats || !model.heldBack.includes('support-chats')) return `**${own}**`;
  const { all } = supportChats;
  return `**${own} On ${figure(all.rows)} real support messages: Pearson ${figure(all.pearson)}, within one level ${figure(all.withinOne)}, neutral called negative ${figure(all.neutralCalledNegative)}, clearly negative missed ${figure(all.negativeMissed)}.**`;
}
