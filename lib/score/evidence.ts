/** Letters up to which a text is taken for a greeting, thanks or an "ok". */
const SMALL_TALK = 10;
/** Letters beyond that with which a text is a full statement. */
const STATEMENT = 14;
/** Evidence of a full statement without feeling: it shows a calm customer. */
const CALM = 0.32;
/** Letters with which a word may carry feeling: "Hi!" hardly does. */
const WORD = 6;
/** What feeling in less than a word, without a picture, still counts. */
const SCRAP = 0.35;
const PICTURE = /\p{Extended_Pictographic}/u;

/**
 * How much a message tells about the customer's mood: the larger of
 * - feeling: (1 - P(neutral))^2; for texts of less than 6 letters without a picture times letters / 6, at least 0.35;
 * - calm: 0.32 × the share of a full statement that is there, from 10 letters (0) to 24 letters (1).
 * "ok", a number, a link and bare thanks come out below 0.15, a flatly stated problem at 0.2 to 0.32.
 * @param neutral probability of the neutral level, in [0, 1]
 * @param letters as counted by countLetters
 * @param text normalised
 * @returns a value in [0, 1]
 */
export function evidenceOf(neutral: number, letters: number, text: string): number {
  const whole = PICTURE.test(text) ? 1 : Math.min(1, Math.max(SCRAP, letters / WORD));
  const calm = CALM * Math.min(1, Math.max(0, (letters - SMALL_TALK) / STATEMENT));
  return Math.max(whole * (1 - neutral) ** 2, calm);
}
