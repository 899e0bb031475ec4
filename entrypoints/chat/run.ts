import { SHARED_PREACT } from '../../components/overlay/shared-preact';
import type { PageAdapter } from '../../lib/core/adapter';
import { handOver, openRegistry } from '../../lib/core/script-registry';
import { startReading } from '../../lib/page/index';
import { READING_NOW } from '../../lib/page/reading';
import { rowsOf } from '../../lib/page/rows';
import type { ReadingState } from '../../lib/page/state';
import type { TeachPart } from '../../lib/page/teach-part';
import { send } from '../../lib/protocol';
import { onAsk, onNews, type PageAsk } from '../../lib/protocol-page';
import { watchSettings } from '../../lib/store/watch-settings';
import { bring } from './bring';
import { findReader } from './find';
import { answerInserts } from './insert';
import { watchLoading } from './loading';
import { onlyOne } from './only-one';
import { layOverlay } from './overlay';
import { layUnread } from './unread';

/** Recognises the tool, reads its page, and lays the overlay over it, until another copy of the script takes over. */
export async function run(): Promise<void> {
  const stop = onlyOne(document);
  openRegistry(SHARED_PREACT);
  let heed: ((ask: Exclude<PageAsk, { what: 'teach' }>) => void) | undefined;
  onAsk((ask) => (ask.what === 'teach' ? void teach(stop).catch(ignore) : heed?.(ask)), stop.signal);
  let unread: Promise<{ remove(): void }> | undefined;
  const found = await findReader(stop.signal, tellNoTool, () => {
    unread ??= layUnread(stop.signal);
  }).catch(() => undefined);
  void unread?.then((overlay) => overlay.remove());
  if (!found) return;
  const again = () => page.refresh();
  let shown: ReadingState | undefined;
  const overlay = await layOverlay(
    found,
    {
      acknowledge: (conversation) => void send('acknowledge-alerts', { conversation }).then(again, again),
      refresh: again,
    },
    stop.signal,
  );
  const loading = watchLoading((now) => overlay.loading(now));
  const page = startReading({
    tool: found.id,
    adapter: found.adapter,
    document,
    signal: stop.signal,
    send: async (report) => {
      const answer = send('page-report', report);
      const waits = report.conversations.some(({ fresh }) => fresh.length > 0);
      const reply = await (waits ? loading(answer) : answer);
      if (reply.off) stop.abort();
      return reply;
    },
    onChange: (state) => {
      shown = state;
      overlay.show(state);
    },
  });
  handOver(READING_NOW, page.now);
  watchSettings(again, stop.signal);
  onNews(again, stop.signal);
  heed = (ask) => (ask.what === 'show' ? openRow(found.adapter, ask.key) : overlay.ask(ask.what));
  answerInserts(() => shown, stop.signal);
  addEventListener('pagehide', () => void send('page-left', { over: false }).catch(ignore), { signal: stop.signal });
  addEventListener('pageshow', ({ persisted }) => persisted && again(), { signal: stop.signal });
}

/** Teaching takes the place of reading; what was taught, or what was before, is read when it is over. */
async function teach(stop: AbortController): Promise<void> {
  const { start } = await bring<TeachPart>('teach');
  if (stop.signal.aborted) return;
  stop.abort();
  start(run);
}

/** Opens a conversation as the agent does: by its row in the tool's own list. */
function openRow(adapter: PageAdapter, key: string): void {
  const row = rowsOf(adapter, document).find((one) => one.key === key)?.element;
  const link = row?.matches('a, button') ? row : (row?.querySelector('a, button') ?? row);
  if (link instanceof HTMLElement) link.click();
}

/** After an update of the extension an old script speaks to nobody; the new one takes over. */
function ignore(): void {}

/** Tells the popup that no chat tool is on the page; should that fail, the popup says that nothing was reported. */
function tellNoTool(): void {
  send('page-report', { tool: 'none', toolName: '', conversations: [], problem: 'no-adapter' }).catch(() => undefined);
}
