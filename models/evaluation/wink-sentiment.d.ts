/** The part of wink-sentiment (which ships no types) that the comparison uses. */
declare module 'wink-sentiment' {
  function analyze(phrase: string): { score: number; normalizedScore: number };
  export = analyze;
}
