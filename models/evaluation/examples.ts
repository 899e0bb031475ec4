/** A sentence of our own for something that small models find hard, with the level that a reader would give it. */
export interface Example {
  readonly what: string;
  readonly text: string;
  readonly level: number;
}

/** Written for the card, not taken from the corpus. */
export const EXAMPLES: readonly Example[] = [
  { what: 'flat problem', text: 'My payment failed with error 403, order 4412', level: 0 },
  { what: 'flat problem', text: 'Die Sendung ist laut Verfolgung seit Dienstag in Kassel.', level: 0 },
  { what: 'flat problem', text: 'la aplicación se cierra al abrir la cámara', level: 0 },
  { what: 'flat problem', text: '注文番号8821の請求書が届いていません。', level: 0 },
  { what: 'irony', text: 'thanks for nothing', level: -2 },
  { what: 'irony', text: 'Wonderful, a fourth form that asks for the same address.', level: -2 },
  { what: 'irony', text: 'Super, wieder drei Stunden Warteschleife, ihr seid echt spitze', level: -2 },
  {
    what: 'polite fury',
    text: 'I would be grateful if someone could finally read what I have written five times.',
    level: -2,
  },
  { what: 'polite fury', text: 'Je vous prie de bien vouloir cesser de me faire perdre mon temps.', level: -2 },
  { what: 'negated negative', text: "can't complain, it just works", level: 1 },
  { what: 'negated negative', text: 'not bad at all', level: 1 },
  { what: 'negated negative', text: 'nicht schlecht, das ging ja flott', level: 2 },
  { what: 'negated positive', text: 'I would not call this helpful', level: -1 },
  { what: 'negated positive', text: 'no estoy nada contento con la respuesta', level: -2 },
  { what: 'problem words in praise', text: 'no more crashes since the update, you people are magic!', level: 3 },
  { what: 'problem words in praise', text: 'the refund for the broken lamp was there in a day, brilliant', level: 2 },
  { what: 'praise for the past', text: 'this used to be my favourite shop', level: -1 },
  { what: 'mixed', text: 'the courier was lovely but the box came empty', level: -1 },
  { what: 'mixed', text: 'La camarera muy amable, pero la comida llegó fría y tarde', level: -1 },
  { what: 'typing errors', text: 'ths is realy anoying, i wiated al day', level: -2 },
  { what: 'no diacritics', text: 'cekam uz tri tydny a nikdo se neozval, to je hruza', level: -2 },
  { what: 'Hinglish', text: 'bahut bekar service hai yaar, kab se wait kar raha hu', level: -2 },
  { what: 'Arabizi', text: 'shokran gedan, el khedma momtaza', level: 2 },
  { what: 'Greeklish', text: 'exw tsantistei poly me tin kathysterisi', level: -2 },
  { what: 'emoji alone', text: '😡😡', level: -3 },
  { what: 'emoji against the words', text: 'great 🙄', level: -1 },
  { what: 'capitals', text: 'WHERE IS MY ORDER', level: -1 },
  { what: 'two languages', text: 'Danke für die schnelle Hilfe, you are the best!', level: 3 },
];
