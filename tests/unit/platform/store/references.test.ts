import 'fake-indexeddb/auto';
import { IDBFactory, IDBIndex } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReferenceEdit } from '../../../../src/core/references/edit.ts';
import type { Reference, SavedPage } from '../../../../src/core/references/reference.ts';
import type { Result } from '../../../../src/core/result.ts';
import { databaseName, sidelightDatabase } from '../../../../src/platform/store/database.ts';
import { referenceStore, type ReferenceStore } from '../../../../src/platform/store/references.ts';
import { pageText, placeOf, quoted, reference, uuid } from '../../references/samples.ts';

let ending: AbortController;
let ids = 0;
let hours = 0;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  ending = new AbortController();
  [ids, hours] = [0, 0];
});

afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const at = (hour: number): string => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;

function open(): ReferenceStore {
  return referenceStore(sidelightDatabase(ending.signal), ending.signal, {
    newId: () => uuid(++ids),
    now: () => at(++hours % 24),
  });
}

const { page, url, record, passage, entities, claims } = reference(1);
const saved: SavedPage = { page, url, record, passage, entities, claims };
const other: SavedPage = { ...saved, passage: placeOf(pageText, 'Critics asked') };

async function got<Value>(outcome: Promise<Result<Value, unknown>>): Promise<Value> {
  const result = await outcome;
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

const added = async (store: ReferenceStore, what = saved): Promise<Reference> =>
  (await got<{ readonly reference: Reference }>(store.add(what))).reference;

const everything = async (store = open()): Promise<readonly Reference[]> =>
  (await got<{ readonly references: readonly Reference[] }>(store.all())).references;

/** Writes into the database as an older, newer or broken Sidelight might. */
async function plant(...records: readonly unknown[]): Promise<void> {
  await open().all();
  const db = await openDB(databaseName);
  for (const one of records) await db.put('references', one);
  db.close();
}

async function inStore(name: string): Promise<readonly unknown[]> {
  const db = await openDB(databaseName);
  const records: unknown[] = await db.getAll(name);
  db.close();
  return records;
}

describe('the store of references', () => {
  it('has none at first', async () => {
    const store = open();
    expect(await store.all()).toEqual({ ok: true, value: { references: [], unreadable: [] } });
    expect(await store.newest(10)).toMatchObject({ value: { references: [] } });
    expect(await store.count()).toEqual({ ok: true, value: 0 });
    expect(await store.batch(null, 10)).toMatchObject({ value: { next: null, revision: 0 } });
    expect(await store.get(uuid(1))).toEqual({ ok: true, value: null });
    expect(await store.ofPage(page)).toEqual({ ok: true, value: [] });
  });

  it('gives back what was saved, by its id and by its page', async () => {
    const one = await added(open());
    expect(one).toMatchObject({ id: uuid(1), created: at(1), tags: [], note: '', page });
    const two = await added(open(), other);
    const elsewhere = await added(open(), { ...saved, page: 'https://daily.example/b' });
    const store = open();
    expect(await got(store.get(one.id))).toEqual(one);
    expect(await got(store.ofPage(page))).toEqual([one, two]);
    expect(await got(store.some([two.id, uuid(99), one.id]))).toEqual([two, one]);
    expect(await everything()).toEqual([one, two, elsewhere]);
  });

  it('saves a passage once, whatever its spaces, and a page once', async () => {
    const store = open();
    const first = await got<object>(store.add(saved));
    expect(first).toMatchObject({ isNew: true, isFirst: true });
    const spaced = placeOf(pageText.replaceAll(' ', '  '), quoted.replaceAll(' ', '  '));
    const again = await got(store.add({ ...saved, passage: spaced, claims: ['claim-two'] }));
    expect(again).toEqual({ ...first, isNew: false, isFirst: false });
    expect(await got(store.add({ ...saved, passage: null }))).toMatchObject({ isNew: true });
    expect(await got(store.add({ ...saved, passage: null }))).toMatchObject({ isNew: false });
    expect(await everything()).toHaveLength(2);
  });

  it('lets one of many tabs that save the same at once save it', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => got(open().add(saved))));
    expect(results.filter((result) => Object(result).isNew)).toHaveLength(1);
    expect(new Set(results.map((result) => Object(result).reference.id)).size).toBe(1);
  });

  it('reads batch after batch, and says that something was written between two', async () => {
    const store = open();
    ids = 50;
    await got(store.restore(Array.from({ length: 7 }, (_, index) => reference(index + 1))));
    const first = Object(await got(store.batch(null, 3)));
    const second = Object(await got(store.batch(first.next, 3)));
    await added(store, other);
    const third = Object(await got(store.batch(second.next, 3)));
    const all = [first, second, third].flatMap(({ references }) => references);
    expect(all.map(({ id }) => id)).toEqual((await everything()).map(({ id }) => id));
    expect([first, second, third].map(({ next }) => next)).toEqual([uuid(3), uuid(6), null]);
    expect([first.revision, second.revision, third.revision]).toEqual([1, 1, 2]);
  });

  it.each([1, 2, 3, 9])('gives the newest %i, in older browsers too', async (most) => {
    const days = [3, 1, 4, 1, 5].map((day, index) =>
      reference(index + 1, { created: `2026-01-0${day}T00:00:00.000Z` }),
    );
    await plant(...days, { id: 'broken', created: '2026-01-09' });
    const newest = await got(open().newest(most));
    const { references, unreadable } = Object(newest);
    expect(references.map(({ created }: Reference) => Number(created.slice(8, 10)))).toEqual(
      [5, 4, 3, 1, 1].slice(0, most - 1),
    );
    expect(unreadable).toEqual(['broken']);
    expect(await got(open().count())).toBe(6);
    const records = Object.getOwnPropertyDescriptor(IDBIndex.prototype, 'getAllRecords');
    Reflect.deleteProperty(IDBIndex.prototype, 'getAllRecords');
    try {
      expect(await got(open().newest(most))).toEqual(newest);
    } finally {
      Object.defineProperty(IDBIndex.prototype, 'getAllRecords', Object(records));
    }
  });
});

