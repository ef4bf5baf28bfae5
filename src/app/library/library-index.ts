/** The references of the store in memory: read in the background, searched, and kept current. */
import type { Standing } from '../../core/dataset/records.ts';
import type { ReferenceCounts } from '../../core/references/counts.ts';
import { duplicates } from '../../core/references/merge.ts';
import type { Reference } from '../../core/references/reference.ts';
import {
  createReferenceSearch,
  type ReferenceFilter,
  type ReferenceOrder,
  type ReferenceSearch,
} from '../../core/references/search.ts';
import { letOthersWork, letPageWork, runInSlices } from '../../page/slices.ts';
import type { StoreFault } from '../../platform/store/database.ts';
import type { ReferenceChange } from '../../platform/store/reference-changes.ts';
import type { ReferenceStore } from '../../platform/store/references.ts';
import { batchesOf } from './batches.ts';
import { FIRST } from './first-list.ts';

export interface LibraryIndexOptions {
  readonly store: Pick<ReferenceStore, 'newest' | 'count' | 'batch' | 'some' | 'watch'>;
  /** A claim's standing, or null where the claim is not known. */
  readonly standingOf: (claim: string) => Standing | null;
  /** What the index says may have changed. */
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}

export type LibraryState =
  /** Nothing is known yet. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly why: StoreFault['kind'] }
  /** Until it is whole, the newest are there and the others on their way. */
  | { readonly kind: 'ready'; readonly whole: boolean };

/** References that are read at once: some 10 ms of work. */
const BATCH = 150;
/** Longest stretch of taking in, in milliseconds: typing waits for no more. */
const SLICE = 16;
/** References from one preparing to the next: each costs as much as a slice. */
const PREPARED = 2000;
/** Milliseconds from one telling to the next while many come in. */
const REST = 1000;

/** Gives what `load` has read so far; the newest come first. */
export class LibraryIndex {
  readonly #options: LibraryIndexOptions;
  #search: ReferenceSearch;
  #state: LibraryState = { kind: 'loading' };
  #total = 0;
  #unreadable = new Set<string>();
  /** What others changed while all is read: what a batch says of it may be older. */
  #touched = new Set<string>();
  #changes: Promise<void> = Promise.resolve();
  #duplicates: ReturnType<typeof duplicates> | null = null;
  #told = -Infinity;
  #run = new AbortController();
  #loading: Promise<void> = Promise.resolve();

