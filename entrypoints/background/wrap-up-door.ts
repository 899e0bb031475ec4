import { browser } from 'wxt/browser';
import { handle } from '../../lib/protocol';
import { forgetSetAside } from '../../lib/store/history/index';
import { CLEANING_ALARM, cleanHistory, forgetCustomer, forgetHistory } from './forget';
import { historyState, RETRY_ALARM, recordLeftOvers } from './history';
import { insertSurvey } from './insert-survey';
import { endQuiet, QUIET_ALARM, survey, surveyInserted, wrapUp } from './wrap-up';

/** What is asked about the ends of conversations and about the history, and what the clock brings about. */
export function handleWrapUp(): void {
  handle('wrap-up', wrapUp);
  handle('survey', ({ conversation }, sender) => survey(conversation, sender));
  handle('insert-survey', ({ conversation }, sender) => insertSurvey(conversation, sender));
  handle('survey-inserted', surveyInserted);
  handle('history-state', () => historyState());
  handle('forget-customer', ({ conversation }) => forgetCustomer(conversation));
  handle('forget-history', () => forgetHistory());
  handle('forget-set-aside', ({ name }) => forgetSetAside(name));

  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === QUIET_ALARM) await endQuiet();
    if (name === RETRY_ALARM) await recordLeftOvers();
    if (name === CLEANING_ALARM) await cleanHistory();
  });
  // What an earlier worker did not come to. Browsers may lose alarms, so the clock is looked at, too.
  void catchUp();
}

/** After a wake, and under new settings. */
export async function catchUp(): Promise<void> {
  await Promise.allSettled([endQuiet(), recordLeftOvers(), cleanHistory()]);
}
