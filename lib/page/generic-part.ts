import type { PageAdapter } from '../core/adapter';
import type { TaughtRule } from '../core/taught-rule';

/** What generic.js hands over. */
export interface GenericPart {
  /** @param name of the page, as people know it */
  readonly adapterOf: (rule: TaughtRule, name: string) => PageAdapter;
  /**
   * Looks again and again until it can read a page for certain; ends with the signal.
   * @param onUnsure told when the page looks like a chat, but it is not certain enough
   */
  readonly waitFor: (document: Document, signal: AbortSignal, onUnsure: () => void) => Promise<PageAdapter>;
}