describe('a change of a reference', () => {
  it('goes into what is stored now, field by field', async () => {
    const { id } = await added(open());
    const edits: readonly ReferenceEdit[] = [
      { record: [{ name: 'title', value: 'Mine' }] },
      { record: [{ name: 'publisher', value: 'Theirs' }] },
      { tags: { add: ['one'] } },
      { tags: { add: ['two'] } },
      { note: { before: '', after: 'First.' } },
      { note: { before: '', after: 'Second.' } },
    ];
    await Promise.all(edits.map((edit) => got(open().edit(id, edit))));
    const now: Reference = Object(await got(open().get(id)));
    expect([now.record.title.value, now.record.publisher.value]).toEqual(['Mine', 'Theirs']);
    expect(now.tags.toSorted()).toEqual(['one', 'two']);
    expect(now.note).toContain('First.');
    expect(now.note).toContain('Second.');
  });

  it('says that there is no such reference, and gives back the one that nothing is changed of', async () => {
    const store = open();
    const one = await added(store);
    expect(await store.edit(uuid(99), { tags: { add: ['x'] } })).toEqual({ ok: true, value: null });
    expect(await got(store.edit(one.id, {}))).toEqual(one);
    expect(Object(await got(store.batch(null, 1))).revision).toBe(1);
  });

  it('is made of many at once', async () => {
    const store = open();
    const [one, two] = [await added(store), await added(store, other)];
    await store.edit(two.id, { tags: { add: ['x'] } });
    const edited = await got(store.editEach([one.id, two.id, uuid(99)], { tags: { add: ['x'] } }));
    expect(edited).toEqual([{ before: one, after: expect.objectContaining({ tags: ['x'] }) }]);
  });

  it('goes into each of many by what it is now', async () => {
    const store = open();
    const [one, two] = [await added(store), await added(store, other)];
    await store.edit(two.id, { tags: { add: ['x'] } });
    const edited = await got(
      store.editEach([one.id, two.id], ({ tags }) => ({ tags: { add: [`had-${tags.length}`] } })),
    );
    expect(Object(edited).map(({ after }: { after: Reference }) => after.tags)).toEqual([
      ['had-0'],
      ['x', 'had-1'],
    ]);
  });

  it('notes how a passage stands, unless that was seen later', async () => {
    const store = open();
    const { id, changed } = await added(store);
    const gone = { kind: 'not-found', when: at(9) } as const;
    expect(await got(store.check(id, gone))).toMatchObject({ check: gone, changed });
    await got(store.check(id, { kind: 'found', when: at(3) }));
    expect(await got(store.get(id))).toMatchObject({ check: gone });
    expect(await got(store.check(uuid(99), gone))).toBeNull();
  });

  it('notes how many passages stand at once', async () => {
    const store = open();
    const [one, two] = [await added(store), await added(store, other)];
    const told = vi.fn();
    store.watch(told, ending.signal);
    const found = { kind: 'found', when: at(9) } as const;
    const checks = new Map([one.id, two.id, uuid(99)].map((id) => [id, found] as const));
    expect(await got(store.checkEach(checks))).toBe(2);
    expect((await everything(store)).map(({ check }) => check)).toEqual([found, found]);
    expect(told.mock.calls).toEqual([[{ changed: [one.id, two.id], removed: [] }]]);
  });
});

