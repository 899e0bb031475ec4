import type { ExplainedMessage, WordEffect } from '../../lib/core/explanation';
import type { Settings } from '../../lib/store/declared-settings';
import { withScorer } from './engine';
import { rulesInForce } from './rules';

/** Explanations that are remembered while the worker lives. */
const REMEMBERED = 200;

/** By a hash of rules and text, the least recently asked for first. No text is held. */
const known = new Map<string, readonly WordEffect[] | undefined>();

/**
 * The words that moved each message; messages that are not scored are left out.
 * @throws EngineFailure
 */
export async function explainMessages(
  messages: readonly { readonly key: string; readonly text: string }[],
  settings: Settings,
): Promise<ExplainedMessage[]> {
  const rules = await rulesInForce(settings);
  const explained: ExplainedMessage[] = [];
  for (const { key, text } of messages) {
    const hash = await hashOf(`${rules.name}\n${text}`);
    const words = known.has(hash) ? known.get(hash) : await withScorer((scorer) => scorer.explain(text, rules));
    known.delete(hash);
    known.set(hash, words);
    for (const [oldest] of known) {
      if (known.size <= REMEMBERED) break;
      known.delete(oldest);
    }
    if (words) explained.push({ key, words });
    // Between two messages, new ones that wait to be scored get their turn.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return explained;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
