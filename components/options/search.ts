import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What people have typed into the search field of the options. */
export const SearchContext = createContext('');

/** Title of the group around a setting: who searches for a group finds all of it. */
export const GroupContext = createContext('');

/** The same for every spelling: case, accents and apostrophes do not matter to a search. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '').toLowerCase();
}

/** Is every word of a search somewhere in the texts? An empty search fits everything. */
export function fits(search: string, texts: readonly string[]): boolean {
  const all = plain(texts.join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** Does what people search for fit the piece with these texts in its group? */
export function useFits(...texts: readonly string[]): boolean {
  return fits(useContext(SearchContext), [useContext(GroupContext), ...texts]);
}
