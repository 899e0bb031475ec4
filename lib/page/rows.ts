import type { PageAdapter } from '../core/adapter';
import type { RowState } from './state';

/** The rows of the tool's own list of conversations. Empty where the adapter knows none, or fails. */
export function rowsOf(adapter: PageAdapter, document: Document): RowState[] {
  const { rows } = adapter;
  if (!rows) return [];
  try {
    return [...document.querySelectorAll(rows.item)].flatMap((element) => {
      const key = rows.key(element);
      return key ? [{ element, key }] : [];
    });
  } catch {
    return [];
  }
}
