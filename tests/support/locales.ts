import { readdirSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

/** A text of the interface: one form, or several by number (`1`, `n`). */
export type Forms = readonly string[];

export const LOCALES = readdirSync('lib/locales')
  .filter((file) => file.endsWith('.yml'))
  .map((file) => file.replace(/\.yml$/, ''));

/** Texts of a locale by key, without the browser's own (`@@…`). */
export async function textsOf(locale: string): Promise<ReadonlyMap<string, Forms>> {
  const messages = await parseMessagesFile(`lib/locales/${locale}.yml`);
  return new Map(
    messages
      .filter(({ key }) => !key.join('.').startsWith('@@'))
      .map((message) => {
        const forms = message.type === 'plural' ? Object.values(message.plurals) : [message.message];
        return [message.key.join('.'), forms];
      }),
  );
}

/** What is put into a text: `{name}`, `$1`, without order or repetition. */
export function placeholders(forms: Forms): string[] {
  const found = forms.flatMap((form) => form.match(/\{\w+\}|\$\d/g) ?? []);
  return [...new Set(found)].sort();
}
