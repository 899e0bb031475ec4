import { layOverlay } from './overlay';

/**
 * Says on a page that looks like a chat that it cannot be read, and offers to be taught; until the signal aborts or it is
 * taken away.
 */
export async function layUnread(signal: AbortSignal): Promise<{ remove(): void }> {
  const own = new AbortController();
  const nothing = () => undefined;
  const nowhere = { conversation: { list: 'weather-glass-nothing' } };
  const overlay = await layOverlay(
    { id: 'none', adapter: nowhere },
    { acknowledge: nothing, refresh: nothing },
    AbortSignal.any([signal, own.signal]),
  );
  overlay.show({ paused: false, problem: 'no-adapter', conversations: [], rows: [], views: new Map() });
  return { remove: () => own.abort() };
}
