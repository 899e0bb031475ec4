import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../../components/overlay/panel.css?inline';
import type { PanelPart } from '../../components/overlay/panel-source';
import { panelWith } from '../../components/overlay/why-panel';
import { handOver } from '../../lib/core/script-registry';
import { insertIntoComposer } from '../../lib/page/composer';
import { send } from '../../lib/protocol';

/** The panel behind a chip: brought into a frame when it is first opened there. */
export default defineUnlistedScript(() => {
  const parts = panelWith(({ conversation: { view }, actions: { refresh } }) => {
    const conversation = view?.id ?? '';
    /** What changes what there is to show. */
    const change = (done: Promise<unknown>) => void done.then(refresh, refresh);
    return {
      explain: (messages) => send('explain', { messages }),
      correct: ({ key: message, ...judged }) => send('correct', { ...judged, conversation, message }),
      judge: (level) => send('judge', { conversation, level }),
      timeline: () => send('timeline', { conversation }),
      snooze: (until) => change(send('snooze', { conversation, ...(until === undefined ? {} : { until }) })),
      wrapUp: (done) => change(send('wrap-up', { conversation, ...done })),
      surveyOffered: () => send('survey-offered'),
      insertSurvey: () => send('insert-survey', { conversation }).finally(refresh),
      surveyCopied: ({ text, language }) => change(send('survey-inserted', { conversation, text, language })),
      openOptions: () => void send('open-options').catch(() => undefined),
      restartEngine: () => change(send('engine')),
      hideSite: () => change(send('hide-site')),
      teach: () => void send('start-teaching', {}).catch(() => undefined),
    };
  });
  handOver('panel', { css, ...parts, insert: insertIntoComposer } satisfies PanelPart);
});
