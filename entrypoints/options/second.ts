import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { OptionsActions, OptionsModel } from '../../components/options/model';
import type { Feedback } from '../../components/shared/feedback-line';
import type { SecondState } from '../../lib/core/second-engine';
import { send } from '../../lib/protocol';
import { SECOND_MODEL } from '../../models/second/manifest';

type Attempt = (what: () => Promise<Feedback | undefined>) => Promise<void>;

/** How often the page looks how far the loading is. */
const LOOK_MS = 500;
/** So long after it is ready it is waited for its accuracy; who cannot measure it by then cannot. */
const MEASURED_MS = 5 * 60_000;

/**
 * What people do about the second engine.
 * @param model as it is now: the browser's question must be asked inside the click, before anything is waited for
 */
export function secondActions(
  attempt: Attempt,
  model: () => OptionsModel | undefined,
): Pick<OptionsActions, 'loadSecond' | 'pauseSecond' | 'deleteSecond'> {
  return {
    loadSecond: () =>
      // All of it inside the attempt: an address that the browser cannot read is said, too.
      attempt(async () => {
        const address = model()?.values.secondEngineAddress || SECOND_MODEL.address;
        const origins = [`https://${new URL(address).hostname}/*`];
        if (!(await browser.permissions.request({ origins })))
          return { kind: 'failed', text: i18n.t('options.second_denied') };
        await send('second-load');
        return undefined;
      }),
    pauseSecond: () => attempt(() => send('second-pause').then(() => undefined)),
    deleteSecond: () =>
      attempt(() => send('second-delete').then(() => ({ kind: 'done', text: i18n.t('options.second_deleted') }))),
  };
}

/**
 * Keeps the page informed while there is something to see: files come in, the last layer is fitted, the accuracy is being
 * measured. Each look also keeps the background awake, on which Firefox depends. What else changes comes with a refresh.
 * @param model as it is now
 */
export async function watchSecond(
  model: () => OptionsModel | undefined,
  show: (state: SecondState) => void,
): Promise<never> {
  let waited = 0;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const before = model()?.second;
    const isMoving = before?.phase === 'loading' || before?.phase === 'fitting';
    const isMeasured = before?.phase !== 'ready' || before.accuracy !== undefined || !model()?.values.secondEngine;
    waited = isMoving || isMeasured ? 0 : waited + LOOK_MS;
    if (document.hidden || (!isMoving && (isMeasured || waited > MEASURED_MS))) continue;
    const state = await send('second-state').catch(() => undefined);
    if (state && JSON.stringify(state) !== JSON.stringify(before)) show(state);
  }
}