  constructor(options: LibraryIndexOptions) {
    this.#options = options;
    this.#search = createReferenceSearch(options.standingOf);
    const { store, signal } = options;
    signal.addEventListener('abort', () => this.#run.abort(), { once: true });
    store.watch((change) => this.#hear(change), signal);
  }

  get state(): LibraryState {
    return this.#state;
  }

  /** How many references the store has, as far as is known. */
  get size(): number {
    return this.#isWhole ? this.#search.size : Math.max(this.#total, this.#search.size);
  }

  /** How many stored records cannot be read. */
  get unreadable(): number {
    return this.#unreadable.size;
  }

  get(id: string): Reference | null {
    return this.#search.get(id);
  }

  /** All that were read, in no order. */
  all(): readonly Reference[] {
    return [...this.#search.all()];
  }

  /** Those that fit, in order; the same list as long as nothing changes and the filter is the same object. */
  find(filter: ReferenceFilter, order: ReferenceOrder): readonly Reference[] {
    return this.#search.find(filter, order);
  }

  /** Of each thing to filter by, how many there would be with it. */
  counts(filter: ReferenceFilter): ReferenceCounts {
    return this.#search.count(filter);
  }

  /** Groups of two and more references of one passage, each with the oldest first. */
  get duplicates(): ReturnType<typeof duplicates> {
    this.#duplicates ??= duplicates(this.#search.all());
    return this.#duplicates;
  }

  /** Reads everything; anew, where it is read already or failed. Resolves at the end. */
  async load(): Promise<void> {
    this.#run.abort();
    if (this.#options.signal.aborted) return;
    this.#run = new AbortController();
    this.#search = createReferenceSearch(this.#options.standingOf);
    this.#unreadable = new Set();
    this.#touched = new Set();
    this.#state = { kind: 'loading' };
    this.#loading = this.#read(this.#run.signal);
    await this.#loading;
  }

  /** Whether all is there, once reading has come to its end. */
  async whole(): Promise<boolean> {
    await this.#loading;
    return this.#isWhole;
  }

  get #isWhole(): boolean {
    return this.#state.kind === 'ready' && this.#state.whole;
  }

  async #read(signal: AbortSignal): Promise<void> {
    const first = await this.#options.store.newest(FIRST);
    if (signal.aborted) return;
    if (!first.ok) return this.#fail(first.reason);
    for (const reference of first.value.references) this.#take(reference);
    this.#state = { kind: 'ready', whole: false };
    this.#tell();
    await letPageWork();
    if (!(await this.#fill(signal))) return;
    await this.#changes;
    if (signal.aborted) return;
    this.#touched.clear();
    this.#state = { kind: 'ready', whole: true };
    this.#tell();
  }

  async #count(signal: AbortSignal): Promise<void> {
    const counted = await this.#options.store.count();
    if (signal.aborted || !counted.ok) return;
    this.#total = counted.value;
    this.#tell();
  }

  /** Whether it came to the end. */
  async #fill(signal: AbortSignal): Promise<boolean> {
    const began = performance.now();
    let isCounted = false;
    let unprepared = 0;
    for await (const batch of batchesOf(this.#options.store, BATCH)) {
      if (signal.aborted) return false;
      if (!batch.ok) {
        this.#fail(batch.reason);
        return false;
      }
      const { references, unreadable } = batch.value;
      for (const id of unreadable) if (!this.#touched.has(id)) this.#unreadable.add(id);
      if (!(await this.#inSlices(references, (one) => this.#take(one), signal))) return false;
      unprepared += references.length;
      if (unprepared >= PREPARED) {
        this.#search.prepare();
        unprepared = 0;
      }
      // Counting many keeps the database from reading for a quarter of a second: few go without.
      if (!isCounted && performance.now() - began >= REST) {
        isCounted = true;
        void this.#count(signal);
      }
      this.#tellSoon();
      await letOthersWork();
    }
    return !signal.aborted;
  }

  #inSlices(
    references: readonly Reference[],
    onStep: (reference: Reference) => void,
    signal: AbortSignal,
  ): Promise<boolean> {
    return runInSlices(references, onStep, { signal, budget: SLICE, pause: letOthersWork });
  }

  #take(reference: Reference): void {
    if (!this.#touched.has(reference.id)) this.#search.put(reference);
    this.#duplicates = null;
  }

  /** Changes come one after the other, so that the last word is the last. */
  #hear({ changed, removed }: ReferenceChange): void {
    const { signal } = this.#run;
    if (signal.aborted || this.#state.kind === 'failed') return;
    for (const id of [...changed, ...removed]) this.#touched.add(id);
    this.#changes = this.#changes
      .then(() => (signal.aborted ? undefined : this.#follow(changed, removed, signal)))
      .catch((error: unknown) => reportError(error));
  }

  async #follow(
    changed: readonly string[],
    removed: readonly string[],
    signal: AbortSignal,
  ): Promise<void> {
    for (const id of removed) this.#forget(id);
    for (let at = 0; at < changed.length; at += BATCH) {
      const ids = changed.slice(at, at + BATCH);
      const read = await this.#options.store.some(ids);
      if (signal.aborted) return;
      if (!read.ok) return this.#fail(read.reason);
      const there = new Set(read.value.map(({ id }) => id));
      for (const id of ids) if (!there.has(id)) this.#forget(id);
      for (const id of there) this.#unreadable.delete(id);
      if (!(await this.#inSlices(read.value, (one) => this.#search.put(one), signal))) return;
      this.#duplicates = null;
      if (at + BATCH < changed.length) {
        this.#tellSoon();
        await letOthersWork();
      }
    }
    if (this.#isWhole) this.#touched.clear();
    this.#tell();
  }

  #forget(id: string): void {
    this.#search.remove(id);
    this.#unreadable.delete(id);
    this.#duplicates = null;
  }

  #fail({ kind }: StoreFault): void {
    this.#run.abort();
    this.#state = { kind: 'failed', why: kind };
    this.#tell();
  }

  #tell(): void {
    this.#told = performance.now();
    this.#options.onChange();
  }

  #tellSoon(): void {
    if (performance.now() - this.#told >= REST) this.#tell();
  }
}
