import { i18n } from '#i18n';
import { levelOf } from '../../lib/core/level';
import type { Contact } from '../../lib/report/contact';
import type { Figure } from '../../lib/report/figures';
import type { Report } from '../../lib/report/report';
import { LevelIcon } from '../shared/level-icon';
import { levelText } from '../shared/level-text';
import { countText, figureText, intervalText, sizeText, type Unit } from './format';
import type { ReportActions } from './model';

export interface KeyFiguresProps {
  readonly report: Report;
  readonly onSelect: ReportActions['select'];
}

/** The figures that tell in half a minute how customers feel; each opens its conversations. */
export function KeyFigures({ report, onSelect }: KeyFiguresProps) {
  const { figures, before, contacts, unheard } = report;
  const past = before?.figures;
  const show = (title: string, which: (contact: Contact) => boolean) => () =>
    onSelect({ title, contacts: contacts.filter(which) });
  const { sentiment, negative, counts } = figures;
  const level = sentiment.value === undefined || sentiment.isThin ? undefined : levelOf(sentiment.value);
  return (
    <div class="keys">
      <Key
        title={i18n.t('report.sentiment')}
        figure={sentiment}
        past={past?.sentiment}
        unit="score"
        note={level === undefined ? undefined : levelText(level)}
        icon={<LevelIcon of={level ?? 'nothing'} size={26} />}
        onOpen={show(i18n.t('report.sentiment'), ({ end }) => end !== undefined)}
      />
      <Key
        title={i18n.t('report.negative')}
        figure={negative}
        past={past?.negative}
        unit="share"
        lowIsGood
        note={`${i18n.t('report.positive')} ${figureText(figures.positive, 'share')}`}
        onOpen={show(i18n.t('report.negative'), ({ end }) => (end?.level ?? 0) < 0)}
      />
      <Key
        title={i18n.t('report.shift')}
        figure={figures.shift}
        past={past?.shift}
        unit="score"
        note={i18n.t('report.shift_help')}
        onOpen={show(i18n.t('report.shift'), ({ shift }) => shift !== undefined && shift < 0)}
      />
      <Key
        title={i18n.t('report.csat')}
        figure={figures.csat}
        past={past?.csat}
        unit="stars"
        note={i18n.t('report.answered', {
          share: figureText(figures.responseRate, 'share'),
          count: counts.surveysSent,
        })}
        onOpen={show(i18n.t('report.csat'), ({ csat }) => csat !== undefined)}
      />
      <Key
        title={i18n.t('report.mood')}
        figure={figures.mood}
        past={past?.mood}
        unit="stars"
        note={i18n.t('report.collected', { share: figureText(figures.moodCompletion, 'share'), count: counts.prompts })}
        onOpen={show(i18n.t('report.mood'), ({ moods }) => moods.length > 0)}
      />
      <Key
        title={i18n.t('report.waiting')}
        figure={figures.waiting}
        past={past?.waiting}
        unit="time"
        lowIsGood
        note={i18n.t('report.handled', { time: figureText(figures.handling, 'time') })}
        onOpen={show(i18n.t('report.waiting'), ({ waiting }) => waiting !== undefined)}
      />
      <button
        type="button"
        class="card key call"
        onClick={() => onSelect({ title: i18n.t('report.call_back'), contacts: unheard.map(({ contact }) => contact) })}
      >
        <span class="key-title">{i18n.t('report.call_back')}</span>
        <span class="key-value">{countText(unheard.length)}</span>
        <span class="muted small">
          {i18n.t('report.alerts_of', { alerts: countText(counts.alerts), count: counts.contacts })}
        </span>
      </button>
    </div>
  );
}

/** Smaller changes would be written as none. */
const LEAST_SHOWN: Readonly<Record<Unit, number>> = { score: 0.005, share: 0.005, stars: 0.05, time: 500, count: 0.5 };

interface KeyProps {
  readonly title: string;
  readonly figure: Figure;
  readonly past: Figure | undefined;
  readonly unit: Unit;
  readonly note?: string | undefined;
  readonly icon?: preact.ComponentChild;
  readonly lowIsGood?: boolean;
  readonly onOpen: () => void;
}

function Key({ title, figure, past, unit, note, icon, lowIsGood = false, onOpen }: KeyProps) {
  return (
    <button type="button" class="card key" onClick={onOpen}>
      <span class="key-title">{title}</span>
      <span class="key-value">
        {icon}
        <span class={figure.isThin ? 'thin' : undefined}>{figureText(figure, unit)}</span>
        <Change figure={figure} past={past} unit={unit} lowIsGood={lowIsGood} />
      </span>
      {note !== undefined && <span class="muted small">{note}</span>}
      {figure.interval && !figure.isThin && <span class="muted small">{intervalText(figure.interval, unit)}</span>}
    </button>
  );
}

/** The difference to the period before, in words and colour; nothing where either has too few values. */
function Change({
  figure,
  past,
  unit,
  lowIsGood,
}: Pick<KeyProps, 'figure' | 'past' | 'unit'> & { lowIsGood: boolean }) {
  if (!past || figure.isThin || past.isThin || figure.value === undefined || past.value === undefined) return null;
  const change = figure.value - past.value;
  if (Math.abs(change) < LEAST_SHOWN[unit]) return <span class="change same">{i18n.t('report.unchanged')}</span>;
  const text = sizeText(Math.abs(change), unit);
  const isGood = change > 0 !== lowIsGood;
  return (
    <span class={isGood ? 'change good' : 'change bad'}>
      <span aria-hidden="true">{change > 0 ? '▲' : '▼'}</span>
      <span class="wg-spoken">{i18n.t(change > 0 ? 'report.up' : 'report.down')} </span>
      {text}
    </span>
  );
}
