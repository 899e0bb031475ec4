import type { Adapter } from '../core/adapter';
import { matchesPattern } from '../core/match-pattern';

const files = import.meta.glob<Adapter>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' });

/** Every chat tool that can be read; the key is the file's name. */
export const ADAPTERS: ReadonlyMap<string, Adapter> = new Map(
  Object.entries(files).map(([path, adapter]) => [path.slice('./'.length, -'.ts'.length), adapter]),
);

/** A chat tool that was recognised. */
export interface FoundAdapter {
  /** File name of the adapter. */
  readonly id: string;
  readonly adapter: Adapter;
}

/**
 * The chat tool of a page: the one whose address matches, else the one whose mark is in the page.
 * @returns undefined when no tool is recognised (yet: a page may build itself later)
 */
export function adapterFor(url: URL, document: Document): FoundAdapter | undefined {
  const found = (fits: (adapter: Adapter) => boolean): FoundAdapter | undefined => {
    for (const [id, adapter] of ADAPTERS) if (fits(adapter)) return { id, adapter };
    return undefined;
  };
  return (
    found((adapter) => adapter.urls.some((pattern) => matchesPattern(url, pattern))) ??
    found((adapter) => document.querySelector(adapter.mark) !== null)
  );
}
