import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageScore } from '../../lib/core/message';
import { scoreConversation, WINDOW_SIZE } from '../../lib/core/window';
import type { Scorer } from '../../lib/score/scorer';
import { answerOf, scoreAll } from './judge';
import { DATA } from './rows';
import { type Judged, type SevenFigures, sevenFigures } from './seven';
import { pearson, shareOf } from './statistics';

/** A customer's message with its own level and that of the conversation after it, each in -3..3. */
interface Turn {
  readonly role: string;
  readonly text: string;
  readonly level: number;
  readonly conversation: number;
}

/** Agreement with readers who labelled every message, and the conversation after every message. */
export interface ConversationFigures {
  readonly conversations: number;
  readonly messages: SevenFigures;
  readonly states: {
    readonly rows: number;
    readonly pearson: number;
    readonly exact: number;
    readonly withinOne: number;
  };
}

interface State {
  readonly label: number;
  readonly level: number;
  readonly score: number;
}

/** Reads each conversation of conversations/ as the background does: message by message, the last six count. */
export async function conversationFigures(scorer: Scorer): Promise<ConversationFigures> {
  const folder = join(DATA, 'conversations');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const messages: Judged[] = [];
  const states: State[] = [];
  for (const file of files.sort()) {
    const { messages: all }: { messages: Turn[] } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const turns = all.filter(({ role }) => role === 'customer');
    const scores = await scoreAll(
      scorer,
      turns.map(({ text }) => text),
    );
    turns.forEach(({ level, conversation }, index) => {
      const score = scores[index] as MessageScore;
      messages.push({ label: level, answer: answerOf(score) });
      const window = scores.slice(Math.max(0, index + 1 - WINDOW_SIZE), index + 1);
      states.push({ label: conversation, ...scoreConversation(window) });
    });
  }
  const error = ({ label, level }: State) => Math.abs(level - label);
  return {
    conversations: files.length,
    messages: sevenFigures(messages),
    states: {
      rows: states.length,
      pearson: pearson(
        states.map(({ score }) => score),
        states.map(({ label }) => label),
      ),
      exact: shareOf(states, (state) => error(state) === 0),
      withinOne: shareOf(states, (state) => error(state) <= 1),
    },
  };
}
