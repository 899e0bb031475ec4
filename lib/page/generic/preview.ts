import type { TaughtRule } from '../../core/taught-rule';
import { readItem } from '../item';
import { adapterOf } from '../taught/interpret';

/** A message as a rule would have it read. */
export interface Preview {
  readonly element: Element;
  readonly kind: 'customer' | 'agent' | 'unknown';
  readonly text: string;
}

/** Most messages that are shown. */
const MOST = 200;

/** What a rule would read of a page now: the newest messages, in page order. */
export function previewOf(rule: TaughtRule, document: Document): Preview[] {
  const adapter = adapterOf(rule, '');
  const elements = [...document.querySelectorAll(adapter.message.item)].slice(-MOST);
  return elements.flatMap((element) => {
    const { writer, text, present } = readItem(adapter, element);
    const kind = writer === 'customer' || writer === 'agent' ? writer : 'unknown';
    return present ? [{ element, kind, text }] : [];
  });
}
