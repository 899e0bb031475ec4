import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReportActions, Save } from './model';

export interface SaveMenuProps {
  readonly hasReport: boolean;
  readonly actions: Pick<ReportActions, 'save' | 'copyDigest' | 'importFile'>;
}

const SAVES: readonly Save[] = ['csv-conversations', 'csv-series', 'csv-groups', 'json', 'markdown', 'html'];

/** Ways to get the report out: files, clipboard, printer; and a file of another machine to look at. */
export function SaveMenu({ hasReport, actions }: SaveMenuProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="row saves">
      <details class="menu" name="filter">
        <summary class="button">{i18n.t('report.save')}</summary>
        <div class="menu-list card">
          {SAVES.map((what) => (
            <button key={what} type="button" class="link" disabled={!hasReport} onClick={() => actions.save(what)}>
              {i18n.t(`report_save.${what.replace('-', '_') as 'json'}`)}
            </button>
          ))}
          <button type="button" class="link" disabled={!hasReport} onClick={actions.copyDigest}>
            {i18n.t('report.copy_digest')}
          </button>
          <button type="button" class="link" onClick={() => print()}>
            {i18n.t('report.print')}
          </button>
          <button type="button" class="link" onClick={() => input.current?.click()}>
            {i18n.t('report.import')}
          </button>
        </div>
      </details>
      <input
        ref={input}
        type="file"
        class="import"
        accept="application/json,.json"
        aria-label={i18n.t('report.import')}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) actions.importFile(file);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
