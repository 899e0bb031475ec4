const MARKS = /[\p{P}\p{S}]+(?=\s|$)|(?<=\s|^)[\p{P}\p{S}]+/gu;
const PICTURE = /\p{Extended_Pictographic}/u;

/**
 * Ways to write the same message that a person would take for the same: as it is, and without the marks around its words.
 * @returns one or two texts, the first as it was given
 */
export function spellings(text: string): string[] {
  const bare = text.replace(MARKS, (marks) => (PICTURE.test(marks) ? marks : '')).trim();
  return bare === '' || bare === text ? [text] : [text, bare];
}
