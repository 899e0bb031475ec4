import type { Adapter } from '../../lib/core/adapter';
import { type Conversation, newConversation, viewOf } from '../../lib/core/conversation';
import type { Level } from '../../lib/core/level';
import type { MessageScore, Role } from '../../lib/core/message';
import { type PipelineRules, takeReport } from '../../lib/core/pipeline';
import type { PageReply, PageReport } from '../../lib/core/report';
import { createReader } from '../../lib/page/read';
import type { PageReading } from '../../lib/page/reading';

/** A FAKE in place of the model: a text that begins with a number from -3 to 3 has that level, every other is neutral. */
export function fakeScore(text: string): MessageScore {
  const level = Math.max(-3, Math.min(3, Number.parseInt(text, 10) || 0)) as Level;
  const probabilities = [-3, -2, -1, 0, 1, 2, 3].map((one) => (one === level ? 1 : 0));
  return { scored: true, level, valence: level / 3, evidence: level === 0 ? 0.2 : 0.9, probabilities, language: 'en' };
}

/** The background without a browser: the real pipeline over conversations in memory, with a fake model. */
export function createBackground(rules: PipelineRules = { threshold: -2, rules: '1' }) {
  const conversations = new Map<string, Conversation>();
  const background = {
    conversations,
    rules,
    paused: false,
    /** Rejects before anything is taken. */
    down: false,
    /** Takes reports, but its answers are lost. */
    mute: false,
    /** Every text that was ever sent. */
    texts: [] as string[],
    reports: [] as PageReport[],
    fired: 0,
    async take(report: PageReport): Promise<PageReply> {
      if (background.down) throw new Error('Could not establish connection.');
      background.reports.push(report);
      if (background.paused) return { paused: true, conversations: [] };
      const answers: PageReply['conversations'][number][] = [];
      for (const part of report.conversations) {
        background.texts.push(...part.fresh.map((fresh) => fresh.text));
        const identity = {
          id: part.key,
          key: part.key,
          tool: report.tool,
          toolName: report.toolName,
          title: part.title,
          tabId: 1,
        };
        const known = conversations.get(part.key) ?? newConversation(identity, background.rules.rules);
        const score = async (texts: readonly string[]) => texts.map(fakeScore);
        const outcome = await takeReport(known, part, score, background.rules, Date.now());
        conversations.set(part.key, outcome.conversation);
        background.fired += outcome.fired.length;
        answers.push({ view: viewOf(outcome.conversation), need: outcome.need });
      }
      if (background.mute) throw new Error('The message port closed before a response was received.');
      return { paused: false, conversations: answers };
    },
    /** Keys that count in a conversation, oldest first. */
    present: (key: string): string[] =>
      (conversations.get(key)?.messages ?? []).filter((message) => !message.gone).map((message) => message.key),
    counted: (key: string): number => {
      const conversation = conversations.get(key);
      return conversation ? viewOf(conversation).counted : 0;
    },
  };
  return background;
}

/** Reads a page once, with nothing remembered. */
export function readOnce(adapter: Adapter, document: Document, url: URL, names?: readonly string[]): PageReading {
  return createReader(adapter).read(document, url, names);
}

/** A message for a page in the demo inbox's form. */
export interface Written {
  readonly id: string;
  readonly role: Role;
  readonly text: string;
  /** Milliseconds since 1970; undefined: the page shows no time. */
  readonly at?: number;
  readonly replayed?: boolean;
}

/** The element of one message. */
export function messageElement(document: Document, { id, role, text, at, replayed }: Written): HTMLElement {
  const element = document.createElement('li');
  element.setAttribute('data-message', id);
  element.setAttribute('data-role', role);
  if (replayed) element.setAttribute('data-replayed', '');
  const body = document.createElement('p');
  body.setAttribute('data-text', '');
  body.textContent = text;
  element.append(body);
  if (at !== undefined) {
    const time = document.createElement('time');
    time.setAttribute('datetime', new Date(at).toISOString());
    element.append(time);
  }
  return element;
}

/** An open conversation without messages. */
export function conversationElement(document: Document, key: string): { root: HTMLElement; list: HTMLElement } {
  const root = document.createElement('section');
  root.setAttribute('data-conversation', key);
  root.setAttribute('data-title', key);
  root.setAttribute('data-open', '');
  const list = document.createElement('ol');
  list.setAttribute('data-messages', '');
  const composer = document.createElement('textarea');
  composer.setAttribute('data-composer', '');
  root.append(list, composer);
  return { root, list };
}
