/** Keeps the worksheet of one page in the store while it is worked on. */
import { mergeWorksheets } from '../../core/review/merge.ts';
import type { Contested } from '../../core/review/merge-entries.ts';
import type { StoredWorksheet } from '../../core/review/stored.ts';
import { isEmpty, sameContent, type Worksheet } from '../../core/review/worksheet.ts';
import type { LoadFault, SaveFault, WorksheetPlace } from '../../platform/store/worksheets.ts';
import type { Saving } from '../../ui/panel/review-props.ts';
import { joined, withDrafts, withoutBlanks } from './opened-worksheet.ts';

/** What a keeper keeps, and whom it tells. */
export interface Kept {
  readonly page: string;
  readonly store: WorksheetPlace;
  /** The worksheet as it is now. */
  readonly worksheet: () => Worksheet;
  /** What was stored before, or by others since, is in this one, which stands from now on. */
  readonly takeIn: (worksheet: Worksheet, contested: readonly Contested[]) => void;
  /** What `saving` or `opened` says may have changed. */
  readonly told: () => void;
  /** A UUID, of this session. */
  readonly key: string;
  /** Ends it; what is not saved yet is saved then. */
  readonly signal: AbortSignal;
}

/** Milliseconds from a change until it is written; what is changed meanwhile is written with it. */
const rest = 250;

/** Milliseconds to wait after each failure in a row; the last goes on. */
const waits = [1000, 5000, 25_000, 60_000] as const;

type Why = Extract<Saving, { readonly kind: 'not-saved' }>['why'];

/**
 * Loads what is stored, then stores whatever is changed, one write at a time. What others stored
 * meanwhile is merged in and never overwritten; what cannot be stored is tried again.
 */
export class WorksheetKeeper {
  readonly #kept: Kept;
  /** Drafts of closed tabs, and this one's own, whose content the worksheet has. */
  readonly #drafts = new Set<string>();
  #base: StoredWorksheet | null = null;
  #loaded = false;
  #opened = false;
  #fault: Why | null = null;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;
  #queue: Promise<void> = Promise.resolve();

  constructor(kept: Kept) {
    this.#kept = kept;
    const { page, store, signal } = kept;
    signal.addEventListener('abort', () => this.hurry(), { once: true });
    store.watch(signal, (changed) => {
      if (changed === page) this.#next(() => this.#look());
    });
    this.#next(() => this.#sync());
  }

