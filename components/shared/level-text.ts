import { i18n } from '#i18n';
import { LEVEL_NAMES, type Level } from '../../lib/core/level';
import type { ConversationView, ReadingProblem } from '../../lib/core/report';

/** Translated name of a level, as in "Slightly negative". */
export function levelText(level: Level): string {
  return i18n.t(`level.${LEVEL_NAMES[level]}`);
}

/** What a conversation's icon says in words: its level, or why it has none. */
export function viewText(view: Pick<ConversationView, 'level' | 'state'>): string {
  if (view.state === 'nothing') return i18n.t('state.nothing');
  return view.state === 'unscored' ? i18n.t('state.unscored') : levelText(view.level);
}

/** A reading problem in plain words, and what to do about it. */
export function problemText(problem: ReadingProblem): { readonly title: string; readonly help: string } {
  switch (problem) {
    case 'no-adapter':
      return { title: i18n.t('problem.no_adapter'), help: i18n.t('problem.no_adapter_help') };
    case 'no-key':
      return { title: i18n.t('problem.no_key'), help: i18n.t('problem.no_key_help') };
    case 'no-list':
      return { title: i18n.t('problem.no_list'), help: i18n.t('problem.no_list_help') };
    case 'adapter-failed':
      return { title: i18n.t('problem.adapter_failed'), help: i18n.t('problem.adapter_failed_help') };
    case 'background-unreachable':
      return { title: i18n.t('problem.background_unreachable'), help: i18n.t('problem.background_unreachable_help') };
    case 'engine-failed':
      return { title: i18n.t('problem.engine_failed'), help: i18n.t('problem.engine_failed_help') };
  }
}
