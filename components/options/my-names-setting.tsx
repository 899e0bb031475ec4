import { i18n } from '#i18n';
import type { SiteNames } from '../../lib/store/declared-settings';
import { siteText } from '../shared/own-address';
import { Names } from './names';
import { Row } from './row';

export interface MyNamesSettingProps {
  readonly names: SiteNames;
  /** Sites that are switched on, as match patterns. */
  readonly sites: readonly string[];
  readonly locked: boolean;
  readonly onChange: (names: SiteNames) => void;
}

/** Names under which agents write, for each site. */
export function MyNamesSetting({ names, sites, locked, onChange }: MyNamesSettingProps) {
  const shown = [...new Set([...sites, ...Object.keys(names)])];
  const change = (site: string, next: string[]) => {
    const { [site]: _, ...others } = names;
    onChange(next.length > 0 ? { ...others, [site]: next } : others);
  };
  return (
    <Row
      name="myNames"
      title={i18n.t('options.my_names')}
      help={i18n.t('options.my_names_help')}
      words={shown.join(' ')}
      locked={locked}
    >
      {shown.length === 0 && <p class="muted">{i18n.t('options.my_names_none')}</p>}
      <div class="pair">
        {shown.map((site) => (
          <Names
            key={site}
            title={siteText(site)}
            names={names[site] ?? []}
            locked={locked}
            onChange={(next) => change(site, next)}
          />
        ))}
      </div>
    </Row>
  );
}
