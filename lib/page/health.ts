import { type FrameDiagnosis, type PageHealth, type Strategy, sumRoles } from '../core/diagnosis';
import type { Role } from '../core/message';
import type { ConversationReading, ReadingNow } from './reading';
import { structureOf } from './structure';

/** How a page is read now. @param now undefined: no tool has been recognised */
export function pageHealth(now: ReadingNow | undefined): PageHealth {
  if (!now) return { tool: 'none', strategy: 'none', problem: 'no-adapter', conversations: [] };
  const { tool, reading, problem, changedAt } = now;
  return {
    tool,
    strategy: strategyOf(tool),
    ...(problem ? { problem } : {}),
    ...(reading.conversations.some(({ messages }) => messages.length > 0) ? { changedAt } : {}),
    conversations: reading.conversations.map(conversationHealth),
  };
}

/** How a page is read now, and its structure without its words. */
export function diagnosePage(document: Document, now: ReadingNow | undefined): FrameDiagnosis {
  const roots = now?.reading.conversations.map(({ root }) => root) ?? [];
  return { ...pageHealth(now), structure: structureOf(document, roots, now?.adapter) };
}

const NOBODY = sumRoles([]);

function strategyOf(tool: string): Strategy {
  if (tool === 'generic') return 'generic';
  return tool === 'taught' || tool.startsWith('taught-') ? 'taught' : 'adapter';
}

function conversationHealth({ messages, problem, open, title, composer, queue, closed }: ConversationReading) {
  const one = (role: Role) => ({ ...NOBODY, [role]: 1 });
  return {
    ...(problem ? { problem } : {}),
    open,
    titled: title !== '',
    composer: composer !== undefined,
    queue: queue !== undefined,
    ...(closed === undefined ? {} : { closed }),
    roles: sumRoles(messages.map(({ role }) => one(role))),
    timed: messages.filter(({ at }) => at !== undefined).length,
  };
}
