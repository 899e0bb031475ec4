import { LANGUAGE_CODES, type Language } from '../core/language';
import { LEVEL_NAMES, LEVELS } from '../core/level';
import { LEVEL_NAMES_BY_LANGUAGE, localeFolders } from './level-names';

/** What stands in a folder of `_locales`. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/**
 * Messages of the languages that have names of the levels and no more.
 * @param files names in lib/locales: a language with a file there is left to it
 * @returns pairs of a folder in `_locales` and its messages
 */
export function levelMessages(files: readonly string[]): (readonly [folder: string, messages: Messages])[] {
  const translated = (language: Language) => localeFolders(language).some((folder) => files.includes(`${folder}.yml`));
  return LANGUAGE_CODES.filter((language) => !translated(language)).flatMap((language) => {
    const names = LEVEL_NAMES_BY_LANGUAGE[language];
    const messages = Object.fromEntries(
      LEVELS.map((level, index) => [`level_${LEVEL_NAMES[level]}`, { message: names[index] ?? '' }]),
    );
    return localeFolders(language).map((folder) => [folder, messages] as const);
  });
}
