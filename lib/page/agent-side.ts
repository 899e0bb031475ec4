import type { ConversationReport, WrapUpView } from '../core/report';
import type { ConversationReading, ReadMessage } from './reading';
import { tidy } from './text';

/** What is told of a conversation besides the customer's messages: never a text. */
export type AgentSide = Pick<ConversationReport, 'closed' | 'agent' | 'surveySent'>;

/** The clocks of page and extension may differ by so much. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * Watches the agent's side of one conversation: whether it is closed, when agents wrote, and whether the survey question
 * that was put into the composer has been sent.
 * @returns takes over what the page shows now; `survey` as the background last told it
 */
export function watchAgentSide(): (
  reading: ConversationReading,
  survey: WrapUpView['survey'],
  now: number,
) => AgentSide {
  let asked: number | undefined;
  /** Keys of the agents' messages with the question's text that stood there when it was put into the composer. */
  let earlier = new Set<string>();
  let sent: AgentSide['surveySent'];

  return ({ messages, closed }, survey, now) => {
    const text = survey?.state === 'inserted' && survey.text !== undefined ? tidy(survey.text) : undefined;
    if (survey === undefined || text === undefined) sent = undefined;
    else {
      const withText = messages.filter((message) => message.role === 'agent' && tidy(message.text).includes(text));
      if (asked !== survey.at) earlier = new Set(withText.map((message) => message.key));
      asked = survey.at;
      const isNew = ({ at, key }: ReadMessage) =>
        at === undefined ? !earlier.has(key) : at >= survey.at - CLOCK_TOLERANCE_MS;
      const found = withText.findLast(isNew);
      sent ??= found && { at: found.at ?? now, after: customerBefore(messages, found) };
    }
    const agent = answers(messages);
    return {
      ...(closed === undefined ? {} : { closed }),
      ...(agent ? { agent } : {}),
      ...(sent ? { surveySent: sent } : {}),
    };
  };
}

function customerBefore(messages: readonly ReadMessage[], message: ReadMessage): string | null {
  return messages.slice(0, messages.indexOf(message)).findLast(({ role }) => role === 'customer')?.key ?? null;
}

/** When agents answered; undefined where not one message of theirs can be told from others. */
function answers(messages: readonly ReadMessage[]): AgentSide['agent'] {
  if (!messages.some(({ role }) => role === 'agent')) return undefined;
  const start = messages.findIndex(({ role }) => role === 'customer');
  const times = messages
    .slice(start < 0 ? messages.length : start)
    .flatMap(({ role, at }) => (role === 'agent' && at !== undefined ? [at] : []));
  return times.length === 0 ? {} : { first: Math.min(...times), last: Math.max(...times) };
}
