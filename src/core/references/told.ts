/** What became of an act on references, in words: the background says it, our views show it. */

export interface Told {
  readonly kind: ToldKind;
  readonly says: string;
  /** What it is about, cut short: a quote or a title; empty where there is nothing to show. */
  readonly about: string;
  readonly reference: string | null;
  /** What can be done about it, the first thing first. */
  readonly acts: readonly { readonly act: ToldAct; readonly label: string }[];
  /** What could not be kept, to be copied, and what is then said. */
  readonly copy: ToldCopy | null;
}

/** Of an act of saving, or of how a passage that was opened stands today. */
export type ToldKind = 'saved' | 'known' | 'undone' | 'failed' | 'found' | 'changed' | 'not-found';

export type ToldAct = 'undo' | 'open' | 'again' | 'copy';

export interface ToldCopy {
  readonly text: string;
  readonly done: string;
  readonly failed: string;
}

/** On what was saved before. */
export interface SavedSign {
  readonly reference: string;
  readonly what: 'page' | 'passage';
  /** On which day, in words. */
  readonly says: string;
}
