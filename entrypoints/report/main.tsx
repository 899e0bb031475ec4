import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import type { ReportActions, ReportModel } from '../../components/report/model';
import { ReportPage } from '../../components/report/report-page';
import { declareLanguage } from '../../components/shared/document-language';
import type { HistorySource } from '../../lib/core/history';
import { USUAL_RULES } from '../../lib/report/tags';
import { fromQuery, toQuery } from '../../lib/report/view';
import { weekStart } from '../../lib/report/week';
import { localHistory } from '../../lib/store/history/index';
import { lastView } from '../../lib/store/report-choices';
import { actionsOf } from './actions';
import { type Reading, readSource } from './reading';
import '../../components/report/report.css';

/** Without a query the page shows what it showed last. */
const query = location.search === '' ? await lastView.getValue() : location.search;
const model = signal<ReportModel>({
  ...{ state: 'loading', progress: 0, view: fromQuery(query), rules: USUAL_RULES, agentNames: 'shown' },
  ...{ firstDay: weekStart(navigator.language), now: Date.now(), total: 0, undated: 0 },
});
const page: { source: HistorySource; reading?: Reading } = { source: localHistory };

function patch(news: Partial<ReportModel>): void {
  model.value = { ...model.peek(), ...news };
}

/** Counts again what is shown, and keeps the view in the address. */
function show(): void {
  const { view, now, firstDay } = model.peek();
  const text = toQuery(view);
  history.replaceState(null, '', text === '' ? location.pathname : `?${text}`);
  void lastView.setValue(text);
  if (page.reading) patch({ report: page.reading.reporter.report(view, { now, firstDay }) });
}

async function load(): Promise<void> {
  const { source } = page;
  // Another source may be chosen while this one is read.
  const isLate = () => page.source !== source;
  patch({ state: 'loading', progress: 0, now: Date.now() });
  try {
    const reading = await readSource(source, (progress) => isLate() || patch({ progress }));
    if (isLate()) return;
    page.reading = reading;
    const { data, rules, agentNames } = reading;
    patch({ state: 'ready', rules, agentNames, total: data.contacts.length, undated: data.undated });
    show();
    setTimeout(() => performance.mark('report-shown'));
  } catch (error) {
    if (isLate()) return;
    patch({ state: 'failed', failure: error instanceof Error ? error.message : String(error) });
  }
}

const actions: ReportActions = actionsOf({ page, model, patch, show, load });

function Live() {
  return <ReportPage model={model.value} actions={actions} />;
}

declareLanguage();
document.title = `${i18n.t('extName')} ${i18n.t('report.title')}`;
const app = document.querySelector('#app');
if (app) render(<Live />, app);
await load();
