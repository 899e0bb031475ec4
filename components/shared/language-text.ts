import { i18n } from '#i18n';
import { LANGUAGES, type Language } from '../../lib/core/language';
import type { ConversationView } from '../../lib/core/report';

/** Codes that name no language. */
const NONE = new Set(['und', 'other', '']);

let names: Intl.DisplayNames | undefined;

/**
 * Name of a language in the reader's own language; undefined when the code names none.
 * @param code as in LANGUAGES, `und` or `other`
 */
export function languageName(code: string): string | undefined {
  if (NONE.has(code)) return undefined;
  try {
    names ??= new Intl.DisplayNames(undefined, { type: 'language' });
    return names.of(code);
  } catch {
    return code;
  }
}

/** Name of a supported language in the language of the interface's texts. */
export function supportedName(code: Language): string {
  const reader = i18n.t('locale.language');
  const name = reader === 'en' ? undefined : new Intl.DisplayNames(reader, { type: 'language' }).of(code);
  return name ?? LANGUAGES[code];
}

/** Why a conversation has no level although the customer has written: the language of the last message, where known. */
export function unscoredText({ window }: Pick<ConversationView, 'window'>): string {
  const language = languageName(window.findLast(({ reason }) => reason === 'language')?.language ?? '');
  return language === undefined ? i18n.t('state.unscored') : i18n.t('state.unscored_language', { language });
}
