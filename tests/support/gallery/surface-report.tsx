import { render } from 'preact';
import type { ReportActions, ReportModel } from '../../../components/report/model';
import { ReportPage } from '../../../components/report/report-page';
import { loadReport } from '../../../lib/report/load';
import { recordsSource } from '../../../lib/report/records-source';
import { Reporter } from '../../../lib/report/report';
import { USUAL_RULES } from '../../../lib/report/tags';
import { USUAL_VIEW } from '../../../lib/report/view';
import { makeHistory } from '../made-history';
import { NOW } from './data';
import '../../../components/report/report.css';

const done = () => undefined;
const actions: ReportActions = {
  change: done,
  select: done,
  open: done,
  goTo: done,
  mark: done,
  changeRules: done,
  preview: () => ({}),
  save: done,
  copyDigest: done,
  importFile: done,
  leaveImport: done,
  retry: done,
};
const made = makeHistory({ seed: 7, conversations: 260, now: NOW, days: 60 });
const data = await loadReport(recordsSource(made));
const reporter = new Reporter(data, USUAL_RULES);
const usual: ReportModel = {
  ...{ state: 'ready', progress: 1, view: USUAL_VIEW, rules: USUAL_RULES, agentNames: 'shown' },
  ...{ firstDay: 1, now: NOW, total: data.contacts.length, undated: 12 },
  report: reporter.report(USUAL_VIEW, { now: NOW, firstDay: 1 }),
};
const { report: _, ...without } = usual;
const variants: Readonly<Record<string, ReportModel>> = {
  '': usual,
  loading: { ...without, state: 'loading', progress: 0.4 },
  failed: { ...without, state: 'failed', failure: 'UnknownError: Internal error.' },
  empty: {
    ...without,
    total: 0,
    undated: 0,
    report: new Reporter({ ...data, contacts: [], topics: [] }, USUAL_RULES).report(USUAL_VIEW, {
      now: NOW,
      firstDay: 1,
    }),
  },
  list: {
    ...usual,
    imported: { name: 'october.json', isDemo: false },
    selection: { title: 'Returns', contacts: data.contacts.slice(-40) },
    notice: { kind: 'done', text: 'Saved' },
  },
};

export function show(app: HTMLElement, variant: string): void {
  render(<ReportPage model={variants[variant] ?? usual} actions={actions} />, app);
}
