import type { Adapter, Checked } from '../../lib/core/adapter';

/** A chat tool that can be switched on. */
export interface ToolOption {
  readonly id: string;
  readonly name: string;
  /** Sites of its hosted form, as match patterns; empty where companies host it themselves. */
  readonly urls: readonly string[];
  readonly how: Checked['how'];
}

/** The sites of the settings, as match patterns. */
export interface Sites {
  /** Those that the user or the organisation has listed. */
  readonly listed: readonly string[];
  /** Those of them for which the browser gives its permission. */
  readonly permitted: readonly string[];
  /** The organisation has set the list. */
  readonly locked: boolean;
}

/** Whether something is read, and what the browser still has to allow. */
export interface Standing {
  readonly on: boolean;
  /** Listed match patterns without permission. */
  readonly unpermitted: readonly string[];
}

/** The tools that people can switch on, by name. A permission covers whole sites, so paths are left out. */
export function toolOptions(adapters: ReadonlyMap<string, Adapter>): ToolOption[] {
  const site = (pattern: string) => pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*');
  return [...adapters]
    .filter(([, { checked }]) => checked.how !== 'own')
    .map(([id, { name, urls, checked }]) => ({ id, name, urls: [...new Set(urls.map(site))], how: checked.how }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Standing of a tool or an own address. The user switches a tool on as a whole; the organisation may list a part of it.
 * @param urls all its match patterns
 */
export function standingOf(urls: readonly string[], { listed, permitted, locked }: Sites): Standing {
  const wanted = urls.filter((url) => listed.includes(url));
  const unpermitted = wanted.filter((url) => !permitted.includes(url));
  const enough = locked ? wanted.length > 0 : wanted.length === urls.length;
  return { on: enough && unpermitted.length === 0, unpermitted };
}

/** Listed sites that belong to no hosted tool. */
export function ownSites(tools: readonly ToolOption[], listed: readonly string[]): string[] {
  const hosted = new Set(tools.flatMap((tool) => tool.urls));
  return listed.filter((site) => !hosted.has(site));
}
