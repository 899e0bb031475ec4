import type { Alert } from '../../lib/core/alert';
import type { ConversationView } from '../../lib/core/report';

/** The last alert that nobody has seen, at the level to which the sentiment has fallen since; undefined: there is none. */
export function alertShown({ alerts, level }: Pick<ConversationView, 'alerts' | 'level'>): Alert | undefined {
  const alert = alerts.at(-1);
  const fallen = level === -3 || level === -2 ? level : undefined;
  return alert && fallen !== undefined && fallen < alert.level ? { ...alert, level: fallen } : alert;
}
