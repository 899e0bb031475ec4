import type { ComponentType } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FeedbackLine } from '../shared/feedback-line';
import { Logo } from '../shared/logo';
import { AboutGroup } from './about-group';
import { AlertsGroup } from './alerts-group';
import { EngineGroup } from './engine-group';
import { GeneralGroup } from './general-group';
import { LanguagesGroup } from './languages-group';
import type { OptionsGroupProps } from './model';
import { PrivacyGroup } from './privacy-group';
import { ReportGroup } from './report-group';
import { SearchContext } from './search';
import { SecondGroup } from './second-group';
import { ShortcutsGroup } from './shortcuts-group';
import { SitesGroup } from './sites-group';
import { WrapUpGroup } from './wrap-up-group';

/** The groups in the order in which they stand; the name is the id of the group's heading. */
const GROUPS: readonly (readonly [id: string, group: ComponentType<OptionsGroupProps>, title: () => string])[] = [
  ['general', GeneralGroup, () => i18n.t('options.general')],
  ['sites', SitesGroup, () => i18n.t('options.sites')],
  ['alerts', AlertsGroup, () => i18n.t('options.alerts')],
  ['languages', LanguagesGroup, () => i18n.t('options.languages')],
  ['engine', EngineGroup, () => i18n.t('options.engine')],
  ['second', SecondGroup, () => i18n.t('options.second')],
  ['wrap-up', WrapUpGroup, () => i18n.t('options.wrap_up')],
  ['reports', ReportGroup, () => i18n.t('options.reports')],
  ['privacy', PrivacyGroup, () => i18n.t('options.privacy')],
  ['shortcuts', ShortcutsGroup, () => i18n.t('options.shortcuts')],
  ['about', AboutGroup, () => i18n.t('options.about')],
];

/** Every setting, in groups, with a search over them; each says in one sentence what it does. */
export function OptionsPage({ model, actions }: OptionsGroupProps) {
  const [search, setSearch] = useState('');
  const { ref, found } = useFound(search);
  return (
    <div class="page">
      <header class="side">
        <h1>
          <Logo size={28} />
          <span>
            {i18n.t('extName')} <span class="muted">{i18n.t('options.title')}</span>
          </span>
        </h1>
        <input
          type="search"
          aria-label={i18n.t('options.search')}
          placeholder={i18n.t('options.search')}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <nav aria-label={i18n.t('options.groups')}>
          {GROUPS.map(([id, , title]) => (
            <a key={id} href={`#${id}`} onClick={() => setSearch('')}>
              {title()}
            </a>
          ))}
        </nav>
      </header>
      <main ref={ref}>
        <Problems problems={model.problems} />
        <p class="found muted" role="status">
          {found === undefined ? '' : i18n.t('options.found', found)}
        </p>
        <SearchContext.Provider value={search}>
          {GROUPS.map(([id, Part]) => (
            <Part key={id} model={model} actions={actions} />
          ))}
        </SearchContext.Provider>
      </main>
      <FeedbackLine feedback={model.feedback} />
    </div>
  );
}

/** How many rows a search has left; undefined without a search. */
function useFound(search: string) {
  const ref = useRef<HTMLElement>(null);
  const [found, setFound] = useState<number>();
  useLayoutEffect(() => {
    setFound(search.trim() === '' ? undefined : ref.current?.querySelectorAll('.setting:not([hidden])').length);
  }, [search]);
  return { ref, found };
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="note bad" role="alert">
      <strong>{i18n.t('options.problems')}</strong>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
