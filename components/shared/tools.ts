import type { Adapter, Checked } from '../../lib/core/adapter';

/** A chat tool that can be switched on. */
export interface ToolOption {
  readonly id: string;
  readonly name: string;
  /** Sites of its hosted form, as match patterns; empty where companies host it themselves. */
  readonly urls: readonly string[];
  readonly how: Checked['how'];
}

/** The tools that people can switch on, by name. A permission covers whole sites, so paths are left out. */
export function toolOptions(adapters: ReadonlyMap<string, Adapter>): ToolOption[] {
  const site = (pattern: string) => pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*');
  return [...adapters]
    .filter(([, { checked }]) => checked.how !== 'own')
    .map(([id, { name, urls, checked }]) => ({ id, name, urls: [...new Set(urls.map(site))], how: checked.how }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Are all addresses of the tool among the sites that are switched on? */
export function isOn(tool: ToolOption, sites: readonly string[]): boolean {
  return tool.urls.length > 0 && tool.urls.every((url) => sites.includes(url));
}

/** Sites that are switched on and belong to no hosted tool. */
export function ownSites(tools: readonly ToolOption[], sites: readonly string[]): string[] {
  const hosted = new Set(tools.flatMap((tool) => tool.urls));
  return sites.filter((site) => !hosted.has(site));
}
