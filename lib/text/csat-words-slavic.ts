import type { CsatWords } from './csat-words';

/** How the Slavic languages say a score. */
export const SLAVIC_CSAT_WORDS = {
  bg: {
    numbers: ['едно|един|една|единица', 'две|два|двойка', 'три|тройка', 'четири|четворка', 'пет|петица'],
    units: 'звезда|звезди|точка|точки',
    of: 'от',
    frame: 'давам|бих дал|бих дала|бих казал|бих казала|оценка|оценката|моята|ми|благодаря|да',
  },
  cs: {
    numbers: [
      'jedna|jedničku|jednička|jedno',
      'dva|dvě|dvojku|dvojka',
      'tři|trojku|trojka',
      'čtyři|čtyřku|čtyřka',
      'pět|pětku|pětka',
    ],
    units: 'hvězda|hvězdy|hvězd|hvězdička|hvězdičky|hvězdiček|bod|body|bodů',
    of: 'z',
    frame: 'dávám|dal bych|dala bych|řekl bych|řekla bych|hodnocení|moje|za|děkuji|děkuju|díky|ano',
  },
  hr: {
    numbers: [
      'jedan|jedna|jedinica|jedinicu',
      'dva|dvije|dvojka|dvojku',
      'tri|trojka|trojku',
      'četiri|četvorka|četvorku',
      'pet|petica|peticu',
    ],
    units: 'zvjezdica|zvjezdice|zvjezdicu|bod|boda|bodova',
    of: 'od',
    frame: 'dajem|dao bih|dala bih|rekao bih|rekla bih|ocjena|ocjenu|moja|hvala|da',
  },
  pl: {
    numbers: [
      'jeden|jedynka|jedynkę',
      'dwa|dwie|dwójka|dwójkę',
      'trzy|trójka|trójkę',
      'cztery|czwórka|czwórkę',
      'pięć|piątka|piątkę',
    ],
    units: 'gwiazdka|gwiazdki|gwiazdek|gwiazdkę|punkt|punkty|punktów',
    of: 'na|z',
    frame: 'daję|dałbym|dałabym|powiedziałbym|powiedziałabym|ocena|moja|to|dziękuję|dzięki|tak',
  },
  ru: {
    numbers: [
      'один|одна|единица|единицу',
      'два|две|двойка|двойку|двоечка',
      'три|тройка|тройку',
      'четыре|четверка|четвёрка|четверку|четвёрку',
      'пять|пятерка|пятёрка|пятерку|пятёрку',
    ],
    units: 'звезда|звезды|звёзды|звезд|звёзд|балл|балла|баллов',
    of: 'из',
    frame:
      'я|ставлю|поставлю|поставил бы|поставила бы|сказал бы|сказала бы|даю|моя|оценка|твердая|твёрдая|спасибо|да|на',
  },
  sk: {
    numbers: [
      'jeden|jedna|jednotka|jednotku',
      'dva|dve|dvojka|dvojku',
      'tri|trojka|trojku',
      'štyri|štvorka|štvorku',
      'päť|päťka|päťku',
    ],
    units: 'hviezda|hviezdy|hviezd|hviezdička|hviezdičky|hviezdičiek|bod|body|bodov',
    of: 'z',
    frame: 'dávam|dal by som|dala by som|povedal by som|povedala by som|hodnotenie|moje|za|ďakujem|vďaka|áno',
  },
  sl: {
    numbers: [
      'ena|en|enka|enko',
      'dva|dve|dvojka|dvojko',
      'tri|trojka|trojko',
      'štiri|štirica|štirico',
      'pet|petica|petico|petka|petko',
    ],
    units: 'zvezdica|zvezdice|zvezdic|zvezdici|točka|točke|točk',
    of: 'od',
    frame: 'dam|dal bi|dala bi|rekel bi|rekla bi|ocena|moja|hvala|ja|da',
  },
  'sr-cyrl': {
    numbers: ['један|једна|једну', 'два|две', 'три', 'четири', 'пет'],
    units: 'звездица|звездице|звезда|звезде|поен|поена|поени',
    of: 'од',
    frame: 'дајем|дао бих|дала бих|рекао бих|рекла бих|оцена|оцену|моја|хвала|да',
  },
  'sr-latn': {
    numbers: ['jedan|jedna|jednu', 'dva|dve', 'tri', 'četiri|cetiri', 'pet'],
    units: 'zvezdica|zvezdice|zvezda|zvezde|poen|poena|poeni',
    of: 'od',
    frame: 'dajem|dao bih|dala bih|rekao bih|rekla bih|ocena|ocenu|moja|hvala|da',
  },
  uk: {
    numbers: [
      'один|одна|одиниця|одиницю',
      'два|дві|двійка|двійку',
      'три|трійка|трійку',
      'чотири|четвірка|четвірку',
      "п’ять|п'ять|пʼять|п’ятірка|п'ятірка|п’ятірку|п'ятірку",
    ],
    units: 'зірка|зірки|зірок|бал|бали|балів',
    of: 'з|із',
    frame: 'я|ставлю|поставлю|поставив би|поставила б|даю|моя|оцінка|дякую|так|на',
  },
} as const satisfies Record<string, CsatWords>;
