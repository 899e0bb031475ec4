import type { PageAdapter } from '../core/adapter';
import type { TaughtRule } from '../core/taught-rule';

/** What the generic reader says of a page: an adapter; a chat that it cannot read for certain; nothing like a chat. */
export type GenericAnswer = { readonly adapter: PageAdapter } | 'unsure' | 'nothing';

/** What generic.js hands over. */
export interface GenericPart {
  /** @param name of the page, as people know it */
  readonly adapterOf: (rule: TaughtRule, name: string) => PageAdapter;
  readonly find: (document: Document, url: URL) => GenericAnswer;
}
