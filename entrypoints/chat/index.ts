import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReading, waitForAdapter } from '../../lib/page/index';
import { send } from '../../lib/protocol';
import { watchSettings } from '../../lib/store/watch-settings';
import { onlyOne } from './only-one';
import { layOverlay } from './overlay';

/**
 * One content script for every chat tool: recognises it, reads it, and lays the overlay over it. Unlisted, because it is
 * registered at run time, on the sites that the user has switched on.
 */
export default defineUnlistedScript(async () => {
  const stop = onlyOne(document);
  const found = await waitForAdapter(document, stop.signal, tellNoTool).catch(() => undefined);
  if (!found) return;
  const again = () => page.refresh();
  const show = await layOverlay(
    found,
    {
      acknowledge: (conversation) => void send('acknowledge-alerts', { conversation }).then(again, again),
      openOptions: () => void send('open-options').catch(ignore),
      restartEngine: () => void send('engine').then(again, again),
      hideSite: () => void send('hide-site').then(again, again),
    },
    stop.signal,
  );
  const page = startReading({
    tool: found.id,
    adapter: found.adapter,
    document,
    signal: stop.signal,
    send: async (report) => {
      const reply = await send('page-report', report);
      if (reply.off) stop.abort();
      return reply;
    },
    onChange: show,
  });
  watchSettings(again, stop.signal);
  addEventListener('pagehide', () => void send('page-left', { over: false }).catch(ignore), { signal: stop.signal });
  addEventListener('pageshow', ({ persisted }) => persisted && again(), { signal: stop.signal });
});

/** After an update of the extension an old script speaks to nobody; the new one takes over. */
function ignore(): void {}

/** Tells the popup that no chat tool is on the page; should that fail, the popup says that nothing was reported. */
function tellNoTool(): void {
  send('page-report', { tool: 'none', toolName: '', conversations: [], problem: 'no-adapter' }).catch(() => undefined);
}
