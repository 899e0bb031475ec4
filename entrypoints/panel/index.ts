import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../../components/overlay/panel.css?inline';
import type { PanelPart } from '../../components/overlay/panel-source';
import { panelWith } from '../../components/overlay/why-panel';
import { handOver } from '../../lib/core/script-registry';
import { send } from '../../lib/protocol';

/** The panel behind a chip: brought into a frame when it is first opened there. */
export default defineUnlistedScript(() => {
  const part: PanelPart = {
    css,
    Panel: panelWith(({ actions: { refresh } }) => ({
      openOptions: () => void send('open-options').catch(() => undefined),
      restartEngine: () => void send('engine').then(refresh, refresh),
      hideSite: () => void send('hide-site').then(refresh, refresh),
    })),
  };
  handOver('panel', part);
});
