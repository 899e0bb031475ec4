// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';
import { createScorer, type Scorer } from '../../lib/score/scorer';
import { loadFile } from '../../models/load-file';

const RULES = { languages: ['en', 'de'] as const, profanityRule: true };
const TEXTS = [
  'The delivery was planned for Monday and I am still waiting.',
  'Die Lieferung war für Montag geplant und ich warte immer noch auf das Paket.',
  '',
  'Fuck you, I want my money back.',
  'Il pacco doveva arrivare ieri e non è ancora qui, che tristezza.',
];
const HAPPY = [0, 0, 0, 0, 0, 0, 1];

describe('another engine for English', () => {
  let scorer: Scorer;
  beforeAll(async () => {
    scorer = await createScorer(loadFile);
  });

  it('gets the English messages as they were written, and decides them; rules and other languages stay', async () => {
    const asked: string[] = [];
    const english = async (texts: readonly string[]) => {
      asked.push(...texts);
      return texts.map(() => HAPPY);
    };
    const own = await scorer.score(TEXTS, RULES);
    const both = await scorer.score(TEXTS, { ...RULES, english });
    expect(asked).toEqual([TEXTS[0], TEXTS[3]]);
    expect(both[0]).toMatchObject({ level: 3, valence: 1, language: 'en' });
    expect(both[1]).toEqual(own[1]);
    expect(both[2]).toEqual(own[2]);
    expect(own[3]?.profanity).toBeDefined();
    expect(both[3]?.profanity).toBe(own[3]?.profanity);
    expect(both[3]?.level).toBeLessThanOrEqual(-2);
    expect(both[4]).toEqual(own[4]);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('gone'))],
    ['gives too few', async () => []],
  ])('is done without when it %s', async (_, english) => {
    expect(await scorer.score(TEXTS, { ...RULES, english })).toEqual(await scorer.score(TEXTS, RULES));
  });

  it('is not asked when no message is English', async () => {
    const english = () => Promise.reject(new Error('asked'));
    expect((await scorer.score([TEXTS[1] ?? ''], { ...RULES, english }))[0]?.language).toBe('de');
  });

  it('explains its own scores: taking a word out goes through it, too', async () => {
    const english = async (texts: readonly string[]) =>
      texts.map((text) => (text.includes('waiting') ? [1, 0, 0, 0, 0, 0, 0] : HAPPY));
    const words = (await scorer.explain(TEXTS[0] ?? '', { ...RULES, english })) ?? [];
    const moved = words.filter(({ effect }) => Math.abs(effect) > 0.5);
    expect(moved.map(({ start, end }) => TEXTS[0]?.slice(start, end))).toEqual(['waiting']);
    expect(moved[0]?.effect).toBe(-1);
  });
});
