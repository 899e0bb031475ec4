import { i18n } from '#i18n';

/**
 * Says on <html> in which language and direction a page's texts are. Not the browser's own, whose texts may have fallen
 * back to English: a page of English words must not run from right to left.
 */
export function declareLanguage(): void {
  document.documentElement.lang = i18n.t('locale.language');
  document.documentElement.dir = i18n.t('locale.direction');
}
