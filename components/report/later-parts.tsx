import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Report } from '../../lib/report/report';
import { BalancePart } from './balance-part';
import { Distribution } from './distribution';
import { FollowUpList } from './follow-up-list';
import { GroupTable } from './group-table';
import { Headline } from './headline';
import { HeatMap } from './heat-map';
import type { ReportActions, ReportModel } from './model';
import { TagPart } from './tag-part';
import { ThemeList } from './theme-list';

export interface LaterPartsProps {
  readonly model: ReportModel;
  readonly report: Report;
  readonly actions: ReportActions;
}

/** What stands below the graph. It takes longer to find, so it follows once the top is shown; until then the old stays. */
export function LaterParts({ model, report: next, actions }: LaterPartsProps) {
  const [report, setReport] = useState<Report>();
  useEffect(() => {
    const timer = setTimeout(() => setReport(next));
    return () => clearTimeout(timer);
  }, [next]);
  if (!report) return null;
  const { select } = actions;
  const { view } = model;
  const isFine = report.granularity === 'minute' || report.granularity === 'hour';
  return (
    <>
      <Headline report={report} />
      <ThemeList
        title={i18n.t('report.unhappy_about')}
        themes={report.themes.negative}
        side="negative"
        onSelect={select}
      />
      <FollowUpList
        unheard={report.unheard}
        back={report.back}
        silentDays={view.silentDays}
        onChange={actions.change}
        onSelect={select}
        onOpen={actions.open}
      />
      <ThemeList title={i18n.t('report.love_most')} themes={report.themes.positive} side="positive" onSelect={select} />
      <BalancePart balance={report.balance} onSelect={select} />
      <Distribution series={report.series} isFine={isFine} onSelect={select} />
      <HeatMap heat={report.heat} onSelect={select} />
      {model.agentNames !== 'hidden' && (
        <GroupTable
          title={i18n.t('report.agents')}
          first={i18n.t('report_dimension.agent')}
          rows={report.agents}
          help={i18n.t('report.not_for_decisions')}
          onSelect={select}
        />
      )}
      <GroupTable
        title={i18n.t('report.queues')}
        first={i18n.t('report_dimension.queue')}
        rows={report.queues}
        onSelect={select}
      />
      <GroupTable
        title={i18n.t('report.tools')}
        first={i18n.t('report_dimension.toolName')}
        rows={report.tools}
        onSelect={select}
      />
      <TagPart key={JSON.stringify(model.rules)} tags={report.tags} rules={model.rules} actions={actions} />
    </>
  );
}
