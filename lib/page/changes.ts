import type { PageAdapter } from '../core/adapter';
import type { Reader } from './read';

/**
 * Forgets what was read of the messages that a batch of mutations touches, and says whether any of it can matter.
 * Costs a few microseconds a record, whatever the size of the page.
 */
export function forgetChanged(records: readonly MutationRecord[], adapter: PageAdapter, reader: Reader): boolean {
  const { root, list } = adapter.conversation;
  const { item } = adapter.message;
  const matters = (record: MutationRecord, target: Element): boolean => {
    if (target.closest(root)) return true;
    if (record.type === 'attributes') return reader.roots.some((one) => target.contains(one));
    const touched = elements([...record.addedNodes, ...record.removedNodes]);
    return touched.some(
      (node) => reader.roots.some((one) => node.contains(one)) || node.matches(root) || node.querySelector(root),
    );
  };
  let any = false;
  for (const record of records) {
    const target = record.target.nodeType === 1 ? (record.target as Element) : record.target.parentElement;
    if (!target) {
      any ||= record.target.nodeType === 9;
      continue;
    }
    any ||= matters(record, target);

    const around = target.closest(item);
    for (let one = around; one; one = one.parentElement?.closest(item) ?? null) reader.forget(one);
    // The head of a group may say something about every message below it; the list itself does not.
    const inside = record.type === 'attributes' && !around && target.closest(list) !== target && target.closest(list);
    for (const changed of inside ? [target] : record.type === 'childList' ? elements([...record.addedNodes]) : []) {
      if (changed.matches(item)) reader.forget(changed);
      for (const below of changed.querySelectorAll(item)) reader.forget(below);
    }
  }
  return any;
}

function elements(nodes: readonly Node[]): Element[] {
  return nodes.filter((node): node is Element => node.nodeType === 1);
}
