/** Runs in a page of the extension: the store of references as the extension's own pages use it. */
import type { Reference, SavedPage } from '../../../src/core/references/reference.ts';
import { sidelightDatabase } from '../../../src/platform/store/database.ts';
import { referenceStore, type ReferenceStore } from '../../../src/platform/store/references.ts';

/** What a test sees of the store from outside. */
export interface KeptState {
  readonly references: readonly { readonly id: string; readonly page: string }[];
  readonly unreadable: number;
  /** Writes so far, and saves since the last backup; each stands in the transaction it counts. */
  readonly revision: number;
  readonly saves: number;
}

const { signal } = new AbortController();
const store: ReferenceStore = referenceStore(sidelightDatabase(signal), signal);

const told: string[] = [];

const unknown = { value: null, from: null, edited: false } as const;

/** A page of its own for each number. */
function savedPage(number: number): SavedPage {
  const url = `https://daily.example/kept/${number}`;
  return {
    page: url,
    url,
    record: {
      kind: 'news-article',
      title: { value: `Story ${number}`, from: 'title', edited: false },
      authors: unknown,
      publisher: unknown,
      published: unknown,
      modified: unknown,
      language: unknown,
      description: unknown,
      canonicalUrl: unknown,
    },
    passage: null,
    entities: [],
    claims: [],
  };
}

/** So many thousand letters, each by chance, so that none of them can be saved on the disk. */
function longNote(thousands: number): string {
  const parts = Array.from({ length: thousands }, () => {
    const letters = crypto.getRandomValues(new Uint16Array(1000));
    return String.fromCharCode(...letters.map((letter) => 0x4e00 + (letter & 0x3fff)));
  });
  return parts.join('');
}

export const kept = {
  store,
  /** What was done so far. */
  told: async (): Promise<readonly string[]> => told,
  /** Saves page after page, and tells the id of each once the store has it. */
  async save(from: number, until: number): Promise<void> {
    for (let number = from; number < until; number += 1) {
      const added = await store.add(savedPage(number));
      if (!added.ok) throw new Error(JSON.stringify(added.reason));
      told.push(added.value.reference.id);
    }
  },
  /** Brings so many in at once, and tells when it begins and how it ended. */
  async bring(count: number): Promise<void> {
    const batch = await store.batch(null, 1);
    if (!batch.ok) throw new Error(JSON.stringify(batch.reason));
    const now = new Date().toISOString();
    const added = Array.from({ length: count }, (_, at): Reference => ({
      version: 1,
      id: crypto.randomUUID(),
      ...savedPage(1_000_000 + at),
      tags: ['brought'],
      note: 'Written elsewhere. '.repeat(20),
      accessed: now,
      created: now,
      changed: now,
      check: { kind: 'unchecked' },
    }));
    told.push('bringing');
    const brought = await store.bring({ added, changed: [] }, batch.value.revision);
    told.push(brought.ok ? 'brought' : brought.reason.kind);
  },
  /**
   * Saves pages with long notes, and ever shorter ones, until the store takes not even a page; gives
   * how many, and why not.
   */
  async fill(): Promise<{ readonly saved: number; readonly why: string | null }> {
    let thousands = 512;
    for (let number = 0; number < 300; number += 1) {
      const added = await store.add(savedPage(2_000_000 + number));
      if (!added.ok) return { saved: number, why: added.reason.kind };
      const note = { before: '', after: longNote(thousands) };
      const edited = await store.edit(added.value.reference.id, { note });
      if (edited.ok) continue;
      if (edited.reason.kind !== 'full') return { saved: number, why: edited.reason.kind };
      thousands = Math.floor(thousands / 2);
    }
    return { saved: 300, why: null };
  },
  async clear(): Promise<void> {
    const cleared = await store.clear();
    if (!cleared.ok) throw new Error(JSON.stringify(cleared.reason));
  },
  async state(): Promise<KeptState> {
    const [all, batch, backup] = await Promise.all([
      store.all(),
      store.batch(null, 1),
      store.backupState(),
    ]);
    if (!all.ok || !batch.ok || !backup.ok) throw new Error('The database does not open.');
    return {
      references: all.value.references.map(({ id, page }) => ({ id, page })),
      unreadable: all.value.unreadable.length,
      revision: batch.value.revision,
      saves: backup.value.saves,
    };
  },
};

Object.assign(globalThis, { kept });
