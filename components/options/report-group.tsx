import { i18n } from '#i18n';
import { AGENT_FIGURES } from '../../lib/store/declared-settings';
import { Group } from './group';
import type { OptionsGroupProps } from './model';
import { Names } from './names';
import { Row } from './row';
import { SwitchRow } from './switch-row';

type AgentFigures = (typeof AGENT_FIGURES)[number];

/** What the reports are made of and show. */
export function ReportGroup({ model: { values, locked }, actions }: OptionsGroupProps) {
  return (
    <Group id="reports" title={i18n.t('options.reports')} help={i18n.t('options.reports_help')}>
      <SwitchRow
        name="keepTopics"
        title={i18n.t('options.keep_topics')}
        help={i18n.t('options.keep_topics_help')}
        on={values.keepTopics}
        locked={locked.has('keepTopics')}
        onChange={(keepTopics) => actions.change({ keepTopics })}
      />
      <Row
        name="agentFigures"
        title={i18n.t('options.agent_figures')}
        help={i18n.t('options.agent_figures_help')}
        locked={locked.has('agentFigures')}
        beside
      >
        <select
          aria-label={i18n.t('options.agent_figures')}
          value={values.agentFigures}
          disabled={locked.has('agentFigures')}
          onChange={(event) => actions.change({ agentFigures: event.currentTarget.value as AgentFigures })}
        >
          {AGENT_FIGURES.map((how) => (
            <option key={how} value={how}>
              {i18n.t(`options.agent_${how}`)}
            </option>
          ))}
        </select>
      </Row>
      <Row
        name="competitors"
        title={i18n.t('options.competitors')}
        help={i18n.t('options.competitors_help')}
        locked={locked.has('competitors')}
      >
        <Names
          title={i18n.t('options.competitors')}
          names={values.competitors}
          locked={locked.has('competitors')}
          onChange={(competitors) => actions.change({ competitors })}
        />
      </Row>
    </Group>
  );
}
