import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from './markdown';
import type { Metrics } from './metrics';
import * as parts from './parts';
import type { Picture } from './plots';
import { ROOT } from './rows';

/** docs/accuracy.md: models/evaluation/page.md with figures and pictures in their places. */
export function accuracyPage(metrics: Metrics, drawn: readonly Picture[]): string {
  const text = readFileSync(join(ROOT, 'models/evaluation/page.md'), 'utf8');
  const image = (name: string) => {
    const picture = drawn.find(({ file }) => file === `accuracy-${name}.svg`);
    if (!picture) throw new Error(`There is no picture of ${name}.`);
    return `![${picture.title}](images/${picture.file})`;
  };
  const { corpus, model } = metrics;
  return fill(text, {
    MODEL: `[${model.id}](../models/${model.id}/card.md), version ${model.version} (weights ${model.weights.slice(0, 12)}…)`,
    SUMMARY: parts.summarySentence(metrics),
    LANGUAGEPLOT: image('languages'),
    CORPUS: parts.languageTable(metrics),
    SIGNPLOT: image('signs'),
    CHATS: parts.chatTable(metrics) + parts.chatWarning(metrics),
    CALIBRATION: parts.calibrationSentence(metrics),
    CALIBRATIONPLOT: image('calibration'),
    FLAT: parts.flatSentence(metrics),
    RULE: (corpus.mean.pearson - corpus.meanWithoutRule.pearson).toFixed(4),
    CONVERSATIONS: parts.conversationSentence(metrics),
    PUBLISHED: parts.publishedTable(metrics),
    PEERPLOT: image('peers'),
    PEERS: parts.peerTable(metrics),
  });
}
