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

/**
 * What people do about the second engine.
 * @param model as it is now: the browser's question must be asked inside the click, before anything is waited for
 */
export function secondActions(
  attempt: Attempt,
  model: () => OptionsModel | undefined,
): Pick<OptionsActions, 'loadSecond' | 'pauseSecond' | 'deleteSecond'> {
  return {
    loadSecond: () => {
      const address = model()?.values.secondEngineAddress || SECOND_MODEL.address;
      const question = browser.permissions.request({ origins: [`https://${new URL(address).hostname}/*`] });
      return attempt(async () => {
        if (!(await question)) return { kind: 'failed', text: i18n.t('options.second_denied') };
        await send('second-load');
        return undefined;
      });
    },
    pauseSecond: () => attempt(() => send('second-pause').then(() => undefined)),
    deleteSecond: () =>
      attempt(() => send('second-delete').then(() => ({ kind: 'done', text: i18n.t('options.second_deleted') }))),
  };
}

/** Keeps the page informed while it is open; each look also keeps the background awake, on which Firefox depends. */
export async function watchSecond(show: (state: SecondState) => void): Promise<never> {
  let last = '';
  for (;;) {
    if (!document.hidden) {
      const state = await send('second-state').catch(() => undefined);
      const text = JSON.stringify(state);
      if (state && text !== last) show(state);
      last = text;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
