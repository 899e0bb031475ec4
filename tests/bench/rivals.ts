import { createScorer } from '../../lib/score/scorer';
import { peers } from '../../models/evaluation/peers';
import { corpusRows } from '../../models/evaluation/rows';
import { loadFile } from '../../models/load-file';
import { rounded } from './statistics';

const WARM_UP = 20;

/** How fast a tool is; how good it is says `npm run evaluate`. */
export interface Speed {
  readonly tool: string;
  readonly texts: number;
  /** Milliseconds a text, mean. */
  readonly milliseconds: number;
}

/** Lets all tools judge the same English chat messages. */
export async function compareSpeed(): Promise<Speed[]> {
  const texts = corpusRows('en').map(({ text }) => text);
  const speeds: Speed[] = [];
  for (const { name, judge } of peers(await createScorer(loadFile))) {
    for (const text of texts.slice(0, WARM_UP)) await judge(text);
    const start = performance.now();
    for (const text of texts) await judge(text);
    speeds.push({ tool: name, texts: texts.length, milliseconds: rounded((performance.now() - start) / texts.length) });
  }
  return speeds;
}
