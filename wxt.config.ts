import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { marked } from 'marked';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { NOT_FOR_PAGES } from './lib/core/adapter';
import { levelMessages } from './lib/locales/level-messages';
import { policySchema } from './lib/store/declared-settings';
import { MODEL } from './models/manifest';
import { packCorpus } from './models/second/pack-corpus';
import { licenceList, notesPackages, type Shipped } from './tests/run/licences';

/** Every site that the user may switch on; asked for one by one at that moment, never at installation. */
const ANY_SITE = ['https://*/*', 'http://*/*'];

/** Where a file of the model lies, here and in the package alike. */
const modelPath = (name: string): string => `models/${MODEL.id}/${name}`;

/** Pages for people to read, made from the repository's own texts. */
const PAGES = { 'about/privacy.html': 'docs/privacy.md', 'about/model.html': modelPath('card.md') };

/**
 * The page of the second engine may load its files from an address that people choose, and run WebAssembly. The policy in
 * the manifest is one for all pages, so all others are fenced in again: nothing but the extension's own files.
 */
const POLICY = "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; connect-src 'self' https:";
const FENCE = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'; connect-src 'self'">`;
const fencedPages: Plugin = {
  name: 'fenced-pages',
  transformIndexHtml: (html, { path }) =>
    /(^|\/)second(\/index)?\.html$/.test(path) ? html : html.replace(/<head>/, `<head>\n    ${FENCE}`),
};

/** What the second engine needs of the package. */
const SECOND = {
  wasm: createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
  wasmPath: 'second/tfjs-backend-wasm-simd.wasm',
  corpusPath: 'second/corpus.json',
};

/**
 * The real files of the second engine are 28 MB from elsewhere. The end-to-end tests build a package of their own with
 * the list of a small stand-in: WEATHERGLASS_SECOND_MODEL names its JSON file. No other build has it.
 */
const standInList: Plugin = {
  name: 'stand-in-list',
  load: (file) =>
    process.env.WEATHERGLASS_SECOND_MODEL && file === resolve('models/second/manifest.ts')
      ? `export const SECOND_MODEL = ${readFileSync(process.env.WEATHERGLASS_SECOND_MODEL, 'utf8')}`
      : null,
};

/** Whose code is in the package, and the page that says so. */
const shipped: Shipped = new Set();
const LICENCES = 'about/licences.html';

function page(text: string): string {
  const title = /^# (.*)$/m.exec(text)?.[1] ?? 'Weatherglass';
  const style =
    'body{font:1rem/1.6 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}' +
    'table{border-collapse:collapse;display:block;overflow-x:auto}td,th{padding:.3rem .7rem;border:1px solid #8888;text-align:start}';
  return `<!doctype html><html lang="en"><meta charset="utf-8">${FENCE}<meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style>${marked.parse(text, { async: false })}</html>`;
}

/** Tools that can be read: each file of lib/adapters becomes a script of its own, brought to the pages of its tool. */
const TOOLS = readdirSync('lib/adapters').flatMap((file) => (file === 'index.ts' ? [] : file.replace(/\.ts$/, '')));

/** Leaves out of an adapter's script what is not for pages: a third of it. */
const forPages: Plugin = {
  name: 'adapter-for-pages',
  enforce: 'post',
  transform(code, file) {
    if (!file.includes('/lib/adapters/')) return null;
    const left = new Set<string>(NOT_FOR_PAGES);
    const program = this.parse(code);
    const declared = program.body.flatMap((line) => {
      const call = line.type === 'ExportDefaultDeclaration' ? line.declaration : undefined;
      const argument = call?.type === 'CallExpression' ? call.arguments[0] : undefined;
      return argument?.type === 'ObjectExpression' ? argument.properties : [];
    });
    const needed = declared.filter(
      (one) => !(one.type === 'Property' && one.key.type === 'Identifier' && left.has(one.key.name)),
    );
    const [first, last] = [declared[0], declared.at(-1)];
    if (!first || !last) return null;
    const kept = needed.map(({ start, end }) => code.slice(start, end)).join(',\n');
    return code.slice(0, first.start) + kept + code.slice(last.end);
  },
};

/** An adapter as a script that hands it over to the content script. */
async function adapterScript(id: string): Promise<string> {
  const entry = resolve(`lib/adapters/${id}.script.js`);
  const source = `
    import adapter from './${id}';
    import { handOver } from '../core/script-registry';
    handOver('adapters/${id}', adapter);`;
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'entry',
        resolveId: (file) => (file === entry ? file : null),
        load: (file) => (file === entry ? source : null),
      },
      forPages,
    ],
    build: { write: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  if (!('output' in built)) throw new Error(`lib/adapters/${id}.ts was not built into a script.`);
  return built.output[0].code;
}

