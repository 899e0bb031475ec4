import type { PageAdapter } from '../../lib/core/adapter';
import type { GenericPart } from '../../lib/page/generic-part';
import { type FoundTool, waitForTool } from '../../lib/page/index';
import { send } from '../../lib/protocol';
import { bring } from './bring';

/** How often the generic reader looks at a page without a known tool, at first; later ever more rarely. */
const FIRST_MS = 1500;
const LAST_MS = 30_000;

/**
 * How this page can be read: as somebody taught it, by the adapter of its tool, or by what the generic reader makes of it.
 * Settles when there is a way.
 * @param onNothing told once when there is none so far; `unsure`: it looks like a chat
 */
export async function findReader(
  document: Document,
  signal: AbortSignal,
  onNothing: (answer: 'unsure' | 'nothing') => void,
): Promise<FoundTool> {
  const name = document.location.hostname;
  const rule = await send('taught-rule').catch(() => null);
  if (rule) return { id: 'taught', adapter: (await bring<GenericPart>('generic')).adapterOf(rule, name) };
  return new Promise((resolve, reject) => {
    const found = new AbortController();
    const ends = AbortSignal.any([signal, found.signal]);
    const settle = (tool: FoundTool): void => {
      if (ends.aborted) return;
      resolve(tool);
      found.abort();
    };
    waitForTool({
      document,
      signal: ends,
      signs: () => send('tool-signs'),
      adapter: (id) => bring<PageAdapter>(`adapters/${id}`),
      onNothing: () =>
        void lookGenerically(document, ends, onNothing).then((adapter) => settle({ id: 'generic', adapter }), ignore),
    }).then(settle, reject);
  });
}

/** Looks again and again: a page may show a conversation long after it was opened. */
async function lookGenerically(
  document: Document,
  signal: AbortSignal,
  onNothing: (answer: 'unsure' | 'nothing') => void,
): Promise<PageAdapter> {
  let told = '';
  for (let wait = FIRST_MS; ; wait = Math.min(LAST_MS, wait * 1.5)) {
    signal.throwIfAborted();
    const answer = await bring<GenericPart>('generic').then(
      ({ find }) => find(document, new URL(document.location.href)),
      () => 'nothing' as const,
    );
    signal.throwIfAborted();
    if (typeof answer === 'object') return answer.adapter;
    if (answer !== told) onNothing(answer);
    told = answer;
    await new Promise((later) => setTimeout(later, wait));
  }
}

function ignore(): void {}
