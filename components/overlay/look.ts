import { i18n } from '#i18n';
import type { Level } from '../../lib/core/level';
import type { BlankForm } from '../shared/level-icon';
import { viewText } from '../shared/level-text';
import type { OverlayConversation } from './state';

/** What a chip says: icon and name. */
export interface Look {
  readonly form: Level | BlankForm;
  readonly name: string;
}

/** Icon and name of a conversation's state; a pause outranks a problem, a problem outranks a level. */
export function lookOf({ problem, view }: Pick<OverlayConversation, 'problem' | 'view'>, paused: boolean): Look {
  if (paused) return { form: 'paused', name: i18n.t('state.paused') };
  if (problem) return { form: 'unreadable', name: i18n.t('state.unreadable') };
  if (!view) return { form: 'nothing', name: i18n.t('state.waiting') };
  return { form: view.state === 'scored' ? view.level : view.state, name: viewText(view) };
}
