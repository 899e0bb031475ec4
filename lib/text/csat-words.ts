import type { Language } from '../core/language';
import { SLAVIC_CSAT_WORDS } from './csat-words-slavic';

/** How a language says a score. All in lower case; words in a list are separated by |. */
export interface CsatWords {
  /** One to five; several forms of one number are separated by |. */
  readonly numbers: readonly [string, string, string, string, string];
  /** Stars and points, in the forms that stand after a number. */
  readonly units: string;
  /** What stands between a score and the end of the scale: 4 `out of` 5. Empty: nothing but a stroke. */
  readonly of: string;
  /** Words that may stand around a score without making it a count of something. */
  readonly frame: string;
}

/** How each language says a score. */
export const CSAT_WORDS: Readonly<Record<Language, CsatWords>> = {
  ...SLAVIC_CSAT_WORDS,
  ar: {
    numbers: ['واحد|واحدة', 'اثنان|اثنين|إثنان|إثنين', 'ثلاثة|ثلاث', 'أربعة|اربعة|أربع|اربع', 'خمسة|خمس'],
    units: 'نجوم|نجمة|نجمات|نقاط|نقطة|درجات|درجة',
    of: 'من|من أصل|من اصل',
    frame: 'أعطي|اعطي|أعطيكم|اعطيكم|أقول|اقول|تقييمي|التقييم|شكرا|شكرًا|نعم',
  },
  ca: {
    numbers: ['un|una|u', 'dos|dues', 'tres', 'quatre', 'cinc'],
    units: 'estrella|estrelles|punt|punts',
    of: 'de|sobre',
    frame: 'diria|dono|poso|us poso|puntuació|un|la|meva|gràcies|sí',
  },
  da: {
    numbers: ['en|et|ét', 'to', 'tre', 'fire', 'fem'],
    units: 'stjerne|stjerner|point',
    of: 'af|ud af',
    frame: 'jeg|giver|vil|sige|ville|en|min|vurdering|karakter|tak|ja',
  },
  de: {
    numbers: ['eins|einen|eine', 'zwei', 'drei', 'vier', 'fünf|fuenf'],
    units: 'stern|sterne|sternen|punkt|punkte|punkten',
    of: 'von|aus',
    frame:
      'ich|gebe|ihnen|euch|würde|sagen|sage|eine|klare|glatte|meine|bewertung|note|danke|gerne|ja|ganz klar|auf jeden fall',
  },
  el: {
    numbers: ['ένα|ενα', 'δύο|δυο', 'τρία|τρια', 'τέσσερα|τεσσερα', 'πέντε|πεντε'],
    units: 'αστέρι|αστέρια|βαθμός|βαθμοί|βαθμούς',
    of: 'στα|από τα|απο τα|από|στους',
    frame: 'βάζω|θα|έβαζα|έλεγα|δίνω|βαθμολογία|η|μου|ένα|ευχαριστώ|ναι',
  },
  en: {
    numbers: ['one', 'two', 'three', 'four', 'five'],
    units: 'star|stars|point|points',
    of: 'of|out of',
    frame:
      "i|i'd|i’d|i'll|i’ll|id|would|will|say|give|gave|give it|gave it|rate|rate it|rated it|it a|it's a|it’s a|its a|that's a|that’s a|this is a|you|a|an|solid|my|answer|rating|score|is|maybe|probably|definitely|thanks|thank|ok|okay|yes|yeah|sure|hmm|well|from me",
  },
  es: {
    numbers: ['uno|una|un', 'dos', 'tres', 'cuatro', 'cinco'],
    units: 'estrella|estrellas|punto|puntos',
    of: 'de|sobre',
    frame:
      'yo|diría|diria|digo|doy|le|les|te|pongo|un|mi|respuesta|nota|puntuación|calificación|es|gracias|sí|si|claro',
  },
  et: {
    numbers: ['üks|ühe', 'kaks|kahe', 'kolm|kolme', 'neli|nelja', 'viis|viie'],
    units: 'täht|tähte|tärni|punkt|punkti',
    of: '',
    frame: 'annan|ma|ütleks|ütleksin|hinne|minu|aitäh|jah',
  },
  fi: {
    numbers: [
      'yksi|ykkönen|ykkösen',
      'kaksi|kakkonen|kakkosen',
      'kolme|kolmonen|kolmosen',
      'neljä|nelonen|nelosen',
      'viisi|vitonen|vitosen|viitonen',
    ],
    units: 'tähti|tähteä|piste|pistettä',
    of: '',
    frame: 'annan|antaisin|sanoisin|arvosana|arvosanani|on|kiitos|kyllä|joo',
  },
  fr: {
    numbers: ['un|une', 'deux', 'trois', 'quatre', 'cinq'],
    units: 'étoile|étoiles|etoiles|point|points',
    of: 'sur|de',
    frame: 'je|dirais|dirai|donne|vous|mets|un|ma|réponse|note|est|merci|oui|bien|sûr',
  },
  he: {
    numbers: ['אחת|אחד', 'שתיים|שניים|שתים', 'שלוש|שלושה', 'ארבע|ארבעה', 'חמש|חמישה'],
    units: 'כוכב|כוכבים|נקודה|נקודות',
    of: 'מתוך',
    frame: 'אני|נותן|נותנת|הייתי|אומר|אומרת|הציון|שלי|תודה|כן',
  },
  hi: {
    numbers: ['एक', 'दो', 'तीन', 'चार', 'पाँच|पांच'],
    units: 'सितारा|सितारे|स्टार|अंक',
    of: 'में से',
    frame: 'मैं|दूंगा|दूँगा|दूंगी|दूँगी|कहूंगा|कहूँगा|कहूंगी|कहूँगी|मेरा|उत्तर|जवाब|रेटिंग|है|धन्यवाद|शुक्रिया|हाँ|हां|जी',
  },
  hu: {
    numbers: [
      'egy|egyes|egyest',
      'kettő|kettes|kettest',
      'három|hármas|hármast',
      'négy|négyes|négyest',
      'öt|ötös|ötöst',
    ],
    units: 'csillag|csillagot|pont|pontot',
    of: '',
    frame: 'adok|adnék|mondanám|azt|értékelésem|az|a|egy|köszönöm|köszi|igen',
  },
  id: {
    numbers: ['satu', 'dua', 'tiga', 'empat', 'lima'],
    units: 'bintang|poin',
    of: 'dari',
    frame: 'saya|beri|kasih|memberi|nilai|jawaban|terima kasih|makasih|ya',
  },
  it: {
    numbers: ['uno|un|una', 'due', 'tre', 'quattro', 'cinque'],
    units: 'stella|stelle|punto|punti',
    of: 'su|di',
    frame: 'io|direi|dico|do|vi|un|il|mio|voto|risposta|è|grazie|sì|si',
  },
  ja: {
    numbers: ['一', '二', '三', '四', '五'],
    units: '点|つ星|星|スター',
    of: '',
    frame:
      '星|評価は|評価|点数は|満点の|です|でした|でお願いします|ですね|かな|だと思います|と思います|ありがとうございます|ありがとうございました|ありがとう|はい|に|を|します|つけます',
  },
  ko: {
    numbers: ['하나', '둘', '셋', '넷', '다섯'],
    units: '점|별점',
    of: '',
    frame:
      '별점|평점|점수는|만점에|입니다|이에요|예요|이요|요|드릴게요|드립니다|드려요|줄게요|네|감사합니다|고마워요|을|를',
  },
  lt: {
    numbers: [
      'vienas|vienetas|vienetą',
      'du|dvejetas|dvejetą',
      'trys|trejetas|trejetą',
      'keturi|ketvertas|ketvertą',
      'penki|penketas|penketą',
    ],
    units: 'žvaigždutė|žvaigždutės|žvaigždės|žvaigždė|balas|balai|balus',
    of: 'iš',
    frame: 'duodu|duočiau|skiriu|sakyčiau|mano|vertinimas|įvertinimas|ačiū|taip',
  },
  lv: {
    numbers: [
      'viens|vieninieks|vieninieku',
      'divi|divnieks|divnieku',
      'trīs|trijnieks|trijnieku',
      'četri|četrinieks|četrinieku',
      'pieci|piecinieks|piecinieku',
    ],
    units: 'zvaigzne|zvaigznes|punkts|punkti|punktus',
    of: 'no',
    frame: 'dodu|dotu|es|teiktu|mans|vērtējums|paldies|jā',
  },
  ms: {
    numbers: ['satu', 'dua', 'tiga', 'empat', 'lima'],
    units: 'bintang|mata',
    of: 'daripada|dari',
    frame: 'saya|beri|bagi|jawapan|penilaian|terima kasih|ya',
  },
  nl: {
    numbers: ['een|één', 'twee', 'drie', 'vier', 'vijf'],
    units: 'ster|sterren|punt|punten',
    of: 'van de|van|uit',
    frame: 'ik|geef|jullie|zou|zeggen|een|dikke|mijn|cijfer|antwoord|is|bedankt|dank je|dank u|ja',
  },
  no: {
    numbers: ['en|ett|én|ein', 'to', 'tre', 'fire', 'fem'],
    units: 'stjerne|stjerner|poeng',
    of: 'av|ut av',
    frame: 'jeg|gir|vil|ville|si|en|min|vurdering|karakter|takk|ja',
  },
  pt: {
    numbers: ['um|uma', 'dois|duas', 'três|tres', 'quatro', 'cinco'],
    units: 'estrela|estrelas|ponto|pontos',
    of: 'de|em',
    frame: 'eu|diria|dou|dava|daria|um|minha|nota|resposta|é|obrigado|obrigada|sim',
  },
  ro: {
    numbers: ['unu|una|un', 'doi|două', 'trei', 'patru', 'cinci'],
    units: 'stea|stele|punct|puncte',
    of: 'din',
    frame: 'aș|as|zice|spune|da|dau|un|nota|mea|este|mulțumesc|multumesc',
  },
  sv: {
    numbers: ['ett|en|etta', 'två|tvåa', 'tre|trea', 'fyra', 'fem|femma'],
    units: 'stjärna|stjärnor|poäng',
    of: 'av',
    frame: 'jag|ger|skulle|säga|säger|en|ett|mitt|betyg|svar|är|tack|ja',
  },
  th: {
    numbers: ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า'],
    units: 'ดาว|คะแนน',
    of: 'จาก|เต็ม',
    frame: 'ให้|ขอให้|คะแนน|ครับ|ค่ะ|คะ|นะคะ|นะครับ|ขอบคุณครับ|ขอบคุณค่ะ|ขอบคุณ|เลย',
  },
  tr: {
    numbers: ['bir', 'iki', 'üç', 'dört', 'beş'],
    units: 'yıldız|puan',
    of: 'üzerinden',
    frame: 'ben|veriyorum|veririm|derim|derdim|puanım|cevabım|teşekkürler|teşekkür ederim|evet',
  },
  vi: {
    numbers: ['một', 'hai', 'ba', 'bốn', 'năm'],
    units: 'sao|điểm',
    of: 'trên|trong',
    frame: 'tôi|mình|em|cho|đánh giá|là|cảm ơn|cám ơn|vâng|dạ',
  },
  'zh-hans': {
    numbers: ['一|壹', '二|两|贰', '三|叁', '四|肆', '五|伍'],
    units: '分|颗星|星|点',
    of: '',
    frame: '我|给|打|评分|评|是|满分|吧|谢谢|好的|了|的话|您|你们|你',
  },
  'zh-hant': {
    numbers: ['一|壹', '二|兩|貳', '三|參', '四|肆', '五|伍'],
    units: '分|顆星|星|點',
    of: '',
    frame: '我|給|打|評分|評|是|滿分|吧|謝謝|好的|了|的話|您|你們|你',
  },
  'zh-hk': {
    numbers: ['一|壹', '二|兩|貳', '三|參', '四|肆', '五|伍'],
    units: '分|粒星|顆星|星|點',
    of: '',
    frame: '我|俾|畀|給|打|評分|評|係|是|滿分|啦|吧|謝謝|多謝|唔該|好的|了|您|你哋|你',
  },
};
