import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { loadOverrules } from '../../../src/platform/overrules.ts';
import { loadSettings } from '../../../src/platform/settings.ts';
import { databaseName, sidelightDatabase } from '../../../src/platform/store/database.ts';
import { referenceStore } from '../../../src/platform/store/references.ts';
import { worksheetStore } from '../../../src/platform/store/worksheets.ts';
import { installLocks } from './locks.ts';
// What version 0.1.0 itself left in a profile whose person had used everything; never to be edited.
import left from './stored-0.1.0.json' with { type: 'json' };

let ending: AbortController;

beforeEach(async () => {
  fakeBrowser.reset();
  installLocks();
  ending = new AbortController();
  vi.stubGlobal('indexedDB', new IDBFactory());
  await fakeBrowser.storage.local.set(left.local);
  const { version, stores } = left.database;
  const db = await openDB(databaseName, version, {
    upgrade: (made) => {
      made.createObjectStore('worksheets', { keyPath: 'page' }).createIndex('changed', 'changed');
      made.createObjectStore('drafts', { keyPath: 'key' }).createIndex('page', 'page');
      made.createObjectStore('aside', { autoIncrement: true });
    },
  });
  for (const worksheet of stores.worksheets) await db.put('worksheets', worksheet);
  for (const draft of stores.drafts) await db.put('drafts', draft);
  db.close();
});

afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
});

it('settings of version 0.1.0 hold as they were made', async () => {
  expect(await loadSettings()).toEqual({
    settings: { ...defaultSettings, ...left.local.settings.values },
    faults: [],
  });
});

it('corrections of version 0.1.0 hold as they were made', async () => {
  const { overrules, fault } = await loadOverrules();
  expect(fault).toBeNull();
  expect(overrules).toHaveLength(2);
  expect(overrules).toEqual(expect.arrayContaining(left.local.overrules.overrules));
});

it('worksheets and drafts of version 0.1.0 open whole, and references can be saved beside them', async () => {
  const { signal } = ending;
  const worksheets = worksheetStore(signal, () => 'next');
  const [{ page, worksheet, revision } = {}] = left.database.stores.worksheets;
  const [draft] = left.database.stores.drafts;
  const loaded = await worksheets.load(page ?? '');
  expect(loaded).toEqual({
    ok: true,
    value: {
      stored: { worksheet, revision },
      drafts: [expect.objectContaining({ key: draft?.key })],
    },
  });
  expect(loaded).toMatchObject({ value: { drafts: [{ worksheet: draft?.worksheet }] } });
  const references = referenceStore(sidelightDatabase(signal), signal);
  expect(await references.all()).toEqual({ ok: true, value: { references: [], unreadable: [] } });
});
