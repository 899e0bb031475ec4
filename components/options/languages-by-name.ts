import { LANGUAGE_CODES, type Language } from '../../lib/core/language';
import { supportedName } from '../shared/language-text';

export type { Language };

/** All languages with the names that are shown, by these names. */
export const LANGUAGES_BY_NAME: readonly (readonly [code: Language, name: string])[] = LANGUAGE_CODES.map(
  (code) => [code, supportedName(code)] as const,
).sort(([, a], [, b]) => a.localeCompare(b));
