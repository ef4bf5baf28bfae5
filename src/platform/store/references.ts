/** The references that a researcher saved. */
import type { ReferenceEdit } from '../../core/references/edit.ts';
import type { ImportPlan } from '../../core/references/import-plan.ts';
import type { PassageCheck, Reference, SavedPage } from '../../core/references/reference.ts';
import { failure, success, type Result } from '../../core/result.ts';
import {
  backupStateOf,
  countSave,
  noteBackup,
  putOffBackup,
  type BackupState,
} from './backup-state.ts';
import type { Database, StoreFault, Writing } from './database.ts';
import { keepForGood } from './persistence.ts';
import { referenceChannel, type ReferenceChange } from './reference-changes.ts';
import {
  batchOf,
  newestOf,
  oneOf,
  revisionOf,
  someOf,
  thoseOfPage,
  type FoundReferences,
  type ReferenceBatch,
} from './reference-reads.ts';
import { mergeEachIn, unmergeEachIn, type MergedReferences } from './reference-merges.ts';
import {
  addTo,
  bringIn,
  checkIn,
  clearAll,
  editIn,
  removeFrom,
  restoreTo,
  setAsideIn,
  type BroughtReferences,
  type EachEdit,
  type EditedReference,
  type SavedReference,
  type Written,
} from './reference-writes.ts';

type Stored<Value> = Promise<Result<Value, StoreFault>>;

/** Every promise resolves; every write is one transaction, kept even over a crash. */
export interface ReferenceStore {
  /** All of them, by their ids; for long libraries `batch` keeps the page at work. */
  all(): Stored<FoundReferences>;
  /** At most so many, by their ids, after the `next` of the batch before. */
  batch(after: string | null, most: number): Stored<ReferenceBatch>;
  /** Those that were saved last, newest first. */
  newest(most: number): Stored<FoundReferences>;
  /** How many there are, be they readable or not; of 50,000 that takes a quarter of a second. */
  count(): Stored<number>;
  /** Null where there is none that can be read. */
  get(id: string): Stored<Reference | null>;
  /** Those of these ids that are there, in the order of the ids. */
  some(ids: readonly string[]): Stored<readonly Reference[]>;
  /** What was saved of a page, by its identity; oldest first. */
  ofPage(page: string): Stored<readonly Reference[]>;
  /** Saves a passage or page. One that was saved before is given back, and nothing is changed. */
  add(saved: SavedPage): Stored<SavedReference>;
  /** Changes a reference as it is now; null where there is none. */
  edit(id: string, edit: ReferenceEdit): Stored<Reference | null>;
  /** Changes many at once, all alike or each by what it is now; gives those that it changed. */
  editEach(ids: readonly string[], edit: EachEdit): Stored<readonly EditedReference[]>;
  /** Notes how a passage stands today; null where there is no such reference. */
  check(id: string, check: PassageCheck): Stored<Reference | null>;
  /** The same of many, by their ids, at once; gives how many of them are there. */
  checkEach(checks: ReadonlyMap<string, PassageCheck>): Stored<number>;
  /** Gives what was removed, as `restore` takes it. */
  remove(ids: readonly string[]): Stored<readonly Reference[]>;
  /** Puts removed references back, unless there is one of the same id; gives those put back. */
  restore(references: readonly Reference[]): Stored<readonly Reference[]>;
  /** Makes one of each group of ids, which share none; gives those groups of which two or more were there. */
  mergeEach(groups: readonly (readonly string[])[]): Stored<readonly MergedReferences[]>;
  /** Undoes merges; those that stayed keep what was changed of them since. */
  unmergeEach(merged: readonly MergedReferences[]): Stored<readonly Reference[]>;
  /**
   * Brings in what an import would add and change, all or nothing. `revision` is the one of the
   * batches that the plan was made from; where anything was written since, nothing is brought in.
   */
  bring(
    plan: Pick<ImportPlan, 'added' | 'changed'>,
    revision: number,
  ): Promise<Result<BroughtReferences, StoreFault | { readonly kind: 'outdated' }>>;
  /** Removes everything; gives how many there were. */
  clear(): Stored<number>;
  /** Puts records that cannot be read where they are kept and in nobody's way; gives how many. */
  setAside(ids: readonly string[]): Stored<number>;
  backupState(): Stored<BackupState>;
  /** A full backup was handed out that began in the state `began`. */
  backedUp(began: BackupState): Stored<null>;
  /** The reminder was seen, and no backup made. */
  putOffBackup(): Stored<null>;
  /** Calls back with what anyone changed, in any tab, window or the background, here too. */
  watch(listener: (change: ReferenceChange) => void, signal: AbortSignal): void;
}

