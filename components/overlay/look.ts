import { i18n } from '#i18n';
import type { Level } from '../../lib/core/level';
import { unscoredText } from '../shared/language-text';
import type { BlankForm } from '../shared/level-icon';
import { viewText } from '../shared/level-text';
import type { OverlayConversation } from './state';

/** What a chip says: icon and name. */
export interface Look {
  readonly form: Level | BlankForm;
  readonly name: string;
}

/** Icon and name of a conversation's state; a pause outranks a problem, a problem outranks a level. */
export function lookOf(
  { problem, view }: Pick<OverlayConversation, 'problem' | 'view'>,
  paused: boolean,
  loading = false,
): Look {
  if (paused) return { form: 'paused', name: i18n.t('state.paused') };
  if (problem) return { form: 'unreadable', name: i18n.t('state.unreadable') };
  if (loading && view?.state !== 'scored') return { form: 'nothing', name: i18n.t('state.loading') };
  if (!view) return { form: 'nothing', name: i18n.t('state.waiting') };
  if (view.state === 'unscored' && !view.off) return { form: 'unscored', name: unscoredText(view) };
  return { form: view.state === 'scored' ? view.level : view.state, name: viewText(view) };
}
