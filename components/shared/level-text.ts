import { i18n } from '#i18n';
import { LEVEL_NAMES, type Level } from '../../lib/core/level';
import type { ConversationView, ReadingProblem } from '../../lib/core/report';

/** Translated name of a level, as in "Slightly negative". */
export function levelText(level: Level): string {
  return i18n.t(`level.${LEVEL_NAMES[level]}`);
}

/** What a conversation's icon says in words: its level, or why it has none. */
export function viewText(view: Pick<ConversationView, 'level' | 'state' | 'off'>): string {
  if (view.off) return i18n.t('state.queue_off');
  if (view.state === 'nothing') return i18n.t('state.nothing');
  return view.state === 'unscored' ? i18n.t('state.unscored') : levelText(view.level);
}

/** Names of the problems in the locales. */
const PROBLEM_NAMES = {
  'no-adapter': 'no_adapter',
  'no-key': 'no_key',
  'no-list': 'no_list',
  'needs-name': 'needs_name',
  'adapter-failed': 'adapter_failed',
  'background-unreachable': 'background_unreachable',
  'engine-failed': 'engine_failed',
} as const satisfies Record<ReadingProblem, string>;

/** A reading problem in plain words, and what to do about it. */
export function problemText(problem: ReadingProblem): { readonly title: string; readonly help: string } {
  const name = PROBLEM_NAMES[problem];
  return { title: i18n.t(`problem.${name}`), help: i18n.t(`problem.${name}_help`) };
}
