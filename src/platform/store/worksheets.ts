/** The worksheets that a person made, one for each page. */
import { failure, success, type Result } from '../../core/result.ts';
import {
  readDraft,
  readRecord,
  summaryOf,
  worksheetRecord,
  type StoredWorksheet,
  type WorksheetDraft,
  type WorksheetSummary,
} from '../../core/review/stored.ts';
import type { ReadFault } from '../../core/review/versions.ts';
import type { Worksheet } from '../../core/review/worksheet.ts';
import { sidelightDatabase, type StoreFault, type Writing } from './database.ts';

/** What is kept of a page. */
export interface LoadedWorksheet {
  readonly stored: StoredWorksheet | null;
  /** What closed tabs left; to be merged and named in the next save, which removes it. */
  readonly drafts: readonly WorksheetDraft[];
}

/** The stored worksheet cannot be read, and is left as it is. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly fault: ReadFault;
}

export type LoadFault = StoreFault | Unreadable;

export type SaveFault =
  | LoadFault
  /** Another was stored since; null where it was removed. */
  | { readonly kind: 'conflict'; readonly theirs: StoredWorksheet | null };

/** A worksheet that was removed, as `restore` takes it. */
export interface RemovedWorksheet {
  readonly page: string;
  readonly record: unknown;
}

export interface WorksheetList {
  /** Newest first. */
  readonly worksheets: readonly WorksheetSummary[];
  /** Addresses of the pages whose worksheet cannot be read. */
  readonly unreadable: readonly string[];
}

/** Every promise resolves; every write is one transaction, kept even over a crash. */
export interface WorksheetStore {
  load(page: string): Promise<Result<LoadedWorksheet, LoadFault>>;
  /**
   * Stores a worksheet where the stored one still is that of `basedOn` (null: none), and removes
   * the drafts that it holds; gives the new revision.
   */
  save(
    worksheet: Worksheet,
    basedOn: string | null,
    drafts: readonly string[],
  ): Promise<Result<string, SaveFault>>;
  /** Keeps what is not saved yet while the page is being closed; returns at once. */
  leave(draft: WorksheetDraft): void;
  /** Puts an unreadable worksheet where it is kept and in nobody's way; readable ones stay. */
  setAside(page: string): Promise<Result<null, StoreFault>>;
  list(): Promise<Result<WorksheetList, StoreFault>>;
  /** Takes a page's worksheet out; null where there is none. */
  remove(page: string): Promise<Result<RemovedWorksheet | null, StoreFault>>;
  /** Puts a removed worksheet back; false where there is another by now, which stays. */
  restore(removed: RemovedWorksheet): Promise<Result<boolean, StoreFault>>;
  /** Calls back with the page whose worksheet another tab, window or the background changed. */
  watch(signal: AbortSignal, changed: (page: string) => void): void;
}

/** As much of a store as one worksheet needs while it is open. */
export type WorksheetPlace = Pick<WorksheetStore, 'load' | 'save' | 'leave' | 'setAside' | 'watch'>;

/** Where tabs tell each other of which page they stored a worksheet. */
const channelName = 'sidelight-worksheets';

/** The store of this browser profile; closes with the signal. `newRevision` never gives one twice. */
export function worksheetStore(signal: AbortSignal, newRevision: () => string): WorksheetStore {
  const database = sidelightDatabase(signal);
  const channel = new BroadcastChannel(channelName);
  signal.addEventListener('abort', () => channel.close(), { once: true });
  const told = <Outcome extends Result<unknown, unknown>>(page: string, outcome: Outcome) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin.
    if (outcome.ok && !signal.aborted) channel.postMessage(page);
    return outcome;
  };
  return {
    async load(page) {
      const read = await database.read(['worksheets', 'drafts'], async (transaction) => {
        const [record, drafts] = await Promise.all([
          transaction.objectStore('worksheets').get(page),
          transaction.objectStore('drafts').index('page').getAll(page),
        ]);
        return { record, drafts };
      });
      if (!read.ok) return read;
      const stored = readStored(read.value.record, page);
      if (!stored.ok) return stored;
      const drafts = read.value.drafts.map((draft) => readDraft(draft, page));
      return success({ stored: stored.value, drafts: drafts.filter((draft) => draft !== null) });
    },
    async save(worksheet, basedOn, drafts) {
      const revision = newRevision();
      const saved = await database.write(['worksheets', 'drafts'], (transaction) =>
        put(transaction, { worksheet, revision }, basedOn, drafts),
      );
      return saved.ok ? told(worksheet.page, saved.value) : saved;
    },
    leave(draft) {
      database.send('drafts', { ...draft, page: draft.worksheet.page });
    },
    async setAside(page) {
      return database.write(['worksheets', 'aside'], async (transaction) => {
        const worksheets = transaction.objectStore('worksheets');
        const record: unknown = await worksheets.get(page);
        const stored = readStored(record, page);
        if (stored.ok || stored.reason.fault.kind === 'newer') return null;
        await transaction.objectStore('aside').add(record);
        await worksheets.delete(page);
        return null;
      });
    },
    async list() {
      return database.read(['worksheets'], async (transaction) => {
        const worksheets: WorksheetSummary[] = [];
        const unreadable: string[] = [];
        let cursor = await transaction.objectStore('worksheets').openCursor();
        while (cursor !== null) {
          const stored = readRecord(cursor.value, cursor.key);
          if (stored.ok) worksheets.push(summaryOf(stored.value.worksheet));
          else unreadable.push(cursor.key);
          cursor = await cursor.continue();
        }
        worksheets.sort((one, other) => (one.changed < other.changed ? 1 : -1));
        return { worksheets, unreadable };
      });
    },
    async remove(page) {
      const removed = await database.write(['worksheets'], async (transaction) => {
        const worksheets = transaction.objectStore('worksheets');
        const record: unknown = await worksheets.get(page);
        await worksheets.delete(page);
        return record === undefined ? null : { page, record };
      });
      return told(page, removed);
    },
    async restore({ page, record }) {
      const restored = await database.write(['worksheets'], async (transaction) => {
        const worksheets = transaction.objectStore('worksheets');
        if ((await worksheets.getKey(page)) !== undefined) return false;
        await worksheets.put(record);
        return true;
      });
      return told(page, restored);
    },
    watch(until, changed) {
      const listen = ({ data }: MessageEvent<unknown>): void => {
        if (typeof data === 'string') changed(data);
      };
      channel.addEventListener('message', listen);
      until.addEventListener('abort', () => channel.removeEventListener('message', listen), {
        once: true,
      });
    },
  };
}

async function put(
  transaction: Writing,
  stored: StoredWorksheet,
  basedOn: string | null,
  drafts: readonly string[],
): Promise<Result<string, SaveFault>> {
  const { page } = stored.worksheet;
  const worksheets = transaction.objectStore('worksheets');
  const there = readStored(await worksheets.get(page), page);
  if (!there.ok) return there;
  if ((there.value?.revision ?? null) !== basedOn) {
    return failure({ kind: 'conflict', theirs: there.value });
  }
  await Promise.all([
    worksheets.put(worksheetRecord(stored)),
    ...drafts.map((key) => transaction.objectStore('drafts').delete(key)),
  ]);
  return success(stored.revision);
}

/** Null where there is no record. */
function readStored(record: unknown, page: string): Result<StoredWorksheet | null, Unreadable> {
  if (record === undefined) return success(null);
  const read = readRecord(record, page);
  return read.ok ? read : failure({ kind: 'unreadable', fault: read.reason });
}
