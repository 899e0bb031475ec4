import { browser } from 'wxt/browser';

/**
 * Stands for @wxt-dev/i18n in chat.js (wxt.config.ts sees to it) and is a fifth of its size: looks a text up and puts the
 * named values in. It knows no plurals, which nothing on the page needs.
 */
export const createI18n = () => ({
  t(key: string, values: Readonly<Record<string, unknown>> = {}): string {
    const name = key.replaceAll('.', '_') as Parameters<typeof browser.i18n.getMessage>[0];
    const text = browser.i18n.getMessage(name);
    return text.replace(/\{(\w+)\}/g, (gap, value: string) => String(values[value] ?? gap));
  },
});
