import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from './markdown';
import type { Metrics } from './metrics';
import * as parts from './parts';
import { ROOT } from './rows';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What models/<id>/model.json says of the network. */
interface Description {
  readonly maxPieces: number;
  readonly dim: number;
  readonly channels: number;
  readonly hidden: number;
  readonly widths: readonly number[];
  readonly tensors: Readonly<Record<string, { readonly shape: readonly number[] }>>;
}

/** The numbers of the network, from the shipped description. */
function inside({ model }: Metrics): string {
  const { dim, channels, hidden, widths, tensors }: Description = JSON.parse(read(`models/${model.id}/model.json`));
  const pieces = tensors.embedding?.shape[0] ?? 0;
  const pairs = tensors.pairs?.shape.map((size) => size.toLocaleString('en')) ?? [];
  const parameters = Object.entries(tensors)
    .filter(([name]) => !name.endsWith('.scale') && !name.startsWith('language'))
    .reduce((sum, [, { shape }]) => sum + shape.reduce((product, size) => product * size, 1), 0);
  return (
    `${pieces.toLocaleString('en')} pieces × ${dim} numbers, convolutions of width ${widths.join(', ')} with ${channels} channels, mean and ` +
    `maximum over the message, beside them the sum of ${pairs.join(' × ')} numbers for hashed pairs of neighbours; ` +
    `${hidden} hidden units, 7 outputs; ${(parameters / 1e6).toFixed(2)} million parameters, int8 with a scale ` +
    `for each row (of the pairs: each column). ${(model.bytes / 1e6).toFixed(1)} MB on disk with the vocabulary and the language table.`
  );
}

/** models/<id>/card.md: models/training/card-text.md with the figures in their places. */
export function card(metrics: Metrics): string {
  const baseline: parts.Baseline = JSON.parse(read('models/training/reference.json'));
  return fill(read('models/training/card-text.md'), {
    MODEL: metrics.model.version,
    INSIDE: inside(metrics),
    CORPUS: parts.languageTable(metrics),
    SIGNS: parts.signTable(metrics),
    CHATS: parts.chatTable(metrics) + parts.chatWarning(metrics),
    CONVERSATIONS: parts.conversationSentence(metrics),
    CALIBRATION: parts.calibrationSentence(metrics),
    FLAT: parts.flatSentence(metrics),
    PUBLISHED: parts.publishedTable(metrics),
    PEERS: parts.peerTable(metrics),
    DEV: parts.setTable(metrics.dataDev, 'dev', baseline),
    TEST: parts.setTable(metrics.dataTest, 'test', baseline),
    LANGUAGE: parts.languageSentence(metrics),
    EXAMPLES: parts.exampleTable(metrics),
    DATA: parts.trainingTable(metrics),
  });
}
