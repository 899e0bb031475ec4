import type { Customer } from '../../components/options/model';
import { localHistory } from '../../lib/store/history/index';

const MOST = 20;

/**
 * Customers of the history whose name or number contains a text, those that wrote last first.
 * @throws Error with a sentence for people when the history cannot be read
 */
export async function findCustomers(text: string): Promise<Customer[]> {
  const wanted = text.toLowerCase();
  const all = await localHistory.conversations({ from: 0, to: Number.MAX_SAFE_INTEGER });
  const customers = new Map<string, Customer>();
  for (const { id, tool, toolName, title, key, updatedAt } of all) {
    const name = title || key;
    if (!name.toLowerCase().includes(wanted)) continue;
    // As they are deleted: by tool and name; without a name nobody knows whose the others are.
    const group = title ? `${tool}|${title}` : id;
    const count = (customers.get(group)?.conversations ?? 0) + 1;
    customers.set(group, { conversation: id, title: name, toolName, conversations: count, updatedAt });
  }
  return [...customers.values()].sort((a, b) => b.updatedAt - a.updatedAt).slice(0, MOST);
}
