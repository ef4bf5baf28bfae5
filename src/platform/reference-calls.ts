/** Calls about saving: what a person points at on a page, and what is said there of it. */
import type { PageFacts } from '../core/article/record.ts';
import type { Language } from '../core/languages.ts';
import type { PassagePlace } from '../core/references/selectors.ts';
import type { Told } from '../core/references/told.ts';
import type { PassageCalls, ToldToday } from './passage-calls.ts';

/** From the background to the script that finds out what to save of a page; it comes when it is asked. */
export interface ReferenceCalls extends PassageCalls {
  /** The page and the place in it that a person points at. */
  describe(request: { readonly what: Pointed }): DescribedPlace;
  /** Says in the page what became of an act of saving or of opening. */
  tell(request: Notice): boolean;
}

/** What is said in the page, with all that is to be read there. */
export interface Notice extends Told {
  readonly language: Language;
  /** BCP 47 tag of what is said. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** What the button says that takes it away. */
  readonly close: string;
  /** Said to screen readers alone, after the rest: how to get to the buttons. */
  readonly way: string;
  /** Moves focus to what can be done, as where the key was pressed once more. */
  readonly takesFocus: boolean;
  /** How a passage stands that was opened. */
  readonly today?: ToldToday;
}

/**
 * What a person points at: a `passage` by its number among the article's; `here` for the selection,
 * else the passage whose card is open or whose mention was stepped to, else the page.
 */
export type Pointed =
  | { readonly kind: 'selection' }
  | { readonly kind: 'passage'; readonly passage: number }
  | { readonly kind: 'page' }
  | { readonly kind: 'here' };

export type DescribedPlace =
  | {
      readonly kind: 'place';
      readonly facts: PageFacts;
      /** Null for the page as a whole; its `blockHash` is still to come. */
      readonly place: PassagePlace | null;
      /** Texts of the blocks that the place has a part in, parted by line ends. */
      readonly block: string | null;
      readonly passages: readonly PointedPassage[];
    }
  | { readonly kind: 'no-place'; readonly because: NoPlace };

/**
 * `no-selection`: no text of the page itself is selected. `gone`: the passage is not there any more.
 * `too-long`: more is selected than a quote can hold. `not-web`: the page has no web address.
 */
export type NoPlace = 'no-selection' | 'gone' | 'too-long' | 'not-web';

/** A block of text that the place has a part in; for a whole page, one with marked names. */
export interface PointedPassage {
  readonly text: string;
  readonly lang: string | null;
  /** Ids of the entities that are marked there; null where nobody reads the page. */
  readonly entities: readonly string[] | null;
}
