import type { Migrate } from './migrate';
import { to1 } from './to-1';
import { to2 } from './to-2';
import { to3 } from './to-3';

/** In order: the first makes version 1 of nothing. A new form of the history is a new entry; old ones never change. */
export const MIGRATIONS: readonly Migrate[] = [to1, to2, to3];
