import { LANGUAGE_CODES } from '../../lib/core/language';
import { createScorer, type Scorer } from '../../lib/score/scorer';
import { loadFile } from '../../models/load-file';
import { CALM, FURIOUS, WARM } from '../support/words';
import { type Times, times } from './statistics';

const TEXTS = [...CALM, ...FURIOUS, ...WARM];
const RUNS = 300;

/** Times of the scoring code by itself, in Node on this machine, in milliseconds. */
export interface Inference {
  readonly load: Times;
  readonly oneMessage: Times;
  readonly sixMessages: Times;
}

export async function measureInference(): Promise<Inference> {
  const load: number[] = [];
  let scorer: Scorer | undefined;
  for (let run = 0; run < 5; run++) {
    scorer?.dispose();
    const start = performance.now();
    scorer = await createScorer(loadFile);
    load.push(performance.now() - start);
  }
  const options = { languages: LANGUAGE_CODES, profanityRule: true };
  const timed = async (count: number): Promise<Times> => {
    const taken: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const texts = Array.from({ length: count }, (_, index) => TEXTS[(run + index) % TEXTS.length] ?? '');
      const start = performance.now();
      await scorer?.score(texts, options);
      taken.push(performance.now() - start);
    }
    return times(taken.slice(RUNS / 10));
  };
  return { load: times(load), oneMessage: await timed(1), sixMessages: await timed(6) };
}
