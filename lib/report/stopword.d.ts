/** The package has no types: one list of words for each language, named by its code of three letters. */
declare module 'stopword' {
  export const ara: string[], bul: string[], cat: string[], ces: string[], dan: string[], deu: string[], ell: string[];
  export const eng: string[], est: string[], fin: string[], fra: string[], heb: string[], hin: string[], hrv: string[];
  export const hun: string[], ind: string[], ita: string[], jpn: string[], kor: string[], lav: string[], lit: string[];
  export const msa: string[], nld: string[], nob: string[], pol: string[], por: string[], ron: string[], rus: string[];
  export const slk: string[], slv: string[], spa: string[], swe: string[], tha: string[], tur: string[], ukr: string[];
  export const vie: string[], zho: string[];
}
