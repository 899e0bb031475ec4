import type { Language } from '../core/language';

/** Names of the seven levels, from very negative to very positive. */
export type LevelNames = readonly [string, string, string, string, string, string, string];

/**
 * The levels in every supported language. A browser whose language has no full translation shows these and the rest in
 * English: the build writes them as that language's messages, and browsers take a message that is missing from English.
 * Languages with a file of their own in this folder have the same names there (tests/unit/locales.test.ts).
 */
export const LEVEL_NAMES_BY_LANGUAGE: Readonly<Record<Language, LevelNames>> = {
  ar: ['سلبي جدًا', 'سلبي', 'سلبي قليلًا', 'محايد', 'إيجابي قليلًا', 'إيجابي', 'إيجابي جدًا'],
  bg: ['Много негативно', 'Негативно', 'Леко негативно', 'Неутрално', 'Леко позитивно', 'Позитивно', 'Много позитивно'],
  ca: ['Molt negatiu', 'Negatiu', 'Lleugerament negatiu', 'Neutre', 'Lleugerament positiu', 'Positiu', 'Molt positiu'],
  cs: [
    'Velmi negativní',
    'Negativní',
    'Mírně negativní',
    'Neutrální',
    'Mírně pozitivní',
    'Pozitivní',
    'Velmi pozitivní',
  ],
  da: ['Meget negativ', 'Negativ', 'Lidt negativ', 'Neutral', 'Lidt positiv', 'Positiv', 'Meget positiv'],
  de: ['Sehr negativ', 'Negativ', 'Leicht negativ', 'Neutral', 'Leicht positiv', 'Positiv', 'Sehr positiv'],
  el: ['Πολύ αρνητικό', 'Αρνητικό', 'Ελαφρώς αρνητικό', 'Ουδέτερο', 'Ελαφρώς θετικό', 'Θετικό', 'Πολύ θετικό'],
  en: ['Very negative', 'Negative', 'Slightly negative', 'Neutral', 'Slightly positive', 'Positive', 'Very positive'],
  es: ['Muy negativo', 'Negativo', 'Algo negativo', 'Neutral', 'Algo positivo', 'Positivo', 'Muy positivo'],
  et: [
    'Väga negatiivne',
    'Negatiivne',
    'Veidi negatiivne',
    'Neutraalne',
    'Veidi positiivne',
    'Positiivne',
    'Väga positiivne',
  ],
  fi: [
    'Erittäin kielteinen',
    'Kielteinen',
    'Hieman kielteinen',
    'Neutraali',
    'Hieman myönteinen',
    'Myönteinen',
    'Erittäin myönteinen',
  ],
  fr: ['Très négatif', 'Négatif', 'Plutôt négatif', 'Neutre', 'Plutôt positif', 'Positif', 'Très positif'],
  he: ['שלילי מאוד', 'שלילי', 'שלילי במקצת', 'ניטרלי', 'חיובי במקצת', 'חיובי', 'חיובי מאוד'],
  hi: ['बहुत नकारात्मक', 'नकारात्मक', 'थोड़ा नकारात्मक', 'तटस्थ', 'थोड़ा सकारात्मक', 'सकारात्मक', 'बहुत सकारात्मक'],
  hr: ['Vrlo negativno', 'Negativno', 'Blago negativno', 'Neutralno', 'Blago pozitivno', 'Pozitivno', 'Vrlo pozitivno'],
  hu: ['Nagyon negatív', 'Negatív', 'Kissé negatív', 'Semleges', 'Kissé pozitív', 'Pozitív', 'Nagyon pozitív'],
  id: ['Sangat negatif', 'Negatif', 'Sedikit negatif', 'Netral', 'Sedikit positif', 'Positif', 'Sangat positif'],
  it: [
    'Molto negativo',
    'Negativo',
    'Leggermente negativo',
    'Neutro',
    'Leggermente positivo',
    'Positivo',
    'Molto positivo',
  ],
  ja: ['とても否定的', '否定的', 'やや否定的', '中立', 'やや肯定的', '肯定的', 'とても肯定的'],
  ko: ['매우 부정적', '부정적', '약간 부정적', '중립', '약간 긍정적', '긍정적', '매우 긍정적'],
  lt: [
    'Labai neigiama',
    'Neigiama',
    'Šiek tiek neigiama',
    'Neutrali',
    'Šiek tiek teigiama',
    'Teigiama',
    'Labai teigiama',
  ],
  lv: ['Ļoti negatīvs', 'Negatīvs', 'Nedaudz negatīvs', 'Neitrāls', 'Nedaudz pozitīvs', 'Pozitīvs', 'Ļoti pozitīvs'],
  ms: ['Sangat negatif', 'Negatif', 'Agak negatif', 'Neutral', 'Agak positif', 'Positif', 'Sangat positif'],
  nl: [
    'Zeer negatief',
    'Negatief',
    'Enigszins negatief',
    'Neutraal',
    'Enigszins positief',
    'Positief',
    'Zeer positief',
  ],
  no: ['Svært negativ', 'Negativ', 'Litt negativ', 'Nøytral', 'Litt positiv', 'Positiv', 'Svært positiv'],
  pl: [
    'Bardzo negatywny',
    'Negatywny',
    'Lekko negatywny',
    'Neutralny',
    'Lekko pozytywny',
    'Pozytywny',
    'Bardzo pozytywny',
  ],
  pt: ['Muito negativo', 'Negativo', 'Um pouco negativo', 'Neutro', 'Um pouco positivo', 'Positivo', 'Muito positivo'],
  ro: ['Foarte negativ', 'Negativ', 'Ușor negativ', 'Neutru', 'Ușor pozitiv', 'Pozitiv', 'Foarte pozitiv'],
  ru: [
    'Очень негативно',
    'Негативно',
    'Слегка негативно',
    'Нейтрально',
    'Слегка позитивно',
    'Позитивно',
    'Очень позитивно',
  ],
  sk: [
    'Veľmi negatívne',
    'Negatívne',
    'Mierne negatívne',
    'Neutrálne',
    'Mierne pozitívne',
    'Pozitívne',
    'Veľmi pozitívne',
  ],
  sl: ['Zelo negativno', 'Negativno', 'Rahlo negativno', 'Nevtralno', 'Rahlo pozitivno', 'Pozitivno', 'Zelo pozitivno'],
  'sr-cyrl': [
    'Веома негативно',
    'Негативно',
    'Благо негативно',
    'Неутрално',
    'Благо позитивно',
    'Позитивно',
    'Веома позитивно',
  ],
  'sr-latn': [
    'Veoma negativno',
    'Negativno',
    'Blago negativno',
    'Neutralno',
    'Blago pozitivno',
    'Pozitivno',
    'Veoma pozitivno',
  ],
  sv: ['Mycket negativ', 'Negativ', 'Något negativ', 'Neutral', 'Något positiv', 'Positiv', 'Mycket positiv'],
  th: ['เชิงลบมาก', 'เชิงลบ', 'ค่อนข้างเชิงลบ', 'เป็นกลาง', 'ค่อนข้างเชิงบวก', 'เชิงบวก', 'เชิงบวกมาก'],
  tr: ['Çok olumsuz', 'Olumsuz', 'Biraz olumsuz', 'Nötr', 'Biraz olumlu', 'Olumlu', 'Çok olumlu'],
  uk: [
    'Дуже негативно',
    'Негативно',
    'Трохи негативно',
    'Нейтрально',
    'Трохи позитивно',
    'Позитивно',
    'Дуже позитивно',
  ],
  vi: ['Rất tiêu cực', 'Tiêu cực', 'Hơi tiêu cực', 'Trung lập', 'Hơi tích cực', 'Tích cực', 'Rất tích cực'],
  'zh-hans': ['非常负面', '负面', '略微负面', '中性', '略微正面', '正面', '非常正面'],
  'zh-hant': ['非常負面', '負面', '略微負面', '中性', '略微正面', '正面', '非常正面'],
  'zh-hk': ['非常負面', '負面', '稍為負面', '中性', '稍為正面', '正面', '非常正面'],
};

/** Folders of `_locales` where a browser looks for a language, if they are not named as the language is. */
const FOLDERS: Partial<Readonly<Record<Language, readonly string[]>>> = {
  // Chromium calls Norwegian nb, its store no; Firefox nb-NO.
  no: ['nb', 'no'],
  pt: ['pt_BR', 'pt_PT'],
  'sr-cyrl': ['sr'],
  'sr-latn': ['sr_Latn'],
  'zh-hans': ['zh_CN'],
  'zh-hant': ['zh_TW'],
  'zh-hk': ['zh_HK'],
};

/** Where the browser looks for messages in a language, below `_locales`. */
export const localeFolders = (language: Language): readonly string[] => FOLDERS[language] ?? [language];
