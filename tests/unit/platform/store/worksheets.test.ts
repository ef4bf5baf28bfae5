import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseName } from '../../../../src/platform/store/database.ts';
import { worksheetStore, type WorksheetStore } from '../../../../src/platform/store/worksheets.ts';
import { at, blank, entry } from '../../review/samples.ts';

const { page } = blank;
const one = { ...blank, summary: 'One.' };
const two = { ...blank, summary: 'Two.', changed: at(9) };

let ending: AbortController;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  ending = new AbortController();
});

afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
});

function open(): WorksheetStore {
  return worksheetStore(ending.signal, () => crypto.randomUUID());
}

/** The revision that a save gave. */
async function saved(store: WorksheetStore, worksheet = one, basedOn: string | null = null) {
  const result = await store.save(worksheet, basedOn, []);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

async function stored(store: WorksheetStore): Promise<unknown> {
  const result = await store.load(page);
  return result.ok ? result.value.stored : result.reason;
}

/** Writes into the database as an older, newer or broken Sidelight might. */
async function plant(record: unknown, store: 'worksheets' | 'drafts' = 'worksheets') {
  await stored(open());
  const db = await openDB(databaseName);
  await db.put(store, record);
  db.close();
}

async function all(store: 'aside' | 'drafts' | 'worksheets'): Promise<readonly unknown[]> {
  const db = await openDB(databaseName);
  const records: unknown[] = await db.getAll(store);
  db.close();
  return records;
}

describe('the store of worksheets', () => {
  it('has none at first', async () => {
    expect(await open().load(page)).toEqual({ ok: true, value: { stored: null, drafts: [] } });
    expect(await open().list()).toEqual({ ok: true, value: { worksheets: [], unreadable: [] } });
  });

  it('gives back what was saved, by its page', async () => {
    const revision = await saved(open());
    expect(await stored(open())).toEqual({ worksheet: one, revision });
    expect(await open().load('https://news.example/other')).toMatchObject({
      value: { stored: null },
    });
  });

  it('saves over what the work is based on', async () => {
    const store = open();
    const revision = await saved(store, two, await saved(store));
    expect(await stored(store)).toEqual({ worksheet: two, revision });
  });

  it('overwrites nothing that was stored since, and hands it out', async () => {
    const [store, other] = [open(), open()];
    const first = await saved(store);
    const second = await saved(other, two, first);
    expect(await store.save(one, first, [])).toEqual({
      ok: false,
      reason: { kind: 'conflict', theirs: { worksheet: two, revision: second } },
    });
    expect(await store.save(one, null, [])).toMatchObject({ reason: { kind: 'conflict' } });
    expect(await stored(store)).toEqual({ worksheet: two, revision: second });
  });

  it('says that what the work is based on was removed', async () => {
    const store = open();
    const revision = await saved(store);
    await store.remove(page);
    expect(await store.save(two, revision, [])).toEqual({
      ok: false,
      reason: { kind: 'conflict', theirs: null },
    });
  });

  it('lets one of many that save at once through', async () => {
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        open().save({ ...blank, summary: `${index}` }, null, []),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('lists what there is, newest first', async () => {
    const store = open();
    await saved(store, { ...two, entries: [entry('a', { note: 'Seen.' }), entry('b')] });
    await saved(store, { ...one, page: 'https://news.example/b', changed: at(5) });
    expect(await store.list()).toEqual({
      ok: true,
      value: {
        worksheets: [
          {
            page,
            title: blank.article.title,
            publisher: 'The Example',
            entries: 1,
            changed: at(9),
          },
          expect.objectContaining({ page: 'https://news.example/b', entries: 0 }),
        ],
        unreadable: [],
      },
    });
  });

  it('removes, and puts back unless there is another by then', async () => {
    const store = open();
    const revision = await saved(store);
    const removed = await store.remove(page);
    expect(await stored(store)).toBeNull();
    const back = removed.ok ? removed.value : null;
    if (back === null) throw new Error('Nothing was removed.');
    expect(await store.restore(back)).toEqual({ ok: true, value: true });
    expect(await stored(store)).toEqual({ worksheet: one, revision });
    expect(await store.restore(back)).toEqual({ ok: true, value: false });
    expect(await store.remove('https://news.example/none')).toEqual({ ok: true, value: null });
  });
});

describe('what a closed tab left', () => {
  const draft = { key: 'tab', base: one, worksheet: two };

  it('is handed out until a save has taken it in', async () => {
    const store = open();
    const revision = await saved(store);
    store.leave(draft);
    expect(await store.load(page)).toMatchObject({ value: { drafts: [draft] } });
    await store.save(two, revision, ['tab']);
    expect(await store.load(page)).toMatchObject({ value: { drafts: [] } });
  });

  it('stays where the save that would take it in fails', async () => {
    const store = open();
    await saved(store);
    store.leave(draft);
    expect(await store.save(two, 'of long ago', ['tab'])).toMatchObject({ ok: false });
    expect(await store.load(page)).toMatchObject({ value: { drafts: [draft] } });
  });

  it('is kept for each tab and page', async () => {
    const store = open();
    await stored(store);
    store.leave(draft);
    store.leave({ ...draft, key: 'other', base: null });
    store.leave({ ...draft, key: 'third', worksheet: { ...two, page: 'https://news.example/b' } });
    const loaded = await store.load(page);
    expect(loaded.ok && loaded.value.drafts.map(({ key }) => key).toSorted()).toEqual([
      'other',
      'tab',
    ]);
  });

  it('is passed over where it cannot be read, and not lost', async () => {
    await plant({ key: 'tab', page, base: null, worksheet: { version: 9 } }, 'drafts');
    expect(await open().load(page)).toMatchObject({ value: { drafts: [] } });
    expect(await all('drafts')).toHaveLength(1);
  });
});

describe('a worksheet that cannot be read', () => {
  const broken = { page, revision: 'r', worksheet: { ...one, entries: 'none' } };

  it.each<readonly [string, unknown, unknown]>([
    ['a broken one', broken, { kind: 'field', place: 'entries' }],
    ['no worksheet at all', { page, revision: 'r' }, { kind: 'not-one' }],
    ['one without revision', { page, worksheet: one }, { kind: 'field', place: 'revision' }],
    [
      'one of another page',
      { page, revision: 'r', worksheet: { ...one, page: 'https://news.example/b' } },
      { kind: 'field', place: 'page' },
    ],
    [
      'a newer one',
      { page, revision: 'r', worksheet: { version: 2 } },
      { kind: 'newer', version: 2 },
    ],
  ])('is told and never written over: %s', async (_, record, fault) => {
    await plant(record);
    const store = open();
    expect(await stored(store)).toMatchObject({ kind: 'unreadable', fault });
    expect(await store.save(two, null, [])).toMatchObject({
      reason: { kind: 'unreadable', fault },
    });
    expect(await all('worksheets')).toEqual([record]);
    expect(await store.list()).toEqual({ ok: true, value: { worksheets: [], unreadable: [page] } });
  });

  it('is set aside as it is, so that a new one can be saved', async () => {
    await plant(broken);
    const store = open();
    expect(await store.setAside(page)).toEqual({ ok: true, value: null });
    expect(await all('aside')).toEqual([broken]);
    await saved(store, two);
    expect(await stored(store)).toMatchObject({ worksheet: two });
  });

  it('is not set aside where a newer Sidelight wrote it, nor where it can be read', async () => {
    await plant({ page, revision: 'r', worksheet: { version: 2 } });
    const store = open();
    await store.setAside(page);
    expect(await all('worksheets')).toHaveLength(1);
    await plant({ page, revision: 'r', changed: at(0), worksheet: one });
    await store.setAside(page);
    expect(await stored(store)).toEqual({ worksheet: one, revision: 'r' });
    expect(await all('aside')).toEqual([]);
  });
});

describe('a store that fails', () => {
  it('tells a full disk, and keeps what was stored before', async () => {
    const store = open();
    const revision = await saved(store);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No space.', 'QuotaExceededError');
    });
    expect(await store.save(two, revision, [])).toEqual({ ok: false, reason: { kind: 'full' } });
    vi.restoreAllMocks();
    expect(await stored(store)).toEqual({ worksheet: one, revision });
  });

  it('tells a full disk that shows only when the transaction ends', async () => {
    const store = open();
    const revision = await saved(store);
    const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(
      this: IDBObjectStore,
      record: unknown,
    ) {
      const { transaction } = this;
      const request = (put as IDBObjectStore['add']).call(this, record);
      Object.defineProperty(transaction, 'error', {
        value: new DOMException('No space.', 'QuotaExceededError'),
      });
      request.addEventListener('success', () => transaction.abort());
      return request;
    });
    expect(await store.save(two, revision, [])).toEqual({ ok: false, reason: { kind: 'full' } });
    vi.restoreAllMocks();
    expect(await stored(store)).toEqual({ worksheet: one, revision });
  });

  it('says so where the database cannot be opened, and tries again the next time', async () => {
    const store = open();
    const failing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Not here.', 'SecurityError');
    });
    expect(await stored(store)).toEqual({
      kind: 'unavailable',
      detail: 'SecurityError: Not here.',
    });
    failing.mockRestore();
    expect(await stored(store)).toBeNull();
  });

  it('leaves a database alone that a newer Sidelight made', async () => {
    (await openDB(databaseName, 8)).close();
    expect(await stored(open())).toEqual({ kind: 'newer', version: 8 });
    expect(await open().save(one, null, [])).toEqual({
      ok: false,
      reason: { kind: 'newer', version: 8 },
    });
  });

  it('lets go of the database where a newer Sidelight wants to upgrade it', async () => {
    const store = open();
    await saved(store);
    const newer = await openDB(databaseName, 9, { upgrade: () => undefined });
    expect(newer.version).toBe(9);
    newer.close();
    expect(await stored(store)).toEqual({ kind: 'newer', version: 9 });
  });

  it('opens the database again that the browser closed', async () => {
    const store = open();
    const revision = await saved(store);
    const close = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    expect(await stored(store)).toEqual({ worksheet: one, revision });
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('says so once it has ended', async () => {
    const store = open();
    await saved(store);
    ending.abort();
    expect(await stored(store)).toMatchObject({ kind: 'unavailable' });
    expect(() => store.leave({ key: 'tab', base: null, worksheet: two })).not.toThrow();
  });
});

describe('another tab', () => {
  /** Calls of `changed` until one has come. */
  async function heard(listener: WorksheetStore, act: () => Promise<unknown>) {
    const pages: string[] = [];
    const done = new AbortController();
    const first = new Promise<void>((resolve) => {
      listener.watch(done.signal, (changed) => {
        pages.push(changed);
        resolve();
      });
    });
    await act();
    await first;
    done.abort();
    return pages;
  }

  it('is told of what was saved, removed and put back', async () => {
    const [store, other] = [open(), open()];
    expect(await heard(other, () => saved(store))).toEqual([page]);
    const removed = await store.remove(page);
    expect(removed.ok).toBe(true);
    expect(
      await heard(other, async () => store.restore({ page, record: { page, worksheet: one } })),
    ).toEqual([page]);
  });

  it('is not told of what failed, and the own one is not told of its own', async () => {
    const [store, other] = [open(), open()];
    const own = vi.fn<(page: string) => void>();
    store.watch(ending.signal, own);
    const told = await heard(other, async () => {
      await store.save(one, 'of long ago', []);
      await saved(store);
    });
    expect(told).toEqual([page]);
    expect(own).not.toHaveBeenCalled();
  });
});
