import { defineConfig } from 'wxt';

/** Every page that the user may switch on; asked for one by one, never at installation. */
const ANY_SITE = ['https://*/*', 'http://*/*'];

export default defineConfig({
  imports: false,
  publicDir: 'components/public',
  outDir: '.output',
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  i18n: { localesDir: 'lib/locales' },
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
