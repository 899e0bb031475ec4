import type { Language } from '../core/language';

/** The built-in survey question: how satisfied, from 1 (very dissatisfied) to 5 (very satisfied). */
const QUESTIONS: Readonly<Record<Language, string>> = {
  ar: 'ما مدى رضاك عن المساعدة التي تلقيتها اليوم؟ يرجى الرد برقم من 1 (غير راضٍ على الإطلاق) إلى 5 (راضٍ جدًا).',
  bg: 'Доколко сте доволни от помощта, която получихте днес? Моля, отговорете с число от 1 (много недоволен) до 5 (много доволен).',
  ca: 'Fins a quin punt esteu satisfet amb l’ajuda rebuda avui? Responeu amb un número de l’1 (gens satisfet) al 5 (molt satisfet).',
  cs: 'Jak jste dnes spokojeni s naší pomocí? Odpovězte prosím číslem od 1 (velmi nespokojeni) do 5 (velmi spokojeni).',
  da: 'Hvor tilfreds er du med den hjælp, du fik i dag? Svar venligst med et tal fra 1 (meget utilfreds) til 5 (meget tilfreds).',
  de: 'Wie zufrieden sind Sie mit unserer Hilfe heute? Bitte antworten Sie mit einer Zahl von 1 (sehr unzufrieden) bis 5 (sehr zufrieden).',
  el: 'Πόσο ικανοποιημένοι είστε από τη βοήθεια που λάβατε σήμερα; Παρακαλούμε απαντήστε με έναν αριθμό από το 1 (καθόλου) έως το 5 (πάρα πολύ).',
  en: 'How satisfied are you with the help you received today? Please answer with a number from 1 (very dissatisfied) to 5 (very satisfied).',
  es: '¿Qué tan satisfecho está con la ayuda que recibió hoy? Responda, por favor, con un número del 1 (muy insatisfecho) al 5 (muy satisfecho).',
  et: 'Kui rahul olete täna saadud abiga? Palun vastake numbriga 1 (väga rahulolematu) kuni 5 (väga rahul).',
  fi: 'Kuinka tyytyväinen olet tänään saamaasi apuun? Vastaa numerolla 1 (erittäin tyytymätön) – 5 (erittäin tyytyväinen).',
  fr: 'Dans quelle mesure êtes-vous satisfait de l’aide reçue aujourd’hui ? Merci de répondre par un chiffre de 1 (très insatisfait) à 5 (très satisfait).',
  he: 'עד כמה אתם מרוצים מהעזרה שקיבלתם היום? אנא השיבו במספר מ-1 (מאוד לא מרוצים) עד 5 (מרוצים מאוד).',
  hi: 'आज मिली सहायता से आप कितने संतुष्ट हैं? कृपया 1 (बहुत असंतुष्ट) से 5 (बहुत संतुष्ट) तक की संख्या में उत्तर दें।',
  hr: 'Koliko ste zadovoljni pomoći koju ste danas dobili? Molimo odgovorite brojem od 1 (vrlo nezadovoljni) do 5 (vrlo zadovoljni).',
  hu: 'Mennyire elégedett a ma kapott segítséggel? Kérjük, válaszoljon egy számmal 1-től (nagyon elégedetlen) 5-ig (nagyon elégedett).',
  id: 'Seberapa puas Anda dengan bantuan yang Anda terima hari ini? Mohon jawab dengan angka dari 1 (sangat tidak puas) sampai 5 (sangat puas).',
  it: 'Quanto è soddisfatto dell’aiuto ricevuto oggi? Risponda per favore con un numero da 1 (molto insoddisfatto) a 5 (molto soddisfatto).',
  ja: '本日のサポートにどのくらいご満足いただけましたか。1（とても不満）から5（とても満足）の数字でお答えください。',
  ko: '오늘 받으신 도움에 얼마나 만족하셨나요? 1(매우 불만족)부터 5(매우 만족)까지의 숫자로 답해 주세요.',
  lt: 'Kiek esate patenkinti šiandien gauta pagalba? Atsakykite skaičiumi nuo 1 (labai nepatenkinti) iki 5 (labai patenkinti).',
  lv: 'Cik apmierināti esat ar šodien saņemto palīdzību? Lūdzu, atbildiet ar skaitli no 1 (ļoti neapmierināti) līdz 5 (ļoti apmierināti).',
  ms: 'Sejauh manakah anda berpuas hati dengan bantuan yang diterima hari ini? Sila jawab dengan nombor dari 1 (sangat tidak puas hati) hingga 5 (sangat puas hati).',
  nl: 'Hoe tevreden bent u over de hulp van vandaag? Antwoord alstublieft met een cijfer van 1 (zeer ontevreden) tot 5 (zeer tevreden).',
  no: 'Hvor fornøyd er du med hjelpen du fikk i dag? Svar gjerne med et tall fra 1 (svært misfornøyd) til 5 (svært fornøyd).',
  pl: 'Jak bardzo są Państwo zadowoleni z dzisiejszej pomocy? Prosimy o odpowiedź liczbą od 1 (bardzo niezadowoleni) do 5 (bardzo zadowoleni).',
  pt: 'Qual é o seu grau de satisfação com a ajuda que recebeu hoje? Responda, por favor, com um número de 1 (muito insatisfeito) a 5 (muito satisfeito).',
  ro: 'Cât de mulțumit sunteți de ajutorul primit astăzi? Vă rugăm să răspundeți cu un număr de la 1 (foarte nemulțumit) la 5 (foarte mulțumit).',
  ru: 'Насколько вы довольны помощью, которую получили сегодня? Пожалуйста, ответьте числом от 1 (очень недоволен) до 5 (очень доволен).',
  sk: 'Ako ste dnes spokojní s našou pomocou? Odpovedzte, prosím, číslom od 1 (veľmi nespokojní) do 5 (veľmi spokojní).',
  sl: 'Kako zadovoljni ste s pomočjo, ki ste jo danes prejeli? Prosimo, odgovorite s številko od 1 (zelo nezadovoljni) do 5 (zelo zadovoljni).',
  'sr-cyrl':
    'Колико сте задовољни помоћи коју сте данас добили? Молимо одговорите бројем од 1 (веома незадовољни) до 5 (веома задовољни).',
  'sr-latn':
    'Koliko ste zadovoljni pomoći koju ste danas dobili? Molimo odgovorite brojem od 1 (veoma nezadovoljni) do 5 (veoma zadovoljni).',
  sv: 'Hur nöjd är du med hjälpen du fick i dag? Svara gärna med en siffra från 1 (mycket missnöjd) till 5 (mycket nöjd).',
  th: 'คุณพึงพอใจกับความช่วยเหลือที่ได้รับในวันนี้มากน้อยเพียงใด กรุณาตอบเป็นตัวเลขตั้งแต่ 1 (ไม่พอใจมาก) ถึง 5 (พอใจมาก)',
  tr: 'Bugün aldığınız yardımdan ne kadar memnunsunuz? Lütfen 1 (hiç memnun değilim) ile 5 (çok memnunum) arasında bir sayıyla yanıtlayın.',
  uk: 'Наскільки ви задоволені допомогою, яку отримали сьогодні? Будь ласка, дайте відповідь числом від 1 (дуже незадоволений) до 5 (дуже задоволений).',
  vi: 'Bạn hài lòng đến mức nào với sự hỗ trợ nhận được hôm nay? Vui lòng trả lời bằng một số từ 1 (rất không hài lòng) đến 5 (rất hài lòng).',
  'zh-hans': '您对今天获得的帮助有多满意？请用1（非常不满意）到5（非常满意）的数字回答。',
  'zh-hant': '您對今天獲得的協助有多滿意？請用1（非常不滿意）到5（非常滿意）的數字回答。',
  'zh-hk': '您對今日得到的協助有幾滿意？請用1（非常不滿意）至5（非常滿意）的數字回答。',
};

/** The built-in question in a language. */
export function builtInQuestion(language: Language): string {
  return QUESTIONS[language];
}

/**
 * The survey question for a customer.
 * @param language code of the customer's language, if it is known
 * @param own the administrator's questions, by language
 * @returns in that language, else in English
 */
export function surveyQuestion(
  language: string | undefined,
  own: { readonly [K in Language]?: string },
): { readonly text: string; readonly language: Language } {
  const chosen = language !== undefined && Object.hasOwn(QUESTIONS, language) ? (language as Language) : 'en';
  return { text: own[chosen] ?? QUESTIONS[chosen], language: chosen };
}
