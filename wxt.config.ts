import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { policySchema } from './lib/store/declared-settings';
import { MODEL } from './models/manifest';

/** Every site that the user may switch on; asked for one by one at that moment, never at installation. */
const ANY_SITE = ['https://*/*', 'http://*/*'];

/** Where a file of the model lies, here and in the package alike. */
const modelPath = (name: string): string => `models/${MODEL.id}/${name}`;

export default defineConfig({
  imports: false,
  publicDir: 'components/public',
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  i18n: { localesDir: 'lib/locales' },
  hooks: {
    'build:publicAssets': (_, assets) => {
      assets.push({ relativeDest: 'policy-schema.json', contents: JSON.stringify(policySchema(), null, 2) });
      for (const { name } of MODEL.files) {
        assets.push({ relativeDest: modelPath(name), absoluteSrc: resolve(modelPath(name)) });
      }
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push(...MODEL.files.map(({ name }) => modelPath(name)));
    },
    // The content script speaks to the browser directly: both have promises there, and the polyfill is a tenth of its budget.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some((entrypoint) => entrypoint.type === 'content-script')) return;
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, 'wxt/browser': '@wxt-dev/browser' } };
    },
    // The content script is registered at run time on the sites that the user switched on, so it asks for no host here.
    'build:manifestGenerated': (_, manifest) => {
      delete manifest.host_permissions;
      delete manifest.web_accessible_resources;
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'notifications', 'activeTab'],
    optional_host_permissions: ANY_SITE,
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'; connect-src 'self'" },
    storage: { managed_schema: 'policy-schema.json' },
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
