/** Texts that are the same in every language: names, and what is written for machines. */
export const SAME_EVERYWHERE: readonly string[] = [
  'extName',
  'locale.direction',
  'overlay.name',
  'popup.title',
  'tools.own_address_placeholder',
  'options.queues_placeholder',
  'options.second_address_placeholder',
];

/** Keys of texts that are spelled as in English, by locale: a word that both languages share, not a forgotten one. */
export const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  de: ['level.neutral', 'mood.neutral', 'options.version', 'demo.bot', 'report_dimension.agent'],
  es: ['level.neutral', 'mood.neutral', 'options.general', 'demo.bot'],
  fr: [
    'overlay.options',
    'popup.paused_switch',
    'popup.options',
    'snooze.quarter',
    'options.title',
    'options.paused',
    'options.second_pause',
    'options.minutes',
    'options.history_conversations',
    'options.history_messages',
    'options.customer_conversations',
    'options.corrections',
    'options.version',
    'options.licences_open',
    'demo.conversations',
    'demo.pause',
    'report.csat',
    'report.contacts',
    'report.silent_for',
    'report.compliments',
    'report.note',
    'report.agents',
    'report_measure.csat',
    'report_measure.contacts',
    'report_dimension.agent',
    'report_save.csv_conversations',
  ],
};
