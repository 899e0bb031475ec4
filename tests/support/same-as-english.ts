/** Texts that are the same in every language: names, and what is written for machines. */
export const SAME_EVERYWHERE: readonly string[] = ['extName', 'overlay.name', 'popup.title'];

/** Keys of texts that are spelled as in English, by locale: a word that both languages share, not a forgotten one. */
export const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {};
