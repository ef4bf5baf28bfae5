/** What is read of the references, each within one transaction. */
import { readReference } from '../../core/references/read-reference.ts';
import type { Reference } from '../../core/references/reference.ts';
import type { Reading, Writing } from './database.ts';

/** References as they were found; ids of those that cannot be read, which stay as they are. */
export interface FoundReferences {
  readonly references: readonly Reference[];
  readonly unreadable: readonly string[];
}

/** One stretch of all references. */
export interface ReferenceBatch extends FoundReferences {
  /** From where the next batch goes on; null after the last. */
  readonly next: string | null;
  /** Changes with every write: batches of one revision belong together. */
  readonly revision: number;
}

type Any = Reading | Writing;

/** At most so many references by their ids, after the one that the batch before ended with. */
export async function batchOf(
  transaction: Reading,
  after: string | null,
  most: number,
): Promise<ReferenceBatch> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const store = transaction.objectStore('references');
  const [keys, records, revision] = await Promise.all([
    store.getAllKeys(range, most),
    store.getAll(range, most),
    revisionOf(transaction),
  ]);
  const next = keys.length < most ? null : (keys.at(-1) ?? null);
  return { ...found(keys, records), next, revision };
}

/** Those that were saved last, newest first. */
export async function newestOf(transaction: Reading, most: number): Promise<FoundReferences> {
  const index = transaction.objectStore('references').index('created');
  if (givesRecords(index)) {
    const records = await index.getAllRecords({ direction: 'prev', count: most });
    return found(
      records.map(({ primaryKey }) => primaryKey),
      records.map(({ value }) => value),
    );
  }
  let cursor = await index.openKeyCursor(null, 'prev');
  if (cursor !== null && most > 1) cursor = (await cursor.advance(most - 1)) ?? null;
  const range = cursor === null ? null : IDBKeyRange.lowerBound(cursor.key);
  const [keys, records] = await Promise.all([index.getAllKeys(range), index.getAll(range)]);
  const { references, unreadable } = found(keys, records);
  return { references: references.toReversed().slice(0, most), unreadable };
}

/** The reference of an id; null where there is none that can be read. */
export async function oneOf(transaction: Any, id: string): Promise<Reference | null> {
  const read = readReference(await transaction.objectStore('references').get(id));
  return read.ok ? read.value : null;
}

/** Those of these ids that are there and can be read, in the order of the ids. */
export async function someOf(transaction: Any, ids: readonly string[]): Promise<Reference[]> {
  const all = await Promise.all(ids.map((id) => oneOf(transaction, id)));
  return all.filter((reference) => reference !== null);
}

/** What was saved of a page, by its identity; oldest first. */
export async function thoseOfPage(transaction: Any, page: string): Promise<Reference[]> {
  const records: unknown[] = await transaction.objectStore('references').index('page').getAll(page);
  const references = records.map(readReference).flatMap((read) => (read.ok ? [read.value] : []));
  return references.toSorted((one, other) => (one.created < other.created ? -1 : 1));
}

/** How often references were written, from 0. */
export async function revisionOf(transaction: Any): Promise<number> {
  const revision: unknown = await transaction.objectStore('meta').get('revision');
  return typeof revision === 'number' && Number.isSafeInteger(revision) ? revision : 0;
}

function found(keys: readonly string[], records: readonly unknown[]): FoundReferences {
  const references: Reference[] = [];
  const unreadable: string[] = [];
  records.forEach((record, at) => {
    const read = readReference(record);
    if (read.ok) references.push(read.value);
    else unreadable.push(keys[at] ?? '');
  });
  return { references, unreadable };
}

/** What newer browsers have and TypeScript's library does not yet: records from the end, in one request. */
interface RecordGiver {
  getAllRecords(options: {
    readonly direction: 'prev';
    readonly count: number;
  }): Promise<readonly { readonly primaryKey: string; readonly value: unknown }[]>;
}

function givesRecords(index: object): index is RecordGiver {
  return 'getAllRecords' in index;
}
