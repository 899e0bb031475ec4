// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strongestWords, type WordEffect } from '../../lib/core/explanation';
import { LANGUAGE_CODES } from '../../lib/core/language';
import { createScorer, type ScoreOptions, type Scorer } from '../../lib/score/scorer';
import { loadFile } from '../../models/load-file';

const ALL: ScoreOptions = { languages: LANGUAGE_CODES, profanityRule: true };
const CORPUS = join(import.meta.dirname, '../../models/training/corpus');

let scorer: Scorer;
beforeAll(async () => {
  scorer = await createScorer(loadFile);
});
afterAll(() => scorer.dispose());

async function explain(text: string, options: Partial<ScoreOptions> = {}): Promise<WordEffect[]> {
  const words = await scorer.explain(text, { ...ALL, ...options });
  if (words === undefined) throw new Error('The text was not scored.');
  return words;
}

const without = (text: string, { start, end }: WordEffect) => text.slice(0, start) + text.slice(end);
const cut = (value: number) => Math.min(1, Math.max(-1, value));

/** Scores the text again without each word, as if it had never been there, and compares; counts the words compared. */
async function compare(text: string): Promise<number> {
  const [whole] = await scorer.score([text], ALL);
  const words = await scorer.explain(text, ALL);
  expect(words !== undefined).toBe(whole?.scored);
  const rests = await scorer.score(
    (words ?? []).map((word) => without(text, word)),
    ALL,
  );
  let compared = 0;
  words?.forEach((word, index) => {
    const rest = rests[index];
    // What is left may be refused for its language; the message was not.
    if (!rest || rest.reason === 'language') return;
    expect(word.effect).toBeCloseTo(cut((whole?.valence ?? 0) - rest.valence), 6);
    compared++;
  });
  return compared;
}

describe('what a word did', () => {
  it('is what taking it out and scoring again does, in every language', async () => {
    let compared = 0;
    for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.tsv'))) {
      const lines = readFileSync(join(CORPUS, file), 'utf8').split('\n');
      for (const line of lines.filter((_, index) => index % 150 === 5)) {
        compared += await compare(line.split('\t')[2] ?? '');
      }
    }
    expect(compared).toBeGreaterThan(800);
  });

  it('is so for any text, also for nonsense, swearing and long ones', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        'fuck',
        'sh1t',
        'f u c k',
        'you',
        'idiot',
        'great',
        'never',
        '😡',
        '👍🏽',
        '!!!',
        ':-(',
        '4412',
        'ﬁne',
      ),
      fc.constantFrom(
        'http://a.example/x',
        'me@example.org',
        'слово',
        '我的订单',
        'ค่ะ',
        'İstanbul',
        '\u200b',
        '«',
        '\n',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const text = fc.array(word, { maxLength: 90 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        await compare(any);
      }),
      { numRuns: 60 },
    );
  });

  it('stands in the text as typed, in order, without overlaps, at most 40 parts and 20 swear words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('fuck', 'very', 'late', '🙂', '!!', 'Ü'), { maxLength: 300 }),
        async (list) => {
          const text = list.join(' ');
          const words = (await scorer.explain(text, ALL)) ?? [];
          expect(words.length).toBeLessThanOrEqual(60);
          words.forEach(({ start, end, effect }, index) => {
            expect(start).toBeGreaterThanOrEqual(words[index - 1]?.end ?? 0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(Math.abs(effect)).toBeLessThanOrEqual(1);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['The delivery was quick, but your support is horrible.', 'horrible', -1],
    ['Hello, you were wonderful, we got it all done at once.', 'wonderful', 1],
    ['Das Paket ist da, aber der Service ist eine Frechheit', 'Frechheit', -1],
    ['hello, the parcel is here 😡', '😡', -1],
  ])('in %j points at %j', async (text, word, direction) => {
    const same = (await explain(text)).filter(({ effect }) => Math.sign(effect) === direction);
    const [first] = strongestWords(same, 1);
    expect(text.slice(first?.start, first?.end)).toBe(word);
  });

  it('names places as typed: accents, capitals, letters of two units', async () => {
    const text = '👩‍👩‍👧 ＨＥＬＬＯ “Scheiß-Service”, ﬁne';
    const words = (await explain(text)).map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(expect.arrayContaining(['👩‍👩‍👧', 'ＨＥＬＬＯ', 'Service', 'ﬁne']));
  });

  it.each(['我的订单太慢了，客服非常差劲', 'บริการแย่มาก โกรธมากค่ะ', '対応が最悪です。もう二度と使いません'])(
    'finds words where there are no spaces: %s',
    async (text) => expect((await explain(text)).length).toBeGreaterThan(3),
  );

  it('takes the words of a long message out in groups, and leaves out what the model does not look at', async () => {
    const text = `${'your support is slow and '.repeat(12)}${'x '.repeat(1500)}`;
    const words = await explain(text);
    expect(words.length).toBeGreaterThan(20);
    expect(words.length).toBeLessThanOrEqual(40);
    expect(words.at(-1)?.end).toBeLessThan(400);
  });
});

describe('the profanity rule', () => {
  it.each([
    ['this is so fucking great, I love you all, thank you!', 'fucking', 'swearing'],
    ['well f*ck, that worked', 'f*ck', 'swearing'],
    ['oh s h i t that was good, thanks', 's h i t', 'swearing'],
    ['thank you so much, you asshole!', 'asshole', 'abuse'],
  ])('is named as the cause in %j', async (text, word, grade) => {
    const words = await explain(text);
    const [named, ...more] = words.filter(({ profanity }) => profanity !== undefined);
    expect(more).toEqual([]);
    expect(text.slice(named?.start, named?.end)).toBe(word);
    expect(named?.profanity).toBe(grade);
    expect(strongestWords(words, 1)).toEqual([named]);
    expect((await explain(text, { profanityRule: false })).some(({ profanity }) => profanity)).toBe(false);
  });

  it('names every one of several, though taking one out changes nothing', async () => {
    const words = await explain('fuck this fucking thing');
    expect(words.filter(({ profanity }) => profanity)).toHaveLength(2);
  });
});

it('nothing is explained that is not scored', async () => {
  expect(await scorer.explain('', ALL)).toBeUndefined();
  expect(await scorer.explain('ნათურა არ მუშაობს და ძალიან გაბრაზებული ვარ', ALL)).toBeUndefined();
  expect(await scorer.explain('Mein Paket ist nicht da', { ...ALL, languages: ['en'] })).toBeUndefined();
});
