import './install-messages';
import { createI18n } from '@wxt-dev/i18n';

/** As `#i18n` of the built extension. */
export const i18n = createI18n();
