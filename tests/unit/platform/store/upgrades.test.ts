import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseName, sidelightDatabase } from '../../../../src/platform/store/database.ts';
import { referenceStore } from '../../../../src/platform/store/references.ts';
import { worksheetStore } from '../../../../src/platform/store/worksheets.ts';
import { blank } from '../../review/samples.ts';
import { reference } from '../../references/samples.ts';

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));

async function withStores<Value>(
  work: (stores: {
    readonly worksheets: ReturnType<typeof worksheetStore>;
    readonly references: ReturnType<typeof referenceStore>;
  }) => Promise<Value>,
): Promise<Value> {
  const ending = new AbortController();
  const { signal } = ending;
  try {
    return await work({
      worksheets: worksheetStore(signal, () => 'next'),
      references: referenceStore(sidelightDatabase(signal), signal),
    });
  } finally {
    ending.abort();
  }
}

async function shape() {
  const db = await openDB(databaseName);
  const stores = [...db.objectStoreNames].map((name) => {
    const { keyPath, autoIncrement, indexNames } = db.transaction(name).store;
    return [name, keyPath, autoIncrement, [...indexNames]];
  });
  const { version } = db;
  db.close();
  return { version, stores };
}

const today = {
  version: 2,
  stores: [
    ['aside', null, true, []],
    ['drafts', 'key', false, ['page']],
    ['meta', null, false, []],
    ['references', 'id', false, ['created', 'page']],
    ['worksheets', 'page', false, ['changed']],
  ],
};

/** The database as version 1 made it, whatever is made today. */
async function versionOne(): Promise<void> {
  const db = await openDB(databaseName, 1, {
    upgrade: (made) => {
      made.createObjectStore('worksheets', { keyPath: 'page' }).createIndex('changed', 'changed');
      made.createObjectStore('drafts', { keyPath: 'key' }).createIndex('page', 'page');
      made.createObjectStore('aside', { autoIncrement: true });
    },
  });
  const { page, changed } = blank;
  await db.put('worksheets', { page, revision: 'r', changed, worksheet: blank });
  await db.put('drafts', { key: 'tab', page, base: null, worksheet: blank });
  await db.add('aside', { as: 'it was' });
  db.close();
}

describe('the database', () => {
  it('is made out of nothing with the stores and indexes of today', async () => {
    await withStores(({ references }) => references.all());
    expect(await shape()).toEqual(today);
  });

  it('comes from version 1 with all that was in it', async () => {
    await versionOne();
    await withStores(async ({ worksheets, references }) => {
      expect(await worksheets.load(blank.page)).toEqual({
        ok: true,
        value: {
          stored: { worksheet: blank, revision: 'r' },
          drafts: [{ key: 'tab', base: null, worksheet: blank }],
        },
      });
      expect(await references.all()).toEqual({
        ok: true,
        value: { references: [], unreadable: [] },
      });
      expect(await references.restore([reference(1)])).toMatchObject({ ok: true });
    });
    expect(await shape()).toEqual(today);
    const db = await openDB(databaseName);
    expect(await db.getAll('aside')).toEqual([{ as: 'it was' }]);
    db.close();
  });

  it('is as it was where the upgrade does not come to its end', async () => {
    await versionOne();
    const create: unknown = Reflect.get(IDBDatabase.prototype, 'createObjectStore');
    vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function broken(
      this: IDBDatabase,
      name,
      options,
    ) {
      if (name === 'meta') throw new DOMException('No space.', 'QuotaExceededError');
      return (create as IDBDatabase['createObjectStore']).call(this, name, options);
    });
    await withStores(async ({ references }) => {
      expect(await references.all()).toMatchObject({ ok: false });
    });
    vi.restoreAllMocks();
    expect(await shape()).toMatchObject({ version: 1 });
    await withStores(async ({ worksheets }) => {
      expect(await worksheets.list()).toMatchObject({ value: { worksheets: [{}] } });
    });
  });
});
