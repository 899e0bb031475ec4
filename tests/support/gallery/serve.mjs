import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { createServer } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What stands in `_locales/<locale>/messages.json` of the built extension, made by the same code: key → text. */
async function messagesOf(locale) {
  const messages = generateChromeMessages(await parseMessagesFile(resolve(ROOT, `lib/locales/${locale}.yml`)));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** The English messages: key → text. */
export const englishMessages = () => messagesOf('en');

async function allMessages() {
  const files = readdirSync(resolve(ROOT, 'lib/locales')).filter((file) => file.endsWith('.yml'));
  const locales = files.map((file) => file.replace('.yml', ''));
  return Object.fromEntries(await Promise.all(locales.map(async (locale) => [locale, await messagesOf(locale)])));
}

/**
 * Serves the gallery: every surface with invented data, outside the browser's extension machinery.
 * @returns address of the gallery page and a function that ends the server
 */
export async function serveGallery() {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    cacheDir: resolve(ROOT, 'node_modules/.cache/gallery'),
    logLevel: 'error',
    define: { __MESSAGES__: JSON.stringify(await allMessages()) },
    resolve: { alias: { '#i18n': resolve(ROOT, 'tests/support/gallery/i18n.ts') } },
    server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
    optimizeDeps: { entries: ['tests/support/gallery/index.html'] },
  });
  await server.listen();
  const address = server.httpServer.address();
  return { url: `http://127.0.0.1:${address.port}/tests/support/gallery/index.html`, close: () => server.close() };
}
