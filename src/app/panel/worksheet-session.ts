/** A worksheet while a panel has it open: what is on it, where its passages are, how it is saved. */
import type { ArticlePassage, ArticleReading } from '../../core/review/article.ts';
import type { EntryTarget, WorksheetEdit } from '../../core/review/edit.ts';
import {
  edited,
  historyOf,
  rebased,
  redone,
  undone,
  type WorksheetHistory,
} from '../../core/review/history.ts';
import type { Contested } from '../../core/review/merge-entries.ts';
import { placeEntries, type Placement } from '../../core/review/place.ts';
import { articleSnapshot, savedPassage } from '../../core/review/snapshot.ts';
import { emptyWorksheet, isEmpty, type Worksheet } from '../../core/review/worksheet.ts';
import type { WorksheetPlace } from '../../platform/store/worksheets.ts';
import type { Judged, Saving } from '../../ui/panel/review-props.ts';
import { WorksheetKeeper } from './worksheet-keeper.ts';

export interface WorksheetState {
  readonly worksheet: Worksheet;
  /** What became of each entry's passage in the article as it was shown last. */
  readonly placements: readonly Placement[];
  readonly saving: Saving;
  /** The store has not answered yet, or has what only a newer Sidelight may change. */
  readonly closed: boolean;
  /** Others changed the worksheet since it was last edited here; it has what both did. */
  readonly merged: boolean;
  /** Verdicts and passages on which both differed: the newer stands, these are the others. */
  readonly contested: readonly Contested[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface SessionParts {
  readonly article: ArticleReading;
  readonly store: WorksheetPlace;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A UUID. */
  readonly newId: () => string;
  /** Tells when the panel is hidden or closed. */
  readonly window: Pick<Window, 'addEventListener' | 'document'>;
  readonly onChange: () => void;
  /** Ends it; what is not saved yet is saved then, so that the store must outlive it. */
  readonly signal: AbortSignal;
}

/** Opens the worksheet of the article's page, and holds it until the signal ends it. */
export function startWorksheetSession(parts: SessionParts): WorksheetSession {
  return new WorksheetSession(parts);
}

/** Acts are done at once and saved soon; while the worksheet is closed they are not done. */
export class WorksheetSession {
  readonly #parts: SessionParts;
  readonly #keeper: WorksheetKeeper;
  /** When the worksheet was opened beside the article, ISO 8601 in UTC. */
  readonly #opened: string;
  /** Ids for entries that may be begun, by passage. */
  readonly #ids = new Map<string, string>();
  #article: ArticleReading;
  #history: WorksheetHistory;
  #merged = false;
  #contested: readonly Contested[] = [];
  #placed: Placed = { entries: [], passages: [], placements: [] };

  constructor(parts: SessionParts) {
    const { article, store, signal, window } = parts;
    this.#parts = parts;
    this.#article = article;
    this.#opened = new Date(parts.now()).toISOString();
    const snapshot = articleSnapshot(article, this.#opened);
    this.#history = historyOf(emptyWorksheet(article.address, snapshot, this.#opened));
    this.#keeper = new WorksheetKeeper({
      page: article.address,
      store,
      key: parts.newId(),
      signal,
      worksheet: () => this.#history.worksheet,
      takeIn: (worksheet, contested) => this.#takeIn(worksheet, contested),
      told: parts.onChange,
    });
    window.addEventListener('pagehide', () => this.#keeper.hurry(), { signal });
    window.document.addEventListener(
      'visibilitychange',
      () => {
        if (window.document.visibilityState === 'hidden') this.#keeper.hurry();
      },
      { signal },
    );
  }

  get state(): WorksheetState {
    return {
      worksheet: this.#history.worksheet,
      placements: this.#placements,
      saving: this.#keeper.saving,
      closed: this.#isClosed,
      merged: this.#merged,
      contested: this.#contested,
      canUndo: this.#history.past.length > 0,
      canRedo: this.#history.future.length > 0,
    };
  }

  /** The article was read anew: its passages are placed again. */
  show(article: ArticleReading): void {
    this.#article = article;
    this.#history = rebased(this.#history, this.#described(this.#history.worksheet));
    this.#parts.onChange();
  }

  edit(edit: WorksheetEdit): void {
    this.#step(edited(this.#history, edit, this.#parts.now()));
  }

  /** The entry to edit for what is judged; null where neither passage nor entry is known. */
  target(judged: Judged): EntryTarget | null {
    const { entries } = this.#history.worksheet;
    if (judged.kind === 'entry') return entries.find(({ id }) => id === judged.entry) ?? null;
    const known = this.#placements.find(
      (one) => one.kind !== 'gone' && one.passage.id === judged.passage,
    );
    if (known !== undefined) return known.entry;
    const { passages } = this.#article;
    const order = passages.findIndex(({ id }) => id === judged.passage);
    const passage = passages[order];
    return passage === undefined
      ? null
      : { id: this.#idFor(passage), passage: savedPassage(passage, order) };
  }

  /** Takes a passage's text of today for the one that was judged. */
  adopt(entry: string): void {
    const known = this.#placements.find((one) => one.entry.id === entry);
    if (known === undefined || known.kind === 'gone') return;
    const order = this.#article.passages.indexOf(known.passage);
    const passage = savedPassage(known.passage, order);
    this.edit({ kind: 'adopt-passage', id: entry, passage });
  }

  undo(): void {
    this.#step(undone(this.#history, this.#parts.now()));
  }

  redo(): void {
    this.#step(redone(this.#history, this.#parts.now()));
  }

  /** Tries again what could not be saved; an unreadable worksheet is set aside first. */
  saveAgain(): void {
    this.#keeper.saveAgain();
  }

  /** Everything was deleted: leaves nothing of the worksheet, not even to be undone. */
  forget(): void {
    const { address } = this.#article;
    const snapshot = articleSnapshot(this.#article, this.#opened);
    this.#history = historyOf(emptyWorksheet(address, snapshot, this.#opened));
    this.#keeper.forget();
  }

  get #isClosed(): boolean {
    const { opened, saving } = this.#keeper;
    return !opened || (saving.kind === 'not-saved' && saving.why === 'newer');
  }

  get #placements(): readonly Placement[] {
    this.#placed = placedAgain(this.#placed, this.#history.worksheet, this.#article);
    return this.#placed.placements;
  }

  #step(history: WorksheetHistory): void {
    if (history === this.#history || this.#isClosed) return;
    this.#history = history;
    this.#merged = false;
    this.#contested = [];
    this.#keeper.changed();
    this.#parts.onChange();
  }

  #takeIn(worksheet: Worksheet, contested: readonly Contested[]): void {
    const { past, worksheet: before } = this.#history;
    this.#merged = past.length > 0 || !isEmpty(before);
    this.#contested = contested;
    this.#history = rebased(this.#history, this.#described(worksheet));
  }

