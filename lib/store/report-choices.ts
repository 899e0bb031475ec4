import { storage } from 'wxt/utils/storage';

/** The query of the view that the report page showed last. */
export const lastView = storage.defineItem<string>('local:report-view', { fallback: '' });

/** The rules of tags as they were changed on the report page, to be checked by who reads them; null: the usual ones. */
export const tagRules = storage.defineItem<unknown>('local:report-rules', { fallback: null });
