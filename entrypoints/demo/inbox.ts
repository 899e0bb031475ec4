import { type ReadonlySignal, signal } from '@preact/signals';
import type { Script, ScriptLine } from './scripts';

/** A message in the inbox. */
export interface InboxMessage {
  readonly id: string;
  readonly role: ScriptLine['role'];
  readonly author: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A conversation in the inbox. */
export interface InboxConversation {
  readonly key: string;
  readonly title: string;
  readonly language: string;
  readonly customer: string;
  readonly agent: string;
  readonly messages: readonly InboxMessage[];
  /** The agent has closed it; the customer's next message opens it again. */
  readonly closed: boolean;
}

/** The state of the demo's help desk. */
export interface Inbox {
  readonly conversations: ReadonlySignal<readonly InboxConversation[]>;
  /** Key of the conversation that the agent works in. */
  readonly openKey: ReadonlySignal<string>;
  open(key: string): void;
  close(key: string): void;
  /** Empties the inbox and opens one conversation for each script, under new keys: each playing is a new conversation. */
  begin(scripts: readonly Script[]): void;
  /** Adds a message; one without text is ignored. */
  write(key: string, role: InboxMessage['role'], author: string, text: string): void;
}

/** A script's title says how the conversation goes, then what it is about; a help desk knows only the latter. */
function subjectOf({ title }: Script): string {
  const subject = title.slice(Math.max(title.lastIndexOf(':'), title.lastIndexOf('：')) + 1).trim();
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}

/** An empty inbox. */
export function createInbox(): Inbox {
  const conversations = signal<readonly InboxConversation[]>([]);
  const openKey = signal('');
  let written = 0;
  const nameOf = (script: Script, role: ScriptLine['role']): string =>
    script.messages.find((message) => message.role === role)?.author ?? '';
  return {
    conversations,
    openKey,
    open(key) {
      openKey.value = key;
    },
    begin(scripts) {
      const run = Date.now().toString(36);
      conversations.value = scripts.map((script) => ({
        key: `${script.id}-${run}`,
        title: subjectOf(script),
        language: script.language,
        customer: nameOf(script, 'customer'),
        agent: nameOf(script, 'agent'),
        messages: [],
        closed: false,
      }));
      openKey.value = conversations.value[0]?.key ?? '';
    },
    close(key) {
      conversations.value = conversations.value.map((conversation) =>
        conversation.key === key ? { ...conversation, closed: true } : conversation,
      );
    },
    write(key, role, author, text) {
      if (text.trim() === '') return;
      const message = { id: `${key}-${++written}`, role, author, text: text.trim(), at: Date.now() };
      conversations.value = conversations.value.map((conversation) =>
        conversation.key === key
          ? {
              ...conversation,
              messages: [...conversation.messages, message],
              closed: conversation.closed && role !== 'customer',
            }
          : conversation,
      );
    },
  };
}
