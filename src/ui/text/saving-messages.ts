/** What is said of an act of saving. The background puts it into words for pages and our own views. */
import { textsOf, type Texts } from './languages.ts';

/** Why nothing was saved. */
export type NotSaved =
  | 'switched-off'
  | 'no-access'
  | 'no-answer'
  | 'no-selection'
  | 'in-frame'
  | 'gone'
  | 'too-long'
  | 'not-web'
  | 'not-kept'
  | 'full'
  | 'newer'
  | 'unavailable';

export interface SavingMessages {
  readonly saved: Readonly<Record<'passage' | 'page', string>>;
  /** Follows where the window is a private one. */
  readonly staysSaved: string;
  before(day: string): string;
  readonly undone: string;
  /** Why it was not taken back. */
  readonly notUndone: Readonly<Record<'changed' | 'gone' | 'failed', string>>;
  readonly failed: Readonly<Record<NotSaved, string>>;
  readonly nothingHeld: string;
  /** A sign on what was saved before; the others where they stand beside something else. */
  on(day: string): string;
  pageOn(day: string): string;
  passageOn(day: string): string;
  quoted(text: string): string;
  readonly acts: Readonly<Record<'undo' | 'details' | 'open' | 'again' | 'copy', string>>;
  /** What came of copying. */
  readonly copied: Readonly<Record<'done' | 'failed', string>>;
  readonly close: string;
  /** How to get to the buttons by keyboard. */
  way(key: string): string;
}

/** The table in each language. */
export const savingTexts: Texts<SavingMessages> = textsOf(
  import.meta.glob<SavingMessages>('./*/saving.ts', { eager: true, import: 'saving' }),
);
