// @vitest-environment node
import { expect, it } from 'vitest';
import { LANGUAGE_CODES } from '../../lib/core/language';
import { LEVEL_NAMES, LEVELS } from '../../lib/core/level';
import { levelMessages } from '../../lib/locales/level-messages';
import { LEVEL_NAMES_BY_LANGUAGE, localeFolders } from '../../lib/locales/level-names';
import { type Forms, LOCALES, placeholders, textsOf } from '../support/locales';
import { SAME_AS_ENGLISH, SAME_EVERYWHERE } from '../support/same-as-english';

const english = await textsOf('en');
const translations = LOCALES.filter((locale) => locale !== 'en');
/** The language that a file in lib/locales is for. */
const languageOf = (locale: string) => LANGUAGE_CODES.find((language) => localeFolders(language).includes(locale));

/** Without what is filled in, something is left to translate. */
const hasWords = (forms: Forms): boolean => forms.some((form) => /\p{L}/u.test(form.replace(/\{\w+\}/g, '')));

it('the interface speaks seven languages', () => {
  expect(LOCALES.sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt_BR']);
});

it.each(translations)('%s: no text is missing and none is left over', async (locale) => {
  const texts = await textsOf(locale);
  const missing = [...english.keys()].filter((key) => !texts.has(key));
  const left = [...texts.keys()].filter((key) => !english.has(key));
  expect(missing, `Translate these keys of en.yml into lib/locales/${locale}.yml, in the same place.`).toEqual([]);
  expect(left, `Remove these keys from lib/locales/${locale}.yml: en.yml no longer has them.`).toEqual([]);
});

it.each(translations)('%s: every text has the placeholders of the English one', async (locale) => {
  const texts = await textsOf(locale);
  const wrong = [...texts].flatMap(([key, forms]) => {
    const [wanted, found] = [placeholders(english.get(key) ?? []), placeholders(forms)];
    return wanted.join() === found.join() ? [] : `${key}: wanted ${wanted.join(' ')}, found ${found.join(' ')}`;
  });
  expect(wrong, `Names in braces are filled in by the program: keep them, untranslated, in ${locale}.yml.`).toEqual([]);
});

it.each(translations)('%s: every text is translated', async (locale) => {
  const texts = await textsOf(locale);
  const allowed = new Set([...SAME_EVERYWHERE, ...(SAME_AS_ENGLISH[locale] ?? [])]);
  const same = [...texts]
    .filter(([key, forms]) => hasWords(forms) && forms.join() === english.get(key)?.join())
    .map(([key]) => key);
  expect(
    same.filter((key) => !allowed.has(key)),
    `Translate these keys in lib/locales/${locale}.yml; where the word is the same in that language, list the key in tests/support/same-as-english.ts.`,
  ).toEqual([]);
  const stale = (SAME_AS_ENGLISH[locale] ?? []).filter((key) => !same.includes(key));
  expect(stale, `Remove these keys from tests/support/same-as-english.ts: ${locale} differs now.`).toEqual([]);
});

it.each(LOCALES)('%s: every form of a number is there, and the store takes the description', async (locale) => {
  const texts = await textsOf(locale);
  const empty = [...texts].filter(([, forms]) => forms.some((form) => form.trim() === '')).map(([key]) => key);
  expect(empty, `Write a text for these keys in lib/locales/${locale}.yml.`).toEqual([]);
  // Chrome's manifest: at most 132 characters.
  expect(texts.get('extDescription')?.[0]?.length).toBeLessThanOrEqual(132);
  expect(texts.get('locale.language')).toEqual([locale.replace('_', '-')]);
  expect(texts.get('locale.direction')).toEqual([locale === 'ar' ? 'rtl' : 'ltr']);
});

it.each(LANGUAGE_CODES)('%s: seven different names of levels', (language) => {
  const names = LEVEL_NAMES_BY_LANGUAGE[language];
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(7);
  // The overlay's chip is a line: a name longer than this pushes the trend out of it.
  for (const name of names) expect(name.length, `"${name}" is too long for the chip.`).toBeLessThanOrEqual(26);
});

it.each(LOCALES)('%s: its file names the levels as lib/locales/level-names.ts does', async (locale) => {
  const language = languageOf(locale);
  if (!language) throw new Error(`${locale} is not one of the supported languages.`);
  const texts = await textsOf(locale);
  const names = LEVELS.flatMap((level) => texts.get(`level.${LEVEL_NAMES[level]}`) ?? []);
  expect(names).toEqual(LEVEL_NAMES_BY_LANGUAGE[language]);
});

it('each supported language has messages, from its own file or with the levels only', () => {
  const files = LOCALES.map((locale) => `${locale}.yml`);
  const written = new Map(levelMessages(files));
  for (const language of LANGUAGE_CODES) {
    const own = localeFolders(language).some((folder) => LOCALES.includes(folder));
    for (const folder of localeFolders(language)) {
      expect(written.has(folder), `_locales/${folder}`).toBe(!own);
      if (!own) expect(Object.keys(written.get(folder) ?? {})).toHaveLength(7);
    }
  }
});
