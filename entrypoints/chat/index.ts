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
  const show = await layOverlay(
    found,
    {
      acknowledge: (conversation) => void send('acknowledge-alerts', { conversation }),
      openOptions: () => void send('open-options'),
      restartEngine: () => void send('restart-engine').finally(() => page.refresh()),
      hideSite: () => void send('hide-site').then(() => stop.abort()),
    },
    stop.signal,
  );
  const page = startReading({
    tool: found.id,
    adapter: found.adapter,
    document,
    signal: stop.signal,
    send: (report) => send('page-report', report),
    onChange: show,
  });
  watchSettings(() => page.refresh(), stop.signal);
});

/** Tells the popup that no chat tool is on the page; should that fail, the popup says that nothing was reported. */
function tellNoTool(): void {
  send('page-report', { tool: 'none', toolName: '', conversations: [], problem: 'no-adapter' }).catch(() => undefined);
}