/** Where ids and the time come from. */
export interface ReferenceSource {
  /** A new UUID at each call. */
  readonly newId: () => string;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
}

const source: ReferenceSource = {
  newId: () => crypto.randomUUID(),
  now: () => new Date().toISOString(),
};

/** References that are read at once where all are. */
const BATCH = 500;

/** The references of this browser profile; what it listens with closes with the signal. */
export function referenceStore(
  database: Database,
  signal: AbortSignal,
  { newId, now }: ReferenceSource = source,
): ReferenceStore {
  const channel = referenceChannel(signal);
  async function change<Value>(
    work: (transaction: Writing) => Promise<Written<Value>>,
  ): Stored<Value> {
    const written = await database.write(['references', 'meta', 'aside'], async (transaction) => {
      const done = await work(transaction);
      const { changed = [], removed = [] } = done;
      if (changed.length + removed.length > 0) {
        const revision = await revisionOf(transaction);
        await transaction.objectStore('meta').put(revision + 1, 'revision');
      }
      return { value: done.value, changed, removed };
    });
    if (!written.ok) return written;
    const { value, ...told } = written.value;
    channel.tell(told);
    return success(value);
  }
  const store: ReferenceStore = {
    all: () => allOf(store),
    batch: (after, most) =>
      database.read(['references', 'meta'], (transaction) => batchOf(transaction, after, most)),
    newest: (most) => database.read(['references'], (transaction) => newestOf(transaction, most)),
    count: () =>
      database.read(['references'], (transaction) => transaction.objectStore('references').count()),
    get: (id) => database.read(['references'], (transaction) => oneOf(transaction, id)),
    some: (ids) => database.read(['references'], (transaction) => someOf(transaction, ids)),
    ofPage: (page) =>
      database.read(['references'], (transaction) => thoseOfPage(transaction, page)),
    async add(saved) {
      const added = await change(async (transaction) => {
        const written = await addTo(transaction, saved, newId(), now());
        if (written.value.isNew) await countSave(transaction);
        return written;
      });
      if (added.ok && added.value.isFirst) void keepForGood();
      return added;
    },
    edit: (id, edit) =>
      change(async (transaction) => {
        const { value, changed = [] } = await editIn(transaction, [id], edit, now());
        return { value: value[0]?.after ?? (await oneOf(transaction, id)), changed };
      }),
    editEach: (ids, edit) => change((transaction) => editIn(transaction, ids, edit, now())),
    check: (id, check) => change((transaction) => checkIn(transaction, id, check)),
    checkEach: (checks) =>
      change(async (transaction) => {
        const checked = [...checks].map(([id, check]) => checkIn(transaction, id, check));
        const written = await Promise.all(checked);
        return {
          value: written.filter(({ value }) => value !== null).length,
          changed: written.flatMap(({ changed = [] }) => changed),
        };
      }),
    remove: (ids) => change((transaction) => removeFrom(transaction, ids)),
    restore: (references) => change((transaction) => restoreTo(transaction, references)),
    mergeEach: (groups) => change((transaction) => mergeEachIn(transaction, groups, now())),
    unmergeEach: (merged) => change((transaction) => unmergeEachIn(transaction, merged)),
    async bring(plan, revision) {
      const brought = await change((transaction) => bringIn(transaction, plan, revision));
      if (!brought.ok) return brought;
      return brought.value === null ? failure({ kind: 'outdated' }) : success(brought.value);
    },
    clear: () => change(clearAll),
    setAside: (ids) => change((transaction) => setAsideIn(transaction, ids)),
    backupState: () => database.read(['meta'], backupStateOf),
    backedUp: ({ saves }) =>
      noted(database, (transaction) => noteBackup(transaction, saves, now())),
    putOffBackup: () => noted(database, putOffBackup),
    watch: (listener, until) => channel.watch(listener, until),
  };
  return store;
}

async function allOf(store: ReferenceStore): Stored<FoundReferences> {
  const references: Reference[] = [];
  const unreadable: string[] = [];
  let next: string | null = null;
  do {
    const batch = await store.batch(next, BATCH);
    if (!batch.ok) return batch;
    references.push(...batch.value.references);
    unreadable.push(...batch.value.unreadable);
    next = batch.value.next;
  } while (next !== null);
  return success({ references, unreadable });
}

async function noted(
  database: Database,
  note: (transaction: Writing) => Promise<void>,
): Stored<null> {
  return database.write(['meta'], async (transaction) => {
    await note(transaction);
    return null;
  });
}