  get saving(): Saving {
    if (this.#fault !== null) return { kind: 'not-saved', why: this.#fault };
    if (this.#isUnsaved) return { kind: 'saving' };
    return { kind: this.#base === null ? 'none' : 'saved' };
  }

  /** Whether the store has answered, or failed, so that there is something to work on. */
  get opened(): boolean {
    return this.#opened;
  }

  /** The worksheet was changed: saves it soon. */
  changed(): void {
    if (!this.#isLocked) this.#soon(rest);
  }

  /** Saves at once, and leaves behind what a page that is being closed could not save any more. */
  hurry(): void {
    clearTimeout(this.#timer);
    this.#due = Infinity;
    if (!this.#isDirty || this.#isLocked) return;
    const { key, store, worksheet } = this.#kept;
    this.#drafts.add(key);
    store.leave({ key, base: this.#base?.worksheet ?? null, worksheet: worksheet() });
    this.#next(() => this.#sync());
  }

  /** Everything was deleted, this too: what is not saved yet is not saved any more. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#due = Infinity;
    this.#base = null;
    this.#drafts.clear();
  }

  /** Tries again what failed; an unreadable worksheet is set aside first. */
  saveAgain(): void {
    this.#next(async () => {
      if (this.#fault === 'unreadable') {
        const moved = await this.#kept.store.setAside(this.#kept.page);
        if (!moved.ok) return this.#fail(moved.reason);
      }
      this.#failures = 0;
      await this.#sync();
    });
  }

  get #isDirty(): boolean {
    const worksheet = this.#kept.worksheet();
    return this.#base === null
      ? !isEmpty(worksheet)
      : !sameContent(worksheet, this.#base.worksheet);
  }

  get #isUnsaved(): boolean {
    return this.#isDirty || this.#drafts.size > 0;
  }

  /** Whether what is stored must be left alone until the person says otherwise. */
  get #isLocked(): boolean {
    return this.#fault === 'newer' || this.#fault === 'unreadable';
  }

  /** One after the other: a save must know what the one before it stored. */
  #next(work: () => Promise<void>): void {
    this.#queue = this.#after(this.#queue, work);
  }

  async #after(before: Promise<void>, work: () => Promise<void>): Promise<void> {
    await before;
    try {
      await work();
      if (!this.#kept.signal.aborted) this.#kept.told();
    } catch (error) {
      // A fault of our own must not hold up later saves.
      reportError(error);
    }
  }

  #soon(wait: number): void {
    const due = performance.now() + wait;
    if (this.#kept.signal.aborted || this.#due <= due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#due = Infinity;
      this.#next(() => this.#sync());
    }, wait);
  }

  #fail(reason: LoadFault | SaveFault): void {
    this.#fault = whyOf(reason);
    if (this.#isLocked) return;
    this.#soon(waits[this.#failures] ?? waits[3]);
    this.#failures += 1;
  }

  async #sync(): Promise<void> {
    if (!this.#loaded) await this.#open();
    while (this.#loaded && this.#isUnsaved) {
      if (!(await this.#save())) return;
    }
    if (this.#loaded) this.#fault = null;
  }

  async #open(): Promise<void> {
    const found = await this.#kept.store.load(this.#kept.page);
    this.#opened = true;
    if (!found.ok) return this.#fail(found.reason);
    const { stored, drafts } = found.value;
    this.#loaded = true;
    this.#failures = 0;
    this.#base = stored === null ? null : withoutBlanks(stored);
    const mine = this.#kept.worksheet();
    const worksheet = withDrafts(drafts, joined(mine, this.#base?.worksheet ?? null));
    drafts.forEach(({ key }) => this.#drafts.add(key));
    if (worksheet !== mine) this.#kept.takeIn(worksheet, []);
  }

  /** Whether it may go on: the worksheet was saved, or what others saved was taken in. */
  async #save(): Promise<boolean> {
    const { store } = this.#kept;
    const worksheet = this.#kept.worksheet();
    const drafts = [...this.#drafts];
    const saved = await store.save(worksheet, this.#base?.revision ?? null, drafts);
    if (saved.ok) {
      this.#base = { worksheet, revision: saved.value };
      drafts.forEach((draft) => this.#drafts.delete(draft));
      this.#fault = null;
      this.#failures = 0;
      return true;
    }
    if (saved.reason.kind === 'conflict') {
      this.#takeTheirs(saved.reason.theirs);
      return true;
    }
    this.#fail(saved.reason);
    return false;
  }

  /** Another tab stored or removed the worksheet. */
  async #look(): Promise<void> {
    if (!this.#loaded) return;
    const found = await this.#kept.store.load(this.#kept.page);
    if (!found.ok) return this.#fail(found.reason);
    const { stored } = found.value;
    if (stored?.revision !== this.#base?.revision) this.#takeTheirs(stored);
    await this.#sync();
  }

  #takeTheirs(theirs: StoredWorksheet | null): void {
    const mine = this.#kept.worksheet();
    const isDirty = this.#isDirty;
    const before = this.#base?.worksheet ?? null;
    this.#base = theirs;
    if (theirs === null) {
      // What was removed elsewhere is gone here too, unless it was worked on since.
      if (!isDirty) this.#kept.takeIn({ ...mine, summary: '', entries: [] }, []);
      return;
    }
    const { worksheet, contested } = isDirty
      ? mergeWorksheets(before, mine, theirs.worksheet)
      : { worksheet: theirs.worksheet, contested: [] };
    if (!sameContent(worksheet, mine)) this.#kept.takeIn(worksheet, contested);
  }
}

function whyOf(reason: LoadFault | SaveFault): Why {
  switch (reason.kind) {
    case 'unreadable':
      return reason.fault.kind === 'newer' ? 'newer' : 'unreadable';
    case 'conflict':
      return 'unavailable';
    case 'full':
    case 'newer':
    case 'unavailable':
      return reason.kind;
  }
}