  /** A passage keeps the id under which its entry was begun, even where that is undone. */
  #idFor({ id, text }: ArticlePassage): string {
    const name = `${id} ${text}`;
    const begun = this.#ids.get(name);
    const { entries } = this.#history.worksheet;
    if (begun !== undefined && entries.every((entry) => entry.id !== begun)) return begun;
    const fresh = this.#parts.newId();
    this.#ids.set(name, fresh);
    return fresh;
  }

  /** The worksheet with the article's record of today; the same object where that is no news. */
  #described(worksheet: Worksheet): Worksheet {
    const snapshot = articleSnapshot(this.#article, this.#opened);
    const isSame = JSON.stringify(snapshot) === JSON.stringify(worksheet.article);
    return isSame ? worksheet : { ...worksheet, article: snapshot };
  }
}

interface Placed {
  readonly entries: Worksheet['entries'];
  readonly passages: ArticleReading['passages'];
  readonly placements: readonly Placement[];
}

/** Typing changes no passage: placements stay, with the entries as they are now. */
function placedAgain(before: Placed, { entries }: Worksheet, { passages }: ArticleReading): Placed {
  if (before.entries === entries && before.passages === passages) return before;
  const isPlaced =
    before.passages === passages &&
    before.entries.length === entries.length &&
    entries.every(({ id, passage }, at) => {
      const known = before.entries[at];
      return known?.id === id && known.passage === passage;
    });
  const placements = isPlaced
    ? before.placements.map((placement, at) => ({
        ...placement,
        entry: entries[at] ?? placement.entry,
      }))
    : placeEntries(entries, passages);
  return { entries, passages, placements };
}
