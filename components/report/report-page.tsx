import { i18n } from '#i18n';
import { Logo } from '../shared/logo';
import { Drawer } from './drawer';
import { Evolution } from './evolution';
import { FilterBar } from './filter-bar';
import { countText, dayText } from './format';
import { KeyFigures } from './key-figures';
import { LaterParts } from './later-parts';
import type { ReportActions, ReportModel } from './model';
import { SaveMenu } from './save-menu';

export interface ReportPageProps {
  readonly model: ReportModel;
  readonly actions: ReportActions;
}

/** What the history says: how customers feel, where it gets worse, why, and whom to call back. */
export function ReportPage({ model, actions }: ReportPageProps) {
  const { report, imported } = model;
  return (
    <div class="report">
      <header class="report-head">
        <h1>
          <Logo size={28} />
          <span>
            {i18n.t('extName')} <span class="muted">{i18n.t('report.title')}</span>
          </span>
        </h1>
        {report && (
          <p class="muted">
            {i18n.t('report.from_to', { from: dayText(report.period.from), to: dayText(report.period.to - 1) })} ·{' '}
            {i18n.t('report.contacts_count', report.contacts.length)}
          </p>
        )}
        <SaveMenu actions={actions} hasReport={report !== undefined} />
      </header>
      {imported && (
        <p class="note imported" role="status">
          <strong>{i18n.t(imported.isDemo ? 'report.demo' : 'report.imported', { name: imported.name })}</strong>
          <button type="button" class="link" onClick={actions.leaveImport}>
            {i18n.t('report.leave_import')}
          </button>
        </p>
      )}
      <FilterBar view={model.view} report={report} agentNames={model.agentNames} onChange={actions.change} />
      <main>
        <Body model={model} actions={actions} />
      </main>
      {model.notice && (
        <p
          class={model.notice.kind === 'failed' ? 'note bad said' : 'note said'}
          role={model.notice.kind === 'failed' ? 'alert' : 'status'}
        >
          {model.notice.text}
        </p>
      )}
      {report && (
        <Drawer
          selection={model.selection}
          opened={model.opened}
          marksOf={report.marksOf}
          canGo={!imported}
          canMark={!imported}
          actions={actions}
        />
      )}
    </div>
  );
}

function Body({ model, actions }: ReportPageProps) {
  const { report, view } = model;
  if (model.state === 'failed')
    return (
      <div class="note bad empty" role="alert">
        <p>{i18n.t('report.failed', { message: model.failure ?? '' })}</p>
        <button type="button" class="button" onClick={actions.retry}>
          {i18n.t('report.retry')}
        </button>
      </div>
    );
  if (!report)
    return (
      <div class="empty" role="status">
        <p>{i18n.t('report.loading')}</p>
        <progress aria-label={i18n.t('report.loading')} value={model.progress} />
      </div>
    );
  if (model.total === 0) return <p class="empty card">{i18n.t('report.empty')}</p>;
  if (report.contacts.length === 0)
    return (
      <div class="empty card" role="status">
        <p>{i18n.t('report.nothing_here')}</p>
        <button type="button" class="button" onClick={() => actions.change({ filter: {}, choice: { kind: 'all' } })}>
          {i18n.t('report.show_all', { count: countText(model.total) })}
        </button>
      </div>
    );
  return (
    <>
      {model.undated > 0 && <p class="note small">{i18n.t('report.undated', { count: countText(model.undated) })}</p>}
      <KeyFigures report={report} onSelect={actions.select} />
      <div class="parts">
        <Evolution report={report} view={view} onChange={actions.change} onSelect={actions.select} />
        <LaterParts model={model} report={report} actions={actions} />
      </div>
      <p class="muted small foot">{i18n.t('report.foot')}</p>
    </>
  );
}
