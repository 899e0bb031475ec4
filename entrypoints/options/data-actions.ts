import { i18n } from '#i18n';
import type { OptionsActions } from '../../components/options/model';
import type { Feedback } from '../../components/shared/feedback-line';
import { send } from '../../lib/protocol';
import { SETTINGS } from '../../lib/store/declared-settings';
import { exportHistory } from '../../lib/store/history/index';
import { readSettings, writeSettings } from '../../lib/store/settings';
import { importSettings, LONGEST_SETTINGS_FILE, writeSettingsFile } from '../../lib/store/settings-file';
import { permittedSites } from '../../lib/store/sites';
import { LONGEST_TAUGHT_FILE, readTaughtFile, writeTaughtFile } from '../../lib/store/taught-file';
import { fileName, saveFile } from './download';
import { findCustomers } from './find-customers';

/** A file of corrections is larger than one of settings; see the check of its text. */
const LONGEST_CORRECTIONS_FILE = 16_000_000;

type Attempt = (what: () => Promise<Feedback | undefined>) => Promise<void>;
type DataActions = Pick<
  OptionsActions,
  | 'exportSettings'
  | 'importSettings'
  | 'exportTaught'
  | 'importTaught'
  | 'exportHistory'
  | 'forgetHistory'
  | 'forgetSetAside'
  | 'findCustomers'
  | 'forgetCustomer'
  | 'exportCorrections'
  | 'importCorrections'
  | 'resetCorrections'
>;

const done = (text: string): Feedback => ({ kind: 'done', text });

/** Everything about files and what is kept. */
export function dataActions(attempt: Attempt): DataActions {
  return {
    exportSettings: () =>
      attempt(async () => void saveFile(fileName('settings'), [writeSettingsFile((await readSettings()).values)])),
    importSettings: (file) => attempt(async () => done(await takeSettings(await textOf(file, LONGEST_SETTINGS_FILE)))),
    exportTaught: () =>
      attempt(
        async () => void saveFile(fileName('taught-sites'), [writeTaughtFile((await readSettings()).values.taught)]),
      ),
    importTaught: (file) =>
      attempt(async () => {
        const taught = readTaughtFile(await textOf(file, LONGEST_TAUGHT_FILE));
        await writeSettings({ taught: { ...(await readSettings()).values.taught, ...taught } });
        return done(i18n.t('options.taught_imported'));
      }),
    exportHistory: (name) =>
      attempt(async () => {
        const parts: string[] = [];
        for await (const part of exportHistory(name)) parts.push(part);
        saveFile(fileName('history'), parts);
        return undefined;
      }),
    forgetHistory: () => attempt(() => send('forget-history').then(() => done(i18n.t('options.history_deleted')))),
    forgetSetAside: (name) =>
      attempt(() => send('forget-set-aside', { name }).then(() => done(i18n.t('options.set_aside_deleted')))),
    async findCustomers(text) {
      let found: Awaited<ReturnType<typeof findCustomers>> = [];
      await attempt(async () => {
        found = await findCustomers(text);
        return undefined;
      });
      return found;
    },
    forgetCustomer: ({ conversation }) =>
      attempt(async () => {
        const { conversations } = await send('forget-customer', { conversation });
        return done(i18n.t('options.customer_deleted', conversations));
      }),
    exportCorrections: () =>
      attempt(async () => void saveFile(fileName('corrections'), [await send('export-corrections')])),
    importCorrections: (file) =>
      attempt(async () => {
        await send('import-corrections', { file: await textOf(file, LONGEST_CORRECTIONS_FILE) });
        return done(i18n.t('options.corrections_imported'));
      }),
    resetCorrections: () =>
      attempt(() => send('reset-corrections').then(() => done(i18n.t('options.corrections_deleted')))),
  };
}

/** A file is not even read when it is larger than what is looked for can be: 4 bytes a character at most. */
async function textOf(file: File, most: number): Promise<string> {
  if (file.size > 4 * most) throw new Error(i18n.t('options.file_too_large'));
  return file.text();
}

async function takeSettings(text: string): Promise<string> {
  const { changed, kept } = await importSettings(text);
  const { sites } = (await readSettings()).values;
  const sentences = [i18n.t(changed.length > 0 ? 'options.settings_imported' : 'options.settings_same')];
  if (kept.length > 0) {
    const names = kept.map((name) => `“${SETTINGS[name].description}”`).join(' ');
    sentences.push(i18n.t('options.settings_kept', { names }));
  }
  if (changed.includes('sites') && (await permittedSites(sites)).length < sites.length) {
    sentences.push(i18n.t('options.settings_permission'));
  }
  return sentences.join(' ');
}
