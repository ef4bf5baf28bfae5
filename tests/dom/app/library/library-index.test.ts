import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryIndex } from '../../../../src/app/library/library-index.ts';
import { failure } from '../../../../src/core/result.ts';
import { noFilter } from '../../../../src/core/references/search.ts';
import { databaseName, sidelightDatabase } from '../../../../src/platform/store/database.ts';
import { referenceStore, type ReferenceStore } from '../../../../src/platform/store/references.ts';
import { reference, uuid } from '../../../unit/references/samples.ts';

let ending: AbortController;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('scheduler', {
    postTask: async (task: () => unknown) => {
      await new Promise((resolve) => setTimeout(resolve));
      return task();
    },
  });
  ending = new AbortController();
});

afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
});

const COUNT = 330;

/** Of one page each, the one of the highest number saved last. */
const made = (number: number) =>
  reference(number, {
    page: `https://daily.example/${number}`,
    created: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString(),
  });

async function filled(count = COUNT): Promise<ReferenceStore> {
  const store = referenceStore(sidelightDatabase(ending.signal), ending.signal);
  // Backwards, so that the order of ids is not that of saving.
  await store.restore(Array.from({ length: count }, (_, index) => made(count - index)));
  return store;
}

function indexOf(store: ConstructorParameters<typeof LibraryIndex>[0]['store']) {
  const onChange = vi.fn<() => void>();
  const index = new LibraryIndex({
    store,
    standingOf: () => null,
    onChange,
    signal: ending.signal,
  });
  return { index, onChange };
}

const ids = (index: LibraryIndex) => index.find(noFilter, 'saved').map(({ id }) => id);

describe('the library in memory', () => {
  it('shows the newest first, then has all', async () => {
    const store = await filled();
    const { index, onChange } = indexOf(store);
    const seen: object[] = [];
    onChange.mockImplementation(() =>
      seen.push({
        state: index.state,
        size: index.size,
        first: ids(index)[0],
        found: ids(index).length,
      }),
    );
    expect(index.state).toEqual({ kind: 'loading' });
    const loading = index.load();
    expect(await index.whole()).toBe(true);
    await loading;
    const first = uuid(COUNT);
    expect(seen[0]).toEqual({
      state: { kind: 'ready', whole: false },
      size: 100,
      first,
      found: 100,
    });
    expect(seen.at(-1)).toEqual({
      state: { kind: 'ready', whole: true },
      size: COUNT,
      first,
      found: COUNT,
    });
    expect(index.get(uuid(7))).toEqual(made(7));
    expect(index.all()).toHaveLength(COUNT);
    expect(index.counts(noFilter).entities.get('one')).toBe(COUNT);
  });

  it('is there at once where there is nothing', async () => {
    const { index } = indexOf(await filled(0));
    await index.load();
    expect(index.state).toEqual({ kind: 'ready', whole: true });
    expect([index.size, index.unreadable, index.duplicates]).toEqual([0, 0, []]);
  });

  it('follows what is saved, changed and removed, here and in other tabs', async () => {
    const store = await filled(3);
    const { index } = indexOf(store);
    await index.load();
    const other = referenceStore(sidelightDatabase(ending.signal), ending.signal);
    await other.edit(uuid(1), { tags: { add: ['new'] } });
    await other.remove([uuid(2)]);
    await store.restore([made(9)]);
    await vi.waitFor(() => expect(ids(index)).toEqual([uuid(9), uuid(3), uuid(1)]));
    expect(index.get(uuid(1))?.tags).toEqual(['new']);
    expect(index.size).toBe(3);
    expect(index.find({ ...noFilter, tags: ['new'] }, 'best')).toHaveLength(1);
  });

  it('takes in an import of many', async () => {
    const store = await filled(2);
    const { index } = indexOf(store);
    await index.load();
    const added = Array.from({ length: 700 }, (_, at) => made(at + 10));
    expect(await store.bring({ added, changed: [] }, 1)).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(index.size).toBe(702), { timeout: 10_000 });
  });

  it('does not go back to what a reference was when reading began', async () => {
    const store = await filled();
    let late: (() => void) | null = null;
    const slow: typeof store = {
      ...store,
      batch: async (after, most) => {
        const batch = await store.batch(after, most);
        if (after === null) await new Promise<void>((resolve) => (late = resolve));
        return batch;
      },
    };
    const { index } = indexOf(slow);
    const loading = index.load();
    await vi.waitFor(() => expect(late).not.toBeNull());
    await store.edit(uuid(1), { note: { before: '', after: 'Written meanwhile.' } });
    await store.remove([uuid(2)]);
    await vi.waitFor(() => expect(index.get(uuid(1))?.note).toBe('Written meanwhile.'));
    (late as (() => void) | null)?.();
    await loading;
    expect(index.get(uuid(1))?.note).toBe('Written meanwhile.');
    expect(index.get(uuid(2))).toBeNull();
    expect(index.size).toBe(COUNT - 1);
  });

  it('counts what cannot be read until it is set aside', async () => {
    const store = await filled(2);
    const db = await openDB(databaseName);
    await db.put('references', { id: 'broken', created: '2026' });
    db.close();
    const { index } = indexOf(store);
    await index.load();
    expect([index.size, index.unreadable]).toEqual([2, 1]);
    await store.setAside(['broken']);
    await vi.waitFor(() => expect(index.unreadable).toBe(0));
  });

  it('says that the store failed, and reads again when asked', async () => {
    const store = await filled(5);
    const fault = failure({ kind: 'unavailable', detail: 'gone' } as const);
    const failing: typeof store = {
      ...store,
      batch: vi.fn((after, most) => store.batch(after, most)).mockResolvedValueOnce(fault),
    };
    const { index, onChange } = indexOf(failing);
    await index.load();
    expect(index.state).toEqual({ kind: 'failed', why: 'unavailable' });
    expect(await index.whole()).toBe(false);
    await index.load();
    expect(index.state).toEqual({ kind: 'ready', whole: true });
    expect(index.size).toBe(5);
    failing.some = async () => fault;
    await store.edit(uuid(1), { tags: { add: ['x'] } });
    await vi.waitFor(() => expect(index.state.kind).toBe('failed'));
    expect(onChange).toHaveBeenCalled();
  });

  it('finds what was saved twice', async () => {
    const store = await filled(2);
    const twin = { ...made(9), page: made(1).page };
    await store.restore([twin]);
    const { index } = indexOf(store);
    await index.load();
    expect(index.duplicates).toEqual([[made(1), twin]]);
    expect(index.duplicates).toBe(index.duplicates);
    await store.mergeEach([[uuid(1), uuid(9)]]);
    await vi.waitFor(() => expect(index.duplicates).toEqual([]));
  });

  it('reads nothing more once it has ended', async () => {
    const store = await filled();
    const { index, onChange } = indexOf(store);
    const loading = index.load();
    ending.abort();
    await loading;
    expect(onChange).not.toHaveBeenCalled();
    await index.load();
    expect(index.state).toEqual({ kind: 'loading' });
  });
});
