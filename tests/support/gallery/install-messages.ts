declare const __MESSAGES__: Readonly<Record<string, Readonly<Record<string, string>>>>;

/** `?locale=ar` shows another language, in which a missing text is English, as in browsers. */
const locale = new URLSearchParams(location.search).get('locale') ?? 'en';
const messages = { ...__MESSAGES__.en, ...__MESSAGES__[locale] };

/** The browser's message look-up, with the real texts; the message library takes it from here when it loads. */
function getMessage(key: string, substitutions: readonly string[] = []): string {
  return (messages[key] ?? '').replace(/\$(\d)/g, (_, index: string) => substitutions[Number(index) - 1] ?? '');
}
Object.assign(globalThis, { browser: { runtime: { id: 'gallery' }, i18n: { getMessage } } });
