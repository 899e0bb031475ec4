import type { PageAdapter } from '../../lib/core/adapter';
import type { GenericPart } from '../../lib/page/generic-part';
import { type FoundTool, waitForTool } from '../../lib/page/index';
import { send } from '../../lib/protocol';
import { bring } from './bring';

/**
 * How this page can be read: as somebody taught it, by the adapter of its tool, or by what the generic reader makes of it.
 * Settles when there is a way.
 * @param onNothing told once when no tool is recognised
 * @param onUnsure told when the page looks like a chat all the same
 */
export function findReader(signal: AbortSignal, onNothing: () => void, onUnsure: () => void): Promise<FoundTool> {
  const found = new AbortController();
  const both = AbortSignal.any([signal, found.signal]);
  const generic = () => bring<GenericPart>('generic');
  return new Promise<FoundTool>((resolve, reject) => {
    send('taught-rule')
      .catch(() => null)
      .then(async (rule) => {
        if (rule) return { id: 'taught', adapter: (await generic()).adapterOf(rule, location.hostname) };
        return waitForTool({
          document,
          signal: both,
          signs: () => send('tool-signs'),
          adapter: (id) => bring<PageAdapter>(`adapters/${id}`),
          onNothing() {
            onNothing();
            const adapter = generic().then(({ waitFor }) => waitFor(document, both, onUnsure));
            // It may not come, and ends when the tool is recognised after all.
            adapter.then((one) => resolve({ id: 'generic', adapter: one })).catch(() => undefined);
          },
        });
      })
      .then(resolve, reject);
  }).finally(() => found.abort());
}
