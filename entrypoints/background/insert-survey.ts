import type { Sender, SurveyInsertion } from '../../lib/protocol';
import { askToInsert } from '../../lib/protocol-page';
import { readConversation } from '../../lib/store/live';
import { survey, surveyInserted } from './wrap-up';

/** Puts the survey question into the composer on the conversation's page, and remembers that it stands there. */
export async function insertSurvey(conversation: string, sender: Sender): Promise<SurveyInsertion> {
  const question = await survey(conversation, sender);
  const tabId = (await readConversation(conversation))?.tabId ?? -1;
  if (tabId < 0 || !(await askToInsert(tabId, conversation, question.text))) return { ...question, outcome: 'copy' };
  await surveyInserted({ conversation, ...question }, sender);
  return { ...question, outcome: 'inserted' };
}
