/** The database's schema, and what leads to it from each version before. */
import type { DBSchema, IDBPDatabase } from 'idb';

/** What lies where; records are `unknown`, since an older Sidelight or a fault may have written them. */
export interface SidelightSchema extends DBSchema {
  /** By the page's address. */
  worksheets: { key: string; value: unknown; indexes: { changed: string } };
  /** What tabs that were closed could not save any more, by the session that left it. */
  drafts: { key: string; value: unknown; indexes: { page: string } };
  /** What a researcher saved, by its id. */
  references: {
    key: string;
    value: unknown;
    indexes: { page: string; created: string };
  };
  /** What is known of the database itself, by name. */
  meta: { key: string; value: unknown };
  /** Records that could not be read, as they were found. */
  aside: { key: number; value: unknown };
}

/** Takes the database from one version to the next. */
export type Upgrade = (db: IDBPDatabase<SidelightSchema>) => void;

/** `upgrades[0]` makes version 1 out of nothing, `upgrades[1]` version 2 out of version 1, and so on. */
export const upgrades: readonly Upgrade[] = [
  (db) => {
    const worksheets = db.createObjectStore('worksheets', { keyPath: 'page' });
    worksheets.createIndex('changed', 'changed');
    const drafts = db.createObjectStore('drafts', { keyPath: 'key' });
    drafts.createIndex('page', 'page');
    db.createObjectStore('aside', { autoIncrement: true });
  },
  (db) => {
    const references = db.createObjectStore('references', { keyPath: 'id' });
    references.createIndex('page', 'page');
    references.createIndex('created', 'created');
    db.createObjectStore('meta');
  },
];
