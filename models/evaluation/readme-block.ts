import { figure, percent, table } from './markdown';
import type { Metrics } from './metrics';
import { nameOf } from './parts';

const START = '<!-- figures: written by npm run evaluate -->';
const END = '<!-- end of figures -->';

/** The part of the README that is made from the figures. */
export const README_BLOCK = new RegExp(`${START}[^]*${END}`);

/** What the README says of the model's quality, between its marks. */
export function readmeText(metrics: Metrics): string {
  const { corpus, supportChats, flatTurns, conversations, peers } = metrics;
  const ranked = Object.entries(corpus.languages).sort(([, a], [, b]) => b.pearson - a.pearson);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const within = `${percent(corpus.mean.withinOne)} within one level, ${percent(corpus.mean.exact)} exact`;
  const sentences = [
    `On ${figure(corpus.all.rows)} customer messages held back from training, written for this project in ${ranked.length} languages and balanced over the levels: Pearson ${corpus.mean.pearson.toFixed(2)} (mean over languages; best ${nameOf(best?.[0] ?? '')} ${best?.[1].pearson.toFixed(2)}, weakest ${nameOf(worst?.[0] ?? '')} ${worst?.[1].pearson.toFixed(2)}), ${within}; ${percent(corpus.mean.neutralCalledNegative)} of the neutral ones are called negative, and ${percent(corpus.mean.negativeMissed)} of the clearly negative ones are missed.`,
  ];
  if (supportChats && metrics.model.heldBack.includes('support-chats')) {
    const { all } = supportChats;
    sentences.push(
      `On ${figure(all.rows)} real support messages held back: Pearson ${all.pearson.toFixed(2)}, ${percent(all.withinOne)} within one level.`,
    );
  }
  if (flatTurns) {
    sentences.push(
      `Of ${figure(flatTurns.rows)} flat turns of real help-desk dialogues, ${percent(flatTurns.negative)} are called negative.`,
    );
  }
  if (conversations) {
    const { states } = conversations;
    sentences.push(
      `On ${conversations.conversations} conversations written and labelled for this project the level after each message is within one of the readers' in ${percent(states.withinOne)} (Pearson ${states.pearson.toFixed(2)}).`,
    );
  }
  const tools = Object.values(peers)[0]?.map(({ tool }) => tool) ?? [];
  const rows = Object.entries(peers).map(([set, list]) => {
    const top = Math.max(...list.map(({ macroRecall }) => macroRecall));
    return [
      set,
      ...list.map(({ macroRecall }) =>
        macroRecall === top ? `**${macroRecall.toFixed(2)}**` : macroRecall.toFixed(2),
      ),
    ];
  });
  const comparison =
    'Against word lists on the same English texts, in the same run (share of negative, neutral and positive texts told rightly, mean of the three):';
  return [START, sentences.join('\n'), comparison, table(['', ...tools], rows), END].join('\n\n');
}
