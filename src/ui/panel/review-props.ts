/** The worksheet as the panel shows it, and what a checker does with it. */
import type { Placement } from '../../core/review/place.ts';
import type { ChosenEvidence, Verdict, WorksheetEntry } from '../../core/review/worksheet.ts';

/** An entry with the passage of today that it is about, and the difference where that was edited. */
export type PlacedEntry = Exclude<Placement, { readonly kind: 'gone' }>;

export type Saving =
  /** Nothing was written yet. */
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** In a private window: kept in memory until the panel closes. */
  | { readonly kind: 'held' }
  /**
   * Kept in memory and tried again. `full`: no space; `unavailable`: the browser's storage fails;
   * `newer`: stored by a newer version, and left alone; `unreadable`: the stored one is damaged, and
   * kept aside.
   */
  | {
      readonly kind: 'not-saved';
      readonly why: 'full' | 'unavailable' | 'newer' | 'unreadable';
    };

export interface PanelReview {
  readonly summary: string;
  /** By the id of the passage in the article of today. */
  readonly entries: ReadonlyMap<number, PlacedEntry>;
  /** Entries whose passage is no longer in the article; none while the page is still being read. */
  readonly gone: readonly WorksheetEntry[];
  readonly saving: Saving;
  /** The worksheet is not loaded yet, or cannot be opened: nothing can be written. */
  readonly closed: boolean;
  /** Somebody changed it in another tab or window since it was shown; both changes are in it. */
  readonly merged: boolean;
  /** Entries that were judged differently there: the newer verdict stands, these are the others. */
  readonly contested: readonly { readonly entry: string; readonly other: Verdict | null }[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What is judged: a passage of today, by its id, or an entry whose passage is gone, by its id. */
export type Judged =
  | { readonly kind: 'passage'; readonly passage: number }
  | { readonly kind: 'entry'; readonly entry: string };

export interface ReviewActions {
  /** Null takes the verdict back. */
  readonly onVerdict: (judged: Judged, verdict: Verdict | null) => void;
  readonly onEvidence: (judged: Judged, evidence: ChosenEvidence, chosen: boolean) => void;
  readonly onNote: (judged: Judged, note: string) => void;
  readonly onSummary: (summary: string) => void;
  /** Takes the passage's text of today as the one that was judged. */
  readonly onKeepText: (entry: string) => void;
  readonly onRemoveEntry: (entry: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSaveAgain: () => void;
}
