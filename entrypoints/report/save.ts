import { i18n } from '#i18n';
import type { Save } from '../../components/report/model';
import type { HistorySource } from '../../lib/core/history';
import { csvText } from '../../lib/report/csv';
import { writeDigest } from '../../lib/report/digest';
import { writeFile } from '../../lib/report/file';
import type { Report } from '../../lib/report/report';
import { contactTable, groupTable, seriesTable } from '../../lib/report/tables';
import { digestWords } from './digest-words';

/** A file to be saved. */
export interface Saved {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What is shown, as a file. */
export async function fileOf(what: Save, report: Report, source: HistorySource, withTopics: boolean): Promise<Saved> {
  const day = new Date().toISOString().slice(0, 10);
  const named = (ending: string, type: string, text: string) => ({
    name: `weatherglass-${what}-${day}.${ending}`,
    type,
    text,
  });
  switch (what) {
    case 'csv-conversations':
      return named('csv', 'text/csv', csvText(contactTable(report)));
    case 'csv-series':
      return named('csv', 'text/csv', csvText(seriesTable(report)));
    case 'csv-groups':
      return named('csv', 'text/csv', csvText(groupTable(report)));
    case 'json':
      return named('json', 'application/json', await recordsOfShown(report, source));
    case 'markdown':
      return named('md', 'text/markdown', writeDigest(digestWords(report, withTopics)).markdown);
    case 'html':
      return named('html', 'text/html', writeDigest(digestWords(report, withTopics)).html);
  }
}

/** All records of the conversations that are shown: looked at elsewhere, they give the same page. */
async function recordsOfShown({ contacts }: Report, source: HistorySource): Promise<string> {
  const all = { from: 0, to: Number.MAX_SAFE_INTEGER };
  const ids = new Set(contacts.map(({ conversation }) => conversation));
  const own = <T extends { readonly conversation: string }>(some: readonly T[]) =>
    some.filter((one) => ids.has(one.conversation));
  const [conversations, messages, events, topics, marks] = await Promise.all([
    source.conversations(all),
    source.messages(all),
    source.events(all),
    source.topics(all),
    source.marks(),
  ]);
  const records = { messages: own(messages), events: own(events), topics: own(topics), marks: own(marks) };
  return writeFile({ conversations: conversations.filter(({ id }) => ids.has(id)), ...records }, Date.now());
}

/** A problem of a file in words. */
export function problemText(problem: 'not-json' | 'not-ours' | 'newer' | 'damaged'): string {
  return i18n.t(`report_file.${problem.replace('-', '_') as 'damaged'}`);
}
