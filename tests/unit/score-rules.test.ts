// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGE_CODES, type Language } from '../../lib/core/language';
import type { MessageScore } from '../../lib/core/message';
import { createScorer, type ScoreOptions, type Scorer } from '../../lib/score/scorer';
import { loadFile } from '../../models/load-file';

const ALL: ScoreOptions = { languages: LANGUAGE_CODES, profanityRule: true };

let scorer: Scorer;
beforeAll(async () => {
  scorer = await createScorer(loadFile);
});
afterAll(() => scorer.dispose());

async function scoreOne(text: string, options: Partial<ScoreOptions> = {}): Promise<MessageScore> {
  const [score] = await scorer.score([text], { ...ALL, ...options });
  if (score === undefined) throw new Error('no score came back');
  return score;
}

describe('evidence', () => {
  it.each([
    'ok',
    'Ok.',
    '42',
    '4412-889',
    'https://example.org/help',
    'hello',
    'Hi!',
    'thanks',
    'thank you',
    'danke',
    'merci',
    '谢谢',
    'ORD-20418',
    '?',
    'yes',
  ])('of %j is next to nothing', async (text) => expect((await scoreOne(text)).evidence).toBeLessThan(0.15));

  it.each([
    'The payment failed with error 403 when I tried to check out.',
    'My order has not arrived yet, the number is 4412.',
    'Die Rechnung vom Mai fehlt in meinem Konto.',
    '我的订单上周下的，到现在还没有发货，订单号4412',
  ])('of the flat statement %j is small but counts', async (text) => {
    const { evidence, level } = await scoreOne(text);
    expect(level).toBe(0);
    expect(evidence).toBeGreaterThan(0.15);
    expect(evidence).toBeLessThan(0.6);
  });

  it.each([
    'This is the worst service I have ever had, I am furious!!!',
    'You are wonderful, thank you so much, I love it!',
    'Das ist eine absolute Frechheit, ich bin stinksauer!',
  ])('of the emotional %j is large', async (text) => expect((await scoreOne(text)).evidence).toBeGreaterThan(0.7));
});

describe('level', () => {
  it.each([
    ['This is the worst service I have ever had, I am furious!!!', -3, -2],
    ['Third time I write to you and still nothing, I am really annoyed.', -3, -1],
    ['You are wonderful, thank you so much, I love it!', 2, 3],
    ['Sie haben mir wirklich super geholfen, vielen Dank!', 2, 3],
    ['no funciona nada, estoy harto de ustedes', -3, -1],
  ])('of %j lies between %d and %d', async (text, low, high) => {
    const { level } = await scoreOne(text);
    expect(level).toBeGreaterThanOrEqual(low);
    expect(level).toBeLessThanOrEqual(high);
  });
});

describe('profanity rule', () => {
  it('makes a friendly message with swearing negative, and lets the model speak when it is off', async () => {
    const text = 'this is so fucking great, I love you all, thank you!';
    expect(await scoreOne(text)).toMatchObject({ level: -2, profanity: 'swearing', evidence: 1 });
    const free = await scoreOne(text, { profanityRule: false });
    expect(free.profanity).toBeUndefined();
    expect(free.valence).toBeGreaterThan(-0.42);
  });

  it.each(['fuck you', 'fuck u', 'stfu', 'you b!tch', 'you are all f*cking assholes'])(
    'makes %j very negative',
    async (text) => {
      const score = await scoreOne(text);
      expect(score).toMatchObject({ level: -3, profanity: 'abuse' });
      expect(score.probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
    },
  );

  it('leaves other languages alone', async () => {
    expect((await scoreOne('Tack för hjälpen, nu är det slut på mina problem')).profanity).toBeUndefined();
    expect((await scoreOne('Das Produkt gefällt mir, und fag heißt auf Dänisch Fach')).profanity).toBeUndefined();
  });
});

describe('language', () => {
  it.each([
    ['My parcel has not arrived', 'en'],
    ['Mein Paket ist noch nicht angekommen', 'de'],
    ['El paquete todavía no ha llegado', 'es'],
    ['посылка до сих пор не пришла', 'ru'],
    ['お荷物がまだ届いていません', 'ja'],
    ['택배가 아직 도착하지 않았어요', 'ko'],
    ['พัสดุยังมาไม่ถึงเลยค่ะ', 'th'],
  ])('of %j is %s', async (text, language) => expect(await scoreOne(text)).toMatchObject({ language, scored: true }));

  it.each([
    'გამარჯობა, ჩემი შეკვეთა ჯერ არ მოსულა',
    'Բարև ձեզ, իմ պատվերը դեռ չի հասել',
    'আমার অর্ডার এখনও আসেনি',
    'எனது ஆர்டர் இன்னும் வரவில்லை',
    'Kaixo, nire eskaera ez da oraindik iritsi eta oso haserre nago',
    'Nid yw fy archeb wedi cyrraedd eto ac rwyf yn flin iawn',
    'xkjwq zzvbn qwrtp mnbvc lkjhg',
    'سفارش من هنوز نرسیده است و خیلی ناراحت هستم',
    'Pöntunin mín er ekki komin enn, ég er mjög reiður',
    'Porosia ime nuk ka mbërritur ende, jam shumë i zemëruar',
    'Менің тапсырысым әлі келген жоқ, қатты ашулымын',
    'Мојата нарачка сè уште не е пристигната, многу сум лут',
  ])('of %j is not supported, so it is not scored', async (text) => {
    expect(await scoreOne(text)).toMatchObject({ scored: false, reason: 'language', language: 'other', evidence: 0 });
  });

  it.each(['thx u r gr8', 'brb', 'idk', 'test', 'iPhone 14 Pro', 'Maria Schmidt', 'SKU AB-12 error E-403'])(
    'of %j may be unclear, but it is not refused',
    async (text) => expect(await scoreOne(text)).toMatchObject({ scored: true }),
  );

  it.each(['ok', '👍', '42', '!!!'])('of %j cannot be told, and it is scored', async (text) => {
    expect(await scoreOne(text)).toMatchObject({ language: 'und', scored: true });
  });

  it('refuses what is not in the list, and believes near twins', async () => {
    const only = (...languages: Language[]) => ({ languages });
    const german = 'Mein Paket ist noch nicht angekommen';
    expect(await scoreOne(german, only('en'))).toMatchObject({ scored: false, reason: 'language', language: 'de' });
    expect(await scoreOne(german, only('en', 'de'))).toMatchObject({ scored: true, language: 'de' });
    expect(await scoreOne('Moj paket još nije stigao, kada će?', only('hr'))).toMatchObject({
      scored: true,
      language: 'hr',
    });
    expect(await scoreOne('ok', only('ja'))).toMatchObject({ scored: true, language: 'und' });
  });
});

describe('any text', () => {
  it.each(['', '   ', '\u200b\u200b', '\u0000'])('without anything in it (%j) is not scored', async (text) => {
    expect(await scoreOne(text)).toMatchObject({ scored: false, reason: 'empty', level: 0, evidence: 0 });
  });

  it('gives the same score alone and in a batch, in order', async () => {
    const texts = Array.from({ length: 70 }, (_, i) =>
      i % 3 ? `Message ${i} is about my ${'very '.repeat(i)}late parcel` : '',
    );
    const together = await scorer.score(texts, ALL);
    for (const i of [1, 31, 32, 69]) {
      const alone = await scoreOne(texts[i] ?? '');
      expect(together[i]?.valence).toBeCloseTo(alone.valence, 6);
      expect(together[i]?.scored).toBe(alone.scored);
    }
    expect(await scorer.score([], ALL)).toEqual([]);
  });
});
