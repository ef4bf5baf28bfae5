import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseName, sidelightDatabase } from '../../../../src/platform/store/database.ts';
import {
  deleteDatabase,
  tellEmptied,
  watchEmptied,
} from '../../../../src/platform/store/emptying.ts';
import { referenceStore } from '../../../../src/platform/store/references.ts';
import { worksheetStore } from '../../../../src/platform/store/worksheets.ts';
import { blank } from '../../review/samples.ts';
import { reference } from '../../references/samples.ts';

let ending: AbortController;
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
});

describe('deleting everything', () => {
  it('takes out the database under those who have it open, and tells what is gone', async () => {
    const { signal } = ending;
    const references = referenceStore(sidelightDatabase(signal), signal);
    const worksheets = worksheetStore(signal, () => crypto.randomUUID());
    const saved = await references.add(reference(1));
    await worksheets.save(blank, null, []);
    const told = vi.fn();
    references.watch(told, signal);
    expect(await deleteDatabase()).toBe(true);
    expect(await indexedDB.databases()).toEqual([]);
    const id = saved.ok ? saved.value.reference.id : '';
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith({ changed: [], removed: [id] }));
    expect(await references.count()).toMatchObject({ value: 0 });
    expect(await worksheets.list()).toMatchObject({ value: { worksheets: [] } });
  });

  it('takes out the database of a newer Sidelight', async () => {
    (await openDB(databaseName, 99)).close();
    expect(await deleteDatabase()).toBe(true);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is heard by the others until they do not listen any more', async () => {
    const [heard, deaf] = [vi.fn(), vi.fn()];
    const left = new AbortController();
    watchEmptied(left.signal, deaf);
    left.abort();
    watchEmptied(ending.signal, heard);
    tellEmptied();
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
    expect(deaf).not.toHaveBeenCalled();
  });
});
