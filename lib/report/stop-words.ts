import * as lists from 'stopword';
import { CHAT_WORDS } from './chat-words';

/** The package's list for each language of ours; Serbian takes the Croatian one, and has none in Cyrillic. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  ar: lists.ara,
  bg: lists.bul,
  ca: lists.cat,
  cs: lists.ces,
  da: lists.dan,
  de: lists.deu,
  el: lists.ell,
  en: lists.eng,
  es: lists.spa,
  et: lists.est,
  fi: lists.fin,
  fr: lists.fra,
  he: lists.heb,
  hi: lists.hin,
  hr: lists.hrv,
  hu: lists.hun,
  id: lists.ind,
  it: lists.ita,
  ja: lists.jpn,
  ko: lists.kor,
  lt: lists.lit,
  lv: lists.lav,
  ms: lists.msa,
  nl: lists.nld,
  no: lists.nob,
  pl: lists.pol,
  pt: lists.por,
  ro: lists.ron,
  ru: lists.rus,
  sk: lists.slk,
  sl: lists.slv,
  'sr-latn': lists.hrv,
  sv: lists.swe,
  th: lists.tha,
  tr: lists.tur,
  uk: lists.ukr,
  vi: lists.vie,
  'zh-hans': lists.zho,
  'zh-hant': lists.zho,
  'zh-hk': lists.zho,
};

const made = new Map<string, ReadonlySet<string>>();

/**
 * Words of a language that are no topic: its function words, and what people say in any chat. English ones are among
 * those of every language, because customers mix it in.
 * @param language code as in LANGUAGES; others have the English words only
 */
export function stopWords(language: string): ReadonlySet<string> {
  let known = made.get(language);
  if (!known) {
    const own = [...(LISTS[language] ?? []), ...(CHAT_WORDS[language] ?? []), ...lists.eng, ...(CHAT_WORDS.en ?? [])];
    known = new Set(own.flatMap((word) => word.normalize('NFKC').toLowerCase().split(/['’]/)));
    made.set(language, known);
  }
  return known;
}
