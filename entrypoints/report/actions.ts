import type { Signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ReportActions, ReportModel } from '../../components/report/model';
import type { HistorySource, MarkRecord } from '../../lib/core/history';
import { send } from '../../lib/protocol';
import { writeDigest } from '../../lib/report/digest';
import { FileRefused, readFile } from '../../lib/report/file';
import { recordsSource } from '../../lib/report/records-source';
import { Reporter } from '../../lib/report/report';
import { previewTags } from '../../lib/report/tags';
import { localHistory, writeMark } from '../../lib/store/history/index';
import { tagRules } from '../../lib/store/report-choices';
import { digestWords } from './digest-words';
import type { Reading } from './reading';
import { fileOf, problemText, type Saved } from './save';
import { webOrigin } from './web-origin';

/** What the actions work on. */
export interface ReportDoor {
  readonly page: { source: HistorySource; reading?: Reading };
  readonly model: Signal<ReportModel>;
  readonly patch: (news: Partial<ReportModel>) => void;
  readonly show: () => void;
  readonly load: () => Promise<void>;
}

/** No file that is looked for is larger. */
const LARGEST_FILE = 1_000_000_000;

/** All that people can do on the report page. */
export function actionsOf(door: ReportDoor): ReportActions {
  const { page, model, patch, show, load } = door;
  const say = (text: string) => patch({ notice: { kind: 'done', text } });
  const attempt = (what: () => Promise<void>) =>
    void what().catch((error: unknown) => {
      const text =
        error instanceof FileRefused
          ? problemText(error.problem)
          : error instanceof Error
            ? error.message
            : String(error);
      patch({ notice: { kind: 'failed', text } });
    });
  return {
    change(change) {
      patch({ view: { ...model.peek().view, ...change } });
      show();
    },
    select: (selection) => patch({ selection }),
    open: (contact) =>
      attempt(async () => {
        const opened = contact && (await page.source.conversation(contact.conversation));
        patch({ opened });
      }),
    goTo: (contact) =>
      attempt(async () => {
        const live = await send('conversations');
        if (live.some(({ id }) => id === contact.conversation))
          await send('go-to', { conversation: contact.conversation });
        else await browser.tabs.create({ url: webOrigin(contact.site) });
      }),
    mark: (contact, change) => attempt(() => mark(door, contact.conversation, change)),
    changeRules: (rules) =>
      attempt(async () => {
        await tagRules.setValue(rules);
        if (page.reading) page.reading = { ...page.reading, rules, reporter: new Reporter(page.reading.data, rules) };
        patch({ rules });
        show();
      }),
    preview: (next) =>
      page.reading
        ? previewTags(page.reading.data.contacts, page.reading.reporter.topics, page.reading.rules, next)
        : {},
    save: (what) =>
      attempt(async () => {
        const { report } = model.peek();
        if (report) saveFile(await fileOf(what, report, page.source, page.reading?.withTopics ?? false));
      }),
    copyDigest: () =>
      attempt(async () => {
        const { report } = model.peek();
        if (!report) return;
        await navigator.clipboard.writeText(
          writeDigest(digestWords(report, page.reading?.withTopics ?? false)).markdown,
        );
        say(i18n.t('report.copied'));
      }),
    importFile: (file) =>
      attempt(async () => {
        if (file.size > LARGEST_FILE) throw new FileRefused('not-ours');
        const { isDemo, ...records } = readFile(await file.text());
        page.source = recordsSource(records);
        patch({ imported: { name: file.name, isDemo }, notice: undefined });
        await load();
      }),
    leaveImport: () =>
      attempt(async () => {
        page.source = localHistory;
        patch({ imported: undefined });
        await load();
      }),
    retry: () => attempt(load),
  };
}

/** Changes what people have written on a conversation, on disk and on the page. */
async function mark({ page, show }: ReportDoor, conversation: string, change: Partial<MarkRecord>): Promise<void> {
  const { reading } = page;
  if (!reading) return;
  const known = reading.data.marks.find((one) => one.conversation === conversation);
  const next = { conversation, starred: false, note: '', tags: [], ...known, ...change, changedAt: Date.now() };
  await writeMark(next);
  const marks = [...reading.data.marks.filter((one) => one.conversation !== conversation), next];
  const data = { ...reading.data, marks };
  page.reading = { ...reading, data, reporter: new Reporter(data, reading.rules) };
  show();
}

function saveFile({ name, type, text }: Saved): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
