import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

/**
 * Gives the message library the browser's look-up with the real English texts. Import it before any component: the
 * library takes the browser from the global object when it loads.
 */
const messages = generateChromeMessages(await parseMessagesFile('lib/locales/en.yml'));

export function getMessage(key: string, substitutions: readonly string[] = []): string {
  return (messages[key]?.message ?? '').replace(
    /\$(\d)/g,
    (_, index: string) => substitutions[Number(index) - 1] ?? '',
  );
}
Object.assign(globalThis, { browser: { runtime: { id: 'unit-test' }, i18n: { getMessage } } });