describe('what is removed', () => {
  it('comes back as it was, unless there is another of its id', async () => {
    const store = open();
    const [one, two] = [await added(store), await added(store, other)];
    const removed = await got(store.remove([one.id, two.id, uuid(99), one.id]));
    expect(removed).toEqual([one, two]);
    expect(await everything()).toEqual([]);
    expect(await got(store.restore(removed))).toEqual([one, two]);
    const edited = await got(store.edit(one.id, { tags: { add: ['kept'] } }));
    expect(await got(store.restore(removed))).toEqual([]);
    expect(await got(store.get(one.id))).toEqual(edited);
  });

  it('is everything, with what cannot be read', async () => {
    await plant(reference(1), reference(2), { id: 'broken' });
    expect(await got(open().clear())).toBe(3);
    expect(await inStore('references')).toEqual([]);
  });
});

describe('references that are merged', () => {
  const [one, two, three] = [
    reference(1, { note: 'One.', created: at(1) }),
    reference(2, { note: 'Two.', created: at(2) }),
    reference(3, { tags: ['c'], created: at(3) }),
  ];

  it('become the oldest, which says what all said, and are taken apart again', async () => {
    const store = open();
    await got(store.restore([one, two, three]));
    const merged = await got(store.mergeEach([[three.id, two.id, one.id]]));
    expect(merged).toMatchObject([{ before: one, gone: [three, two] }]);
    const stays = merged[0]?.stays;
    expect(stays).toMatchObject({ id: one.id, note: 'One.\n\nTwo.', tags: ['c'] });
    expect(await everything()).toEqual([stays]);
    await got(store.unmergeEach(merged));
    expect(await everything()).toEqual([one, two, three]);
  });

  it('are merged group by group in one write, of which all is kept or nothing', async () => {
    const store = open();
    const [four, five] = [reference(4, { created: at(4) }), reference(5, { created: at(5) })];
    const before = [one, two, three, four, five];
    await got(store.restore(before));
    const groups = [
      [one.id, two.id],
      [three.id, uuid(99)],
      [four.id, five.id],
    ];
    const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(
      this: IDBObjectStore,
      what: unknown,
      key?: IDBValidKey,
    ) {
      if (Object(what).id === four.id) throw new DOMException('No space.', 'QuotaExceededError');
      return (put as IDBObjectStore['put']).call(this, what, key);
    });
    expect(await store.mergeEach(groups)).toEqual({ ok: false, reason: { kind: 'full' } });
    vi.restoreAllMocks();
    expect(await everything()).toEqual(before);
    const { revision } = await got(store.batch(null, 1));
    const merged = await got(store.mergeEach(groups));
    expect(merged.map(({ gone }) => gone)).toEqual([[two], [five]]);
    expect((await got(store.batch(null, 1))).revision).toBe(revision + 1);
    expect(await got(store.unmergeEach(merged))).toHaveLength(4);
    expect(await everything()).toEqual(before);
  });

  it('are taken apart without what was changed since', async () => {
    const store = open();
    await got(store.restore([one, two]));
    const merged = await got(store.mergeEach([[one.id, two.id]]));
    const edited = await got(store.edit(one.id, { tags: { add: ['new'] } }));
    expect(await got(store.unmergeEach(merged))).toEqual([two]);
    expect(await got(store.get(one.id))).toEqual(edited);
  });

  it('are at least two', async () => {
    const store = open();
    await got(store.restore([one]));
    expect(await got(store.mergeEach([[one.id, one.id, uuid(99)]]))).toEqual([]);
    expect(await everything()).toEqual([one]);
  });
});

