/** Calls about saved passages: finding them in a page that is open, and showing one there. */
import type { PassagePlace } from '../core/references/selectors.ts';
import type { TextChange } from '../core/review/difference.ts';

/** From the background to the script that finds saved passages. */
export interface PassageCalls {
  /** How passages stand in the page today; null where the page has gone meanwhile. */
  find(request: PassagesSought): FoundOnPage | null;
  /** The same, and the first of them that is there is scrolled to and set apart for a moment. */
  show(request: PassagesSought): FoundOnPage | null;
}

/** What a passage is looked for by. */
export type PassageSought = Pick<PassagePlace, 'quote' | 'position' | 'range'>;

export interface PassagesSought {
  readonly passages: readonly PassageSought[];
  /** How long to wait for a page to show what it does not yet, in milliseconds. */
  readonly patience: number;
}

export interface FoundOnPage {
  /** The page's address, and the one that it calls its own, after all was looked for. */
  readonly url: string;
  readonly canonical: string | null;
  /** What the server said of the page, such as 200; null where the browser does not tell. */
  readonly status: number | null;
  /** In the order of the request. */
  readonly passages: readonly PassageToday[];
}

export type PassageToday =
  | { readonly kind: 'found' }
  | {
      readonly kind: 'changed';
      readonly today: string;
      readonly difference: readonly TextChange[];
    }
  | { readonly kind: 'not-found' };

/** How a passage that was opened stands in its page: what a notice has beside its words. */
export interface ToldToday {
  /** How its text was changed; empty where it was not, or is not there. */
  readonly difference: readonly TextChange[];
  /** BCP 47 tag of the passage, where known. */
  readonly lang: string | null;
  /** Said to screen readers before what was added or removed. */
  readonly added: string;
  readonly removed: string;
  /** Where archived copies of the page are looked up. */
  readonly archive: { readonly label: string; readonly url: string } | null;
}

/** What came of opening a reference. */
export type Reopened =
  /** How the passage stands in the page, which says so itself; see `core/references/check-visit`. */
  | { readonly kind: 'found' | 'changed' | 'not-found' | 'elsewhere' | 'no-page' }
  /** The page is open, and we could not look into it. */
  | { readonly kind: 'not-checked'; readonly because: 'no-access' | 'no-answer' }
  /** The page is still loading, and will say itself how the passage stands. */
  | { readonly kind: 'opening' }
  /** The browser did not open it. */
  | { readonly kind: 'not-opened' }
  /** There is no such reference any more. */
  | { readonly kind: 'gone' };
