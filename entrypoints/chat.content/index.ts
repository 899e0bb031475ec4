import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReading } from '../../lib/page/start';
import { send } from '../../lib/protocol';
import { watchSettings } from '../../lib/store/watch-settings';
import { findTool } from './find-tool';
import { layOverlay } from './overlay';

/** One content script for every chat tool: recognises it, reads it, and lays the overlay over it. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  async main(ctx) {
    const stop = new AbortController();
    ctx.onInvalidated(() => stop.abort());
    const found = await findTool(document, stop.signal);
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
  },
});
