import type { ScoreOptions } from '../../lib/score/scorer';
import type { Settings } from '../../lib/store/declared-settings';
import { MODEL } from '../../models/manifest';
import { adaptationInForce } from './adaptation';
import { secondInForce } from './second';

/** What decides a message's score besides its text. */
export interface Rules extends ScoreOptions {
  /** Names them: scores that were made under another name are stale. */
  readonly name: string;
}

/** The rules in force: model, settings, and what was learnt from corrections, the second engine. */
export async function rulesInForce(settings: Settings): Promise<Rules> {
  const { languages, profanityRule } = settings;
  const adaptation = await adaptationInForce(settings);
  const second = await secondInForce(settings);
  const parts = [MODEL.id, MODEL.version, profanityRule, ...languages];
  const revisions = [adaptation, second].flatMap((part) => (part ? [part.revision] : []));
  const name = [...parts, ...revisions].join(' ');
  return { languages, profanityRule, residual: adaptation?.residual, english: second?.english, name };
}
