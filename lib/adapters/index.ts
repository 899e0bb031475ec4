import type { Adapter, ToolSign } from '../core/adapter';

const files = import.meta.glob<Adapter>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' });

/** Every chat tool that can be read; the key is the file's name. */
export const ADAPTERS: ReadonlyMap<string, Adapter> = new Map(
  Object.entries(files).map(([path, adapter]) => [path.slice('./'.length, -'.ts'.length), adapter]),
);

/** Where tools hold their conversations in frames: match patterns of the pages around them. */
export const FRAMED: readonly string[] = [...ADAPTERS.values()].flatMap(({ frames }) => frames ?? []);

/** What each of them is recognised by. */
export const TOOL_SIGNS: readonly ToolSign[] = [...ADAPTERS].map(([id, { urls, mark }]) => ({ id, urls, mark }));
