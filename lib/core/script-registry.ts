/**
 * The key, in the global object of the content scripts' own world, under which the scripts of one frame find each other.
 * No page can see that world. It is a symbol because elements of the page with an id shine through as names of the window.
 */
export const REGISTRY: unique symbol = Symbol.for('weatherglass');

/** What the content script of a frame shares with the scripts that are brought in after it. */
export interface ScriptRegistry {
  /** What each of them has handed over, by its file name without ending: `panel`, `adapters/zendesk`. */
  readonly parts: Map<string, unknown>;
  /** Preact's functions, so that they exist once in a frame. */
  readonly preact: unknown;
}

const world = globalThis as { [REGISTRY]?: ScriptRegistry };

/** Opens an empty registry in this frame; one that an older content script has left behind is dead. */
export function openRegistry(preact: unknown): ScriptRegistry {
  const registry: ScriptRegistry = { parts: new Map(), preact };
  world[REGISTRY] = registry;
  return registry;
}

/**
 * The registry of this frame.
 * @throws Error when the content script does not run in it: the page may have gone between the request and the script
 */
export function registry(): ScriptRegistry {
  const found = world[REGISTRY];
  if (!found) throw new Error('The content script of Weatherglass does not run here.');
  return found;
}

/** Hands something over to the content script of this frame. */
export function handOver(script: string, part: unknown): void {
  registry().parts.set(script, part);
}
