import { i18n } from '#i18n';
import type { Theme } from '../../lib/report/themes';
import { countText } from './format';
import type { ReportActions } from './model';
import { Section } from './section';

export interface ThemeListProps {
  readonly title: string;
  readonly themes: readonly Theme[];
  readonly side: 'negative' | 'positive';
  readonly onSelect: ReportActions['select'];
}

const MOST = 7;

/** What customers are unhappy about, or love: topics by volume; each opens its conversations. */
export function ThemeList({ title, themes, side, onSelect }: ThemeListProps) {
  const most = Math.max(1, ...themes.map(({ contacts }) => contacts.length));
  return (
    <Section title={title}>
      {themes.length === 0 && <p class="muted">{i18n.t('report.no_themes')}</p>}
      <ol class="themes" data-side={side}>
        {themes.slice(0, MOST).map(({ term, related, contacts, recurring }) => (
          <li key={term}>
            <button type="button" onClick={() => onSelect({ title: term, contacts })}>
              <span class="theme-line">
                <strong>{term}</strong>
                {related.length > 0 && <span class="muted small">{related.join(' · ')}</span>}
                {recurring !== undefined && side === 'negative' && (
                  <span class="flag small">{i18n.t('report.recurring', { count: recurring })}</span>
                )}
                <span class="theme-count">{countText(contacts.length)}</span>
              </span>
              <span class="theme-bar" style={{ width: `${(100 * contacts.length) / most}%` }} />
            </button>
          </li>
        ))}
      </ol>
    </Section>
  );
}
