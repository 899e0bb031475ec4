import { LANGUAGE_CODES, LANGUAGES, type Language } from '../../lib/core/language';

export { LANGUAGES, type Language };

/** Codes of all languages, by the names that are shown. */
export const LANGUAGES_BY_NAME: readonly Language[] = [...LANGUAGE_CODES].sort((a, b) =>
  LANGUAGES[a].localeCompare(LANGUAGES[b], 'en'),
);