describe('an import', () => {
  const plan = {
    added: [reference(2), reference(3)],
    changed: [{ before: reference(1), after: reference(1, { note: 'New.' }) }],
  };
  const revisionOf = async (store: ReferenceStore): Promise<number> =>
    Object(await got(store.batch(null, 1))).revision;

  it('is brought in whole', async () => {
    const store = open();
    await got(store.restore([reference(1)]));
    expect(await got(store.bring(plan, await revisionOf(store)))).toEqual({
      added: 2,
      changed: 1,
      left: 0,
    });
    expect((await everything()).map(({ note }) => note)).toEqual(['New.', '', '']);
  });

  it('changes nothing where anything was written since it was planned', async () => {
    const store = open();
    await got(store.restore([reference(1)]));
    const revision = await revisionOf(store);
    await got(open().edit(uuid(1), { tags: { add: ['meanwhile'] } }));
    expect(await store.bring(plan, revision)).toEqual({ ok: false, reason: { kind: 'outdated' } });
    expect(await everything()).toHaveLength(1);
  });

  it('changes nothing where it does not come to its end', async () => {
    const store = open();
    const many = Array.from({ length: 700 }, (_, index) => reference(index + 2));
    await got(store.restore([reference(1)]));
    const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(
      this: IDBObjectStore,
      what: unknown,
    ) {
      if (++puts > 600) throw new DOMException('No space.', 'QuotaExceededError');
      return (put as IDBObjectStore['put']).call(this, what);
    });
    expect(await store.bring({ ...plan, added: many }, 1)).toEqual({
      ok: false,
      reason: { kind: 'full' },
    });
    vi.restoreAllMocks();
    expect(await everything()).toEqual([reference(1)]);
  });

  it('sets aside what cannot be read under an id, and leaves what is newer', async () => {
    const broken = { id: uuid(2), page: 4 };
    const newer = { id: uuid(3), version: 9 };
    await plant(broken, newer);
    expect(await got(open().bring({ ...plan, changed: [] }, 0))).toEqual({
      added: 1,
      changed: 0,
      left: 1,
    });
    expect(await inStore('aside')).toEqual([broken]);
    expect(await inStore('references')).toEqual([reference(2), newer]);
  });
});

describe('a reference that cannot be read', () => {
  const broken = { ...reference(2), note: 4 };
  const newer = { ...reference(3), version: 9 };

  it('is told, and harms no other', async () => {
    await plant(reference(1), broken, newer);
    const store = open();
    expect(await got(store.all())).toEqual({
      references: [reference(1)],
      unreadable: [uuid(2), uuid(3)],
    });
    expect(await got(store.get(uuid(2)))).toBeNull();
    expect(await got(store.ofPage(page))).toEqual([reference(1)]);
    expect(await got(store.edit(uuid(2), { tags: { add: ['x'] } }))).toBeNull();
    expect(await got(store.remove([uuid(2), uuid(3)]))).toEqual([]);
    expect(await inStore('references')).toEqual([reference(1), broken, newer]);
  });

  it('is set aside as it is, unless it can be read or is of a newer Sidelight', async () => {
    await plant(reference(1), broken, newer);
    expect(await got(open().setAside([1, 2, 3, 4].map(uuid)))).toBe(1);
    expect(await inStore('aside')).toEqual([broken]);
    expect(await inStore('references')).toEqual([reference(1), newer]);
  });
});

describe('the reminder of backups', () => {
  it('comes after every 50 that were saved, and not of those saved before', async () => {
    const store = open();
    const save = async (from: number, to: number): Promise<void> => {
      for (let number = from; number <= to; number++) {
        await added(store, { ...saved, page: `https://daily.example/${number}` });
      }
    };
    await save(1, 49);
    await store.add({ ...saved, page: 'https://daily.example/1' });
    expect(await got(store.backupState())).toEqual({ made: null, saves: 49, due: false });
    await save(50, 50);
    const began = Object(await got(store.backupState()));
    expect(began).toEqual({ made: null, saves: 50, due: true });
    await got(store.putOffBackup());
    expect(await got(store.backupState())).toEqual({ made: null, saves: 50, due: false });
    await save(51, 100);
    expect(await got(store.backupState())).toMatchObject({ saves: 100, due: true });
    await got(store.backedUp(began));
    expect(await got(store.backupState())).toEqual({
      made: expect.any(String),
      saves: 50,
      due: true,
    });
    await got(store.backedUp(Object(await got(store.backupState()))));
    expect(await got(store.backupState())).toMatchObject({ saves: 0, due: false });
  });

  it('begins anew where what is known of it cannot be read', async () => {
    await open().all();
    const db = await openDB(databaseName);
    await db.put('meta', { saves: -4, made: 5, putOffAt: 'x' }, 'backup');
    await db.put('meta', 'x', 'revision');
    db.close();
    await added(open());
    expect(await got(open().backupState())).toEqual({ made: null, saves: 1, due: false });
  });
});

