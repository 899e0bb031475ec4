import { i18n } from '#i18n';
import { type PageHealth as Health, sumRoles } from '../../lib/core/diagnosis';
import type { ReadingProblem } from '../../lib/core/report';
import { agoText } from '../shared/time-text';

export interface PageHealthProps {
  readonly health: Health;
  /** What has stood in the way for some time; missing: nothing. */
  readonly problem: ReadingProblem | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The report is in the clipboard. */
  readonly copied: boolean;
  readonly onCopy: () => void;
}

/** Problems that are not the page's. */
const NOT_OF_THE_PAGE: readonly ReadingProblem[] = ['background-unreachable', 'engine-failed'];

/** How well the page is read: in a word, by what, how many messages of whom; and a report for those who can mend it. */
export function PageHealth({ health, problem, now, copied, onCopy }: PageHealthProps) {
  const state = stateOf(health, problem);
  return (
    <div class="health">
      <p>
        <strong class="state" data-state={state}>
          {i18n.t(`health.${state}`)}
        </strong>
        <span class="muted">{factsText(health, now)}</span>
      </p>
      <button type="button" class="link" title={i18n.t('health.copy_help')} onClick={onCopy}>
        {i18n.t('health.copy')}
      </button>
      <p class="muted" role="status">
        {copied && i18n.t('health.copied')}
      </p>
    </div>
  );
}

function stateOf({ conversations }: Health, problem: ReadingProblem | undefined) {
  if (problem === 'needs-name') return 'needs_setting';
  if (problem && !NOT_OF_THE_PAGE.includes(problem)) return 'unreadable';
  return conversations.length > 0 ? 'reading' : 'waiting';
}

function factsText({ strategy, conversations, changedAt }: Health, now: number): string {
  const { customer, agent, unknown, bot, note, system } = sumRoles(conversations.map(({ roles }) => roles));
  const others = bot + note + system;
  const counts = [
    [customer, 'health.customer'],
    [agent, 'health.agent'],
    [others, 'health.others'],
    [unknown, 'health.unknown'],
  ] as const;
  return [
    ...(strategy === 'none' ? [] : [i18n.t(`health.by_${strategy}`)]),
    ...counts.flatMap(([count, words]) => (count > 0 ? [i18n.t(words, { count: String(count) })] : [])),
    ...(changedAt === undefined ? [] : [i18n.t('health.changed', { ago: agoText(changedAt, now) })]),
  ].join(' · ');
}
