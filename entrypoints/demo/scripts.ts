import type { Role } from '../../lib/core/message';

/** One line of a written conversation. */
export interface ScriptLine {
  readonly role: Exclude<Role, 'unknown'>;
  readonly author: string;
  readonly text: string;
  /** Minutes since the beginning. */
  readonly minute: number;
}

/** A conversation that is played. */
export interface Script {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly messages: readonly ScriptLine[];
}

const files = import.meta.glob<Script>('./conversations/*.json', { eager: true, import: 'default' });

const named = (id: string): Script => {
  const script = Object.values(files).find((file) => file.id === id);
  if (!script) throw new Error(`There is no conversation "${id}" in entrypoints/demo/conversations.`);
  return script;
};

/** Three conversations each: a calm one, one that falls and one that recovers; from the third on, several languages. */
export const SETS: readonly (readonly Script[])[] = [
  ['12-en-card-abroad', '02-en-broadband-decay', '22-en-wedding-dress'],
  ['10-en-flight-switch-es', '24-en-game-ban', '54-it-bici-consegna'],
  ['42-de-retoure-wechsel-en', '44-es-internet-ironia', '50-ja-router-settei'],
  ['52-ar-bank-switch-en', '60-tr-kayip-koli-switch-de', '18-en-overjoyed-agent'],
].map((ids) => ids.map(named));
