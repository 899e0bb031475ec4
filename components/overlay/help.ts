import { i18n } from '#i18n';
import { problemText } from '../shared/level-text';
import type { OverlayConversation } from './state';

/** Why there is no level, and what to do about it; in the order of `lookOf`. Undefined: there is one. */
export function helpOf(
  { problem, view }: Pick<OverlayConversation, 'problem' | 'view'>,
  paused: boolean,
  loading: boolean,
): string | undefined {
  if (paused) return i18n.t('state.paused_help');
  if (problem) {
    const { title, help } = problemText(problem);
    return `${title}. ${help}`;
  }
  if (loading && view?.state !== 'scored') return i18n.t('state.loading_help');
  if (!view) return i18n.t('state.waiting_help');
  if (view.off) return i18n.t('state.queue_off_help');
  if (view.state === 'nothing') return i18n.t('state.nothing_help');
  return view.state === 'unscored' ? i18n.t('state.unscored_help') : undefined;
}
