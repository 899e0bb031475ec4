import { adapterFor, type FoundAdapter } from '../../lib/adapters/index';
import { send } from '../../lib/protocol';

const LOOK_AGAIN_MS = 1500;
/** A page that is still building itself is not called unreadable for this long. */
const PATIENCE_MS = 6000;

/** Waits until a chat tool can be recognised on the page; tells the popup when that takes long. */
export async function findTool(document: Document, signal: AbortSignal): Promise<FoundAdapter | undefined> {
  const since = Date.now();
  let told = false;
  while (!signal.aborted) {
    const found = adapterFor(new URL(document.location.href), document);
    if (found) return found;
    if (!told && Date.now() - since > PATIENCE_MS) {
      told = true;
      send('page-report', { tool: 'none', toolName: '', conversations: [], problem: 'no-adapter' }).catch(
        () => undefined,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  return undefined;
}
