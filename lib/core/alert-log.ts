import type { Alert } from './alert';
import type { Conversation } from './conversation';

/** How many alerts the log shows. */
export const MOST_LOGGED = 100;

/** An alert as the log shows it. */
export interface LoggedAlert extends Pick<Alert, 'id' | 'at' | 'level' | 'from' | 'seen'> {
  /** Id of the conversation. */
  readonly conversation: string;
  readonly title: string;
  readonly toolName: string;
}

/** The last alerts of all conversations that are remembered, newest first. */
export function alertLog(conversations: readonly Conversation[]): LoggedAlert[] {
  return conversations
    .flatMap(({ id: conversation, title, toolName, alerts }) =>
      alerts.map(({ id, at, level, from, seen }) => ({ id, at, level, from, seen, conversation, title, toolName })),
    )
    .sort((a, b) => b.at - a.at || b.id - a.id)
    .slice(0, MOST_LOGGED);
}
