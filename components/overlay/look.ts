import { i18n } from '#i18n';
import type { Level } from '../../lib/core/level';
import type { BlankForm } from '../shared/level-icon';
import { problemText, viewText } from '../shared/level-text';
import type { OverlayConversation } from './state';

/** What a chip says: icon, name and, where there is no level, a sentence. */
export interface Look {
  readonly form: Level | BlankForm;
  readonly name: string;
  readonly help?: string;
}

/** Icon and words of a conversation's state; a pause outranks a problem, a problem outranks a level. */
export function lookOf({ problem, view }: Pick<OverlayConversation, 'problem' | 'view'>, paused: boolean): Look {
  if (paused) return { form: 'paused', name: i18n.t('state.paused'), help: i18n.t('state.paused_help') };
  if (problem) {
    const { title, help } = problemText(problem);
    return { form: 'unreadable', name: i18n.t('state.unreadable'), help: `${title}. ${help}` };
  }
  if (!view) return { form: 'nothing', name: i18n.t('state.waiting'), help: i18n.t('state.waiting_help') };
  const name = viewText(view);
  if (view.state === 'nothing') return { form: 'nothing', name, help: i18n.t('state.nothing_help') };
  if (view.state === 'unscored') return { form: 'unscored', name, help: i18n.t('state.unscored_help') };
  return { form: view.level, name };
}
