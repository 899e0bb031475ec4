declare const __MESSAGES__: Readonly<Record<string, string>>;

/** The browser's message look-up, with the real English texts; the message library takes it from here when it loads. */
function getMessage(key: string, substitutions: readonly string[] = []): string {
  return (__MESSAGES__[key] ?? '').replace(/\$(\d)/g, (_, index: string) => substitutions[Number(index) - 1] ?? '');
}
Object.assign(globalThis, { browser: { runtime: { id: 'gallery' }, i18n: { getMessage } } });
