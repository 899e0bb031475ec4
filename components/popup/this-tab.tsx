import { i18n } from '#i18n';
import type { ReadingProblem } from '../../lib/core/report';
import { LevelIcon } from '../shared/level-icon';
import { problemText } from '../shared/level-text';
import type { PopupActions, PopupModel } from './model';
import { PageHealth } from './page-health';
import { TabConversation } from './tab-conversation';

export interface ThisTabProps {
  readonly model: PopupModel;
  readonly actions: PopupActions;
}

/** Problems that teaching can solve. */
const TEACHABLE: readonly ReadingProblem[] = ['no-adapter', 'no-list', 'no-key', 'adapter-failed'];
/** Ways to read a page without an adapter. */
const WITHOUT_ADAPTER = ['generic', 'taught'];

interface Hint {
  readonly title: string;
  readonly help: string;
  readonly button?: readonly [words: string, onClick: () => void];
  readonly paused?: boolean;
}

/** The conversation of the tab in front; where there is none, why, and what to do about it. */
export function ThisTab({ model, actions }: ThisTabProps) {
  const page = model.tab?.page;
  // A conversation in which nobody has written lately is not among the live ones.
  const view = page?.view ?? model.conversations?.find(({ id }) => id === page?.conversations[0]);
  const hint = hintFor(model, actions, view !== undefined);
  const host = switchableHost(model);
  return (
    <section class="card tab" aria-labelledby="this-tab">
      <div class="heading">
        <h2 id="this-tab">{i18n.t('popup.this_tab')}</h2>
        {host && (
          <button type="button" class="link" title={i18n.t('popup.site_off_help_switch')} onClick={actions.switchOff}>
            {i18n.t('popup.site_off_switch', { host })}
          </button>
        )}
      </div>
      {hint && <HintLine {...hint} />}
      {!hint && view && <TabConversation view={view} model={model} actions={actions} />}
      {!hint && page && WITHOUT_ADAPTER.includes(page.tool) && (
        <button type="button" class="link" onClick={actions.teach}>
          {i18n.t('popup.teach')}
        </button>
      )}
      {model.health && !model.paused && (
        <PageHealth
          health={model.health}
          problem={page?.problem}
          now={model.now}
          copied={model.copied ?? false}
          onCopy={actions.copyReport}
        />
      )}
    </section>
  );
}

/** Name of the tab's site, where it is read and may be switched off here. */
function switchableHost({ tab, consent }: PopupModel): string | undefined {
  if (!consent || !tab?.url || !tab.switchedOn || tab.listed.length === 0) return undefined;
  return new URL(tab.url).hostname;
}

/** The first thing that stands in the way, in the order in which people have to deal with it. */
function hintFor(
  { consent, scoring, paused, sitesLocked, tab }: PopupModel,
  actions: PopupActions,
  found: boolean,
): Hint | undefined {
  if (!tab) return undefined;
  if (!consent) {
    const button = [i18n.t('popup.consent_open'), actions.openWelcome] as const;
    return { title: i18n.t('popup.consent_needed'), help: i18n.t('popup.consent_needed_help'), button };
  }
  if (!scoring) {
    const button = [i18n.t('popup.options'), actions.openOptions] as const;
    return { title: i18n.t('popup.scoring_off'), help: i18n.t('popup.scoring_off_help'), button };
  }
  if (paused) return { title: i18n.t('state.paused'), help: i18n.t('state.paused_help'), paused };
  if (tab.url === undefined && !tab.page) {
    return { title: i18n.t('popup.not_a_site'), help: i18n.t('popup.not_a_site_help') };
  }
  if (!tab.switchedOn && !tab.page) {
    const title = i18n.t('popup.site_off', { host: tab.url ? new URL(tab.url).hostname : '' });
    if (!tab.pattern) return { title, help: i18n.t(sitesLocked ? 'popup.site_not_yours' : 'popup.not_a_site_help') };
    const button = [i18n.t('popup.site_on'), actions.switchOn] as const;
    return { title, help: i18n.t('popup.site_off_help'), button };
  }
  if (tab.page?.problem === 'needs-name') {
    return { ...problemText('needs-name'), button: [i18n.t('health.enter_name'), actions.openNames] };
  }
  if (tab.page?.problem) {
    const button = [i18n.t('overlay.teach'), actions.teach] as const;
    return { ...problemText(tab.page.problem), ...(TEACHABLE.includes(tab.page.problem) ? { button } : {}) };
  }
  return found ? undefined : { title: i18n.t('popup.no_page'), help: i18n.t('popup.no_page_help') };
}

function HintLine({ title, help, button, paused }: Hint) {
  return (
    <div class="hint">
      <LevelIcon of={paused ? 'paused' : button ? 'nothing' : 'unreadable'} size={32} />
      <div>
        <strong>{title}</strong>
        <p class="muted">{help}</p>
        {button && (
          <button type="button" class="button primary" onClick={button[1]}>
            {button[0]}
          </button>
        )}
      </div>
    </div>
  );
}