/** panel.js and teach.js render with the content script's Preact. */
const sharedPreact: Plugin = {
  name: 'shared-preact',
  enforce: 'pre',
  resolveId: (name) => (/^preact(\/|$)/.test(name) ? resolve('entrypoints/panel/preact.ts') : null),
};

/** How the scripts that run in other people's pages are kept small. */
const LEAN: Readonly<
  Record<string, { readonly alias?: Readonly<Record<string, string>>; readonly plugins?: Plugin[] }>
> = {
  chat: { alias: { '@wxt-dev/i18n': resolve('entrypoints/chat/i18n.ts') } },
  panel: { plugins: [sharedPreact] },
  teach: { plugins: [sharedPreact] },
  generic: {},
};

export default defineConfig({
  imports: false,
  outDir: process.env.WEATHERGLASS_OUTPUT ?? '.output',
  publicDir: 'components/public',
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  // What people need to build the package themselves, for the stores' reviewers.
  zip: { excludeSources: ['tests/output/**', 'models/training/scratch/**', 'models/training/corpus/**'] },
  i18n: { localesDir: 'lib/locales' },
  hooks: {
    'build:publicAssets': async (_, assets) => {
      for (const id of TOOLS) {
        assets.push({ relativeDest: `adapters/${id}.js`, contents: await adapterScript(id) });
      }
      // Browsers look for one of the two; Chrome's store knows no other Portuguese.
      const portuguese = generateChromeMessagesText(await parseMessagesFile('lib/locales/pt_BR.yml'));
      assets.push({ relativeDest: '_locales/pt_PT/messages.json', contents: portuguese });
      for (const [folder, messages] of levelMessages(readdirSync('lib/locales')))
        assets.push({ relativeDest: `_locales/${folder}/messages.json`, contents: JSON.stringify(messages, null, 2) });
      assets.push({ relativeDest: 'policy-schema.json', contents: JSON.stringify(policySchema(), null, 2) });
      for (const [path, source] of Object.entries(PAGES))
        assets.push({ relativeDest: path, contents: page(readFileSync(source, 'utf8')) });
      assets.push({ relativeDest: LICENCES, contents: page(licenceList(shipped)) });
      assets.push({ relativeDest: 'models/anchors.json', absoluteSrc: resolve('models/anchors.json') });
      assets.push({ relativeDest: SECOND.wasmPath, absoluteSrc: SECOND.wasm });
      const corpus = JSON.stringify(packCorpus('models/training/corpus'));
      assets.push({ relativeDest: SECOND.corpusPath, contents: corpus });
      for (const { name } of MODEL.files) {
        assets.push({ relativeDest: modelPath(name), absoluteSrc: resolve(modelPath(name)) });
      }
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push(
        ...MODEL.files.map(({ name }) => modelPath(name)),
        'models/anchors.json',
        LICENCES,
        ...Object.keys(PAGES),
      );
      paths.push(SECOND.wasmPath, SECOND.corpusPath);
    },
    // Content scripts speak to the browser directly: both have promises there, and the polyfill is a tenth of the budget.
    'vite:build:extendConfig': (entrypoints, config) => {
      config.plugins = [fencedPages, standInList, notesPackages(shipped), config.plugins];
      const lean = LEAN[entrypoints[0]?.name ?? ''];
      if (!lean) return;
      config.plugins = [lean.plugins, config.plugins];
      const alias = { ...config.resolve?.alias, 'wxt/browser': '@wxt-dev/browser', ...lean.alias };
      config.resolve = { ...config.resolve, alias };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // Firefox has no offscreen documents, and needs none for a sound.
    permissions: [
      ...['storage', 'scripting', 'notifications', 'activeTab', 'alarms'],
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_host_permissions: ANY_SITE,
    content_security_policy: { extension_pages: POLICY },
    storage: { managed_schema: 'policy-schema.json' },
    // People change them in the browser. Alt+Shift with these letters is free in Chrome, Edge, Firefox and ChromeOS.
    commands: {
      'toggle-panel': { suggested_key: { default: 'Alt+Shift+W' }, description: '__MSG_command_panel__' },
      'next-worst': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_command_worst__' },
      'mark-wrong': { suggested_key: { default: 'Alt+Shift+X' }, description: '__MSG_command_wrong__' },
      pause: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_command_pause__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'weatherglass@weatherglass.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
});
