import type { PageAdapter } from '../../lib/core/adapter';
import type { GenericPart } from '../../lib/page/generic-part';
import { type FoundTool, waitForTool } from '../../lib/page/index';
import { send } from '../../lib/protocol';
import { bring } from './bring';

/**
 * How this page can be read: as somebody taught it, by the adapter of its tool, or by what the generic reader makes of it.
 * Settles when there is a way.
 * @param onNothing told when there is none so far; `unsure`: it looks like a chat
 */
export async function findReader(
  signal: AbortSignal,
  onNothing: (answer: 'unsure' | 'nothing') => void,
): Promise<FoundTool> {
  const generic = () => bring<GenericPart>('generic');
  const rule = await send('taught-rule').catch(() => null);
  if (rule) return { id: 'taught', adapter: (await generic()).adapterOf(rule, location.hostname) };
  const found = new AbortController();
  const both = AbortSignal.any([signal, found.signal]);
  return new Promise<FoundTool>((resolve, reject) => {
    waitForTool({
      document,
      signal: both,
      signs: () => send('tool-signs'),
      adapter: (id) => bring<PageAdapter>(`adapters/${id}`),
      onNothing: () =>
        void generic()
          .then(({ waitFor }) => waitFor(document, both, onNothing))
          .then((adapter) => resolve({ id: 'generic', adapter }))
          // It did not come, or the tool has been recognised meanwhile.
          .catch(() => found.signal.aborted || onNothing('nothing')),
    }).then(resolve, reject);
  }).finally(() => found.abort());
}
