import type { ReportModel } from '../../components/report/model';
import type { HistorySource } from '../../lib/core/history';
import { checkRules } from '../../lib/report/check-rules';
import { loadReport, type ReportData, withAgentNames } from '../../lib/report/load';
import { Reporter } from '../../lib/report/report';
import type { TagRules } from '../../lib/report/tags';
import { tagRules } from '../../lib/store/report-choices';
import { readSettings } from '../../lib/store/settings';

/** A history that was read, ready to answer views. */
export interface Reading {
  readonly data: ReportData;
  readonly reporter: Reporter;
  readonly rules: TagRules;
  readonly agentNames: ReportModel['agentNames'];
  /** Whether words of customers may stand in what leaves the page. */
  readonly withTopics: boolean;
}

/**
 * Reads a source under the settings in force.
 * @throws what the source rejects with
 */
export async function readSource(source: HistorySource, onStep: (share: number) => void): Promise<Reading> {
  const [{ values }, stored] = await Promise.all([readSettings(), tagRules.getValue()]);
  const agentNames = values.agentFigures;
  const loaded = await loadReport(source, onStep);
  const data = { ...loaded, contacts: withAgentNames(loaded.contacts, agentNames) };
  const rules = checkRules(stored, values.competitors);
  return { data, rules, agentNames, reporter: new Reporter(data, rules), withTopics: values.keepText };
}
