import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryIndex } from '../../../../src/app/library/library-index.ts';
import { firstPlace } from '../../../../src/app/library/library-place.ts';
import {
  firstKnowledge,
  type LibraryKnowledge,
  type LibraryStore,
} from '../../../../src/app/library/library-state.ts';
import { referenceDeeds } from '../../../../src/app/library/reference-deeds.ts';
import type { Reference } from '../../../../src/core/references/reference.ts';
import { sidelightDatabase } from '../../../../src/platform/store/database.ts';
import { referenceStore, type ReferenceStore } from '../../../../src/platform/store/references.ts';
import { reference, uuid } from '../../../unit/references/samples.ts';

let ending: AbortController;
let references: ReferenceStore;
let known: LibraryKnowledge;
const store: LibraryStore = {
  known: () => known,
  update: (change) => (known = { ...known, ...change }),
};

/** Two pages, of each of which the same was saved twice, and one more. */
const pages = ['one', 'one', 'two', 'two', 'three'];
const all = pages.map((page, at) =>
  reference(at + 1, {
    page: `https://daily.example/${page}`,
    tags: [page],
    created: new Date(Date.UTC(2026, 0, at + 1)).toISOString(),
  }),
);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('scheduler', { postTask: async (task: () => unknown) => task() });
  ending = new AbortController();
  references = referenceStore(sidelightDatabase(ending.signal), ending.signal);
  known = firstKnowledge(firstPlace, 'en');
});

afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function start() {
  await references.restore(all);
  const index = new LibraryIndex({
    store: references,
    standingOf: () => null,
    onChange: () => undefined,
    signal: ending.signal,
  });
  await index.load();
  return referenceDeeds({ store, references, index });
}

async function kept(): Promise<readonly Reference[]> {
  const read = await references.all();
  return read.ok ? read.value.references : [];
}

const noticed = (notice: unknown) => vi.waitFor(() => expect(known.notice).toEqual(notice));
const ids = (list: readonly Reference[]) => list.map(({ id }) => id);

describe('what is done to references', () => {
  it('deletes several, which are no longer selected, and brings them back', async () => {
    const deeds = await start();
    store.update({ selected: new Set([uuid(1), uuid(5)]) });
    deeds.onDelete([uuid(1), uuid(2)]);
    await noticed({ kind: 'deleted', count: 2, canUndo: true });
    expect(ids(await kept())).toEqual([uuid(3), uuid(4), uuid(5)]);
    expect([...known.selected]).toEqual([uuid(5)]);
    deeds.onUndo();
    await noticed({ kind: 'restored', count: 2, canUndo: false });
    expect(await kept()).toEqual(all);
    // What was taken back is not taken back twice.
    deeds.onUndo();
    expect(known.notice).toMatchObject({ kind: 'restored' });
  });

  it('deletes all, and brings all back', async () => {
    const deeds = await start();
    deeds.onDeleteAll();
    await noticed({ kind: 'deleted', count: 5, canUndo: true });
    expect(await kept()).toEqual([]);
    deeds.onUndo();
    await noticed({ kind: 'restored', count: 5, canUndo: false });
    expect(await kept()).toEqual(all);
  });

  it('merges all that was saved twice, and takes all of it apart again', async () => {
    const deeds = await start();
    deeds.onMergeAll();
    await noticed({ kind: 'merged', count: 4, canUndo: true });
    expect(ids(await kept())).toEqual([uuid(1), uuid(3), uuid(5)]);
    deeds.onUndo();
    await noticed({ kind: 'restored', count: 4, canUndo: false });
    expect(await kept()).toEqual(all);
  });

  it('merges none where not all can be, and says so', async () => {
    const deeds = await start();
    const remove: unknown = Reflect.get(IDBObjectStore.prototype, 'delete');
    let removed = 0;
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function full(
      this: IDBObjectStore,
      key: IDBValidKey | IDBKeyRange,
    ) {
      if (++removed > 1) throw new DOMException('No space.', 'QuotaExceededError');
      return (remove as IDBObjectStore['delete']).call(this, key);
    });
    deeds.onMergeAll();
    await noticed({ kind: 'failed', why: 'full' });
    expect(known.undo).toBeNull();
    vi.restoreAllMocks();
    expect(await kept()).toEqual(all);
    deeds.onMerge([uuid(1), uuid(99)]);
    await noticed({ kind: 'failed', why: 'gone' });
  });

  it('tags many, and gives each the tags again that it had', async () => {
    const deeds = await start();
    expect(await deeds.onTag([uuid(1), uuid(3)], { add: ['county'], drop: ['one'] })).toBe('saved');
    await noticed({ kind: 'tagged', count: 2, canUndo: true });
    const tags = async () => (await kept()).map((each) => each.tags);
    expect(await tags()).toEqual([['county'], ['one'], ['two', 'county'], ['two'], ['three']]);
    deeds.onUndo();
    await noticed({ kind: 'restored', count: 2, canUndo: false });
    expect(await tags()).toEqual(pages.map((page) => [page]));
  });
});
