import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * Brings a database from one version to the next, inside the transaction of the upgrade: when it fails, the database stays
 * as it was. It knows the old and the new form by itself and imports nothing live, so that it stays right for ever.
 */
export type Migrate = (
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => Promise<void>;