describe('keeping for good', () => {
  it('is asked of the browser with the first reference, and with no other', async () => {
    const persist = vi.fn(async () => true);
    vi.stubGlobal('navigator', { storage: { persist, persisted: async () => false } });
    const store = open();
    await added(store);
    await added(store, other);
    await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1));
  });

  it('is not waited for, and harms nothing where it fails', async () => {
    const persist = async () => {
      throw new Error('no');
    };
    vi.stubGlobal('navigator', { storage: { persist, persisted: async () => false } });
    expect(await open().add(saved)).toMatchObject({ ok: true });
    vi.stubGlobal('navigator', { storage: {} });
    expect(await open().add(other)).toMatchObject({ ok: true });
  });
});

describe('who watches', () => {
  function heard(store: ReferenceStore): readonly object[] {
    const all: object[] = [];
    store.watch((change) => all.push(change), ending.signal);
    return all;
  }

  it('is told what was changed and removed, here and elsewhere, and of nothing else', async () => {
    const store = open();
    const [here, elsewhere] = [heard(store), heard(open())];
    await added(store);
    await added(store);
    await got(store.edit(uuid(1), { tags: { add: ['x'] } }));
    await got(store.edit(uuid(1), { tags: { add: ['x'] } }));
    await got(store.remove([uuid(99)]));
    await got(store.remove([uuid(1)]));
    await got(store.clear());
    const changed = { changed: [uuid(1)], removed: [] };
    const told = [changed, changed, { changed: [], removed: [uuid(1)] }];
    expect(here).toEqual(told);
    await vi.waitFor(() => expect(elsewhere).toEqual(told));
  });

  it('is told nothing once it has ended, and other messages are passed over', async () => {
    const store = open();
    const listener = vi.fn<() => void>();
    store.watch(listener, AbortSignal.abort());
    const channel = new BroadcastChannel('sidelight-references');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin.
    channel.postMessage('nonsense');
    channel.close();
    await added(store);
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('a store that fails', () => {
  it('tells a full disk, and keeps what was stored before', async () => {
    const store = open();
    const one = await added(store);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('No space.', 'QuotaExceededError');
    });
    expect(await store.add(other)).toEqual({ ok: false, reason: { kind: 'full' } });
    vi.restoreAllMocks();
    expect(await everything()).toEqual([one]);
    expect(await got(store.backupState())).toMatchObject({ saves: 1 });
  });

  it('asks again where a write is given for deleting alone, as Firefox does once after a full disk', async () => {
    const store = open();
    const one = await added(store);
    const add = vi.spyOn(IDBObjectStore.prototype, 'add');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const notAllowed = (): never => {
      throw new DOMException('The database did not allow mutations.', 'InvalidStateError');
    };
    add.mockImplementationOnce(notAllowed);
    const two = await added(store, other);
    put.mockImplementationOnce(notAllowed);
    expect(await got(store.remove([one.id]))).toEqual([one]);
    add.mockImplementationOnce(notAllowed).mockImplementationOnce(() => {
      throw new DOMException('No space.', 'QuotaExceededError');
    });
    expect(await store.add(saved)).toEqual({ ok: false, reason: { kind: 'full' } });
    add.mockImplementationOnce(notAllowed).mockImplementationOnce(notAllowed);
    expect(await store.add(saved)).toMatchObject({ reason: { kind: 'unavailable' } });
    vi.restoreAllMocks();
    expect(await everything()).toEqual([two]);
  });

  it('leaves a database alone that a newer Sidelight made', async () => {
    (await openDB(databaseName, 8)).close();
    expect(await open().add(saved)).toEqual({ ok: false, reason: { kind: 'newer', version: 8 } });
    expect(await open().all()).toEqual({ ok: false, reason: { kind: 'newer', version: 8 } });
  });
});
