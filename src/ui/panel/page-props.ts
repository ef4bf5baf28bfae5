/** The article beside the panel: what is known of it, and what can be asked of it. */
import type { Match } from '../../core/matching/match.ts';
import type { FigureFinding } from '../../core/matching/figures/finding.ts';
import type { ArticlePassage, ArticleReading } from '../../core/review/article.ts';
import type { LeftAloneGroup } from '../parts/LeftAloneNames.tsx';
import type { Word } from '../parts/Overrule.tsx';
import type { SaveSource } from '../parts/SaveAct.tsx';
import type { PopupPage, Undone } from '../popup/popup-props.ts';

/** The page in the tab that the panel follows. */
export type PanelPage =
  /** As the popup tells it, where nothing is read. */
  | Exclude<PopupPage, { kind: 'running' | 'not-run' }>
  | {
      readonly kind: 'not-run';
      readonly site: string;
      readonly because: 'not-asked' | 'not-news';
    }
  /** The browser put the tab to sleep before it was read. */
  | { readonly kind: 'asleep'; readonly site: string }
  | ReadPage;

/** An article as it was last read. */
export interface ReadPage {
  readonly kind: 'read';
  readonly site: string;
  readonly article: Omit<ArticleReading, 'passages'>;
  /** Those to list, in reading order. */
  readonly passages: readonly PanelPassage[];
  /** What the dataset has on each passage by its id; a passage that was not looked up yet is missing. */
  readonly findings: ReadonlyMap<number, PassageFindings>;
  /** Marked mentions by entity id. */
  readonly counts: Readonly<Record<string, number>>;
  readonly leftAlone: readonly LeftAloneGroup[];
  /** The first scan has not ended. */
  readonly reading: boolean;
  /** What was left undone: a part does not answer, the page has too much, or text in closed components. */
  readonly undone: Undone | null;
  /**
   * Whether the page still stands beside the panel. What was read of it stays in all cases, and can
   * be worked on: the tab was closed, is asleep, shows another page, or does not answer any more.
   */
  readonly contact: 'live' | 'closed' | 'asleep' | 'left' | 'silent';
  /** A passage to bring into view; a new object asks anew. */
  readonly reveal: { readonly passage: number } | null;
}

/** A passage as the panel lists it. */
export interface PanelPassage extends ArticlePassage {
  /** What it is called on this page, from 1. */
  readonly number: number;
}

/** What the dataset has on one passage. */
export interface PassageFindings {
  /** Claims that bear on the passage, best first. */
  readonly bearing: readonly Match[];
  /** The general claims of each entity marked in it; `first` are ids of those to show at once. */
  readonly general: readonly {
    readonly entity: string;
    readonly total: number;
    readonly first: readonly string[];
  }[];
  readonly figures: readonly FigureFinding[];
}

export interface PageActions {
  readonly onRun: () => void;
  /** Asks the browser for access to the site; called inside the click. */
  readonly onAllow: () => void;
  readonly onTurnOn: () => void;
  /** Reads the page anew. */
  readonly onRescan: () => void;
  /** Reloads a page that is asleep or silent, or opens one anew that was closed or left. */
  readonly onReopen: () => void;
  /** Goes to a passage in the page, by its id. */
  readonly onGo: (passage: number) => void;
  /** Takes the page back to where it was before passages were shown. */
  readonly onBack: () => void;
  /** Keeps what the person says of a group; false when it could not be kept. */
  readonly onOverrule: (group: LeftAloneGroup, word: Word) => Promise<boolean>;
  /** All passages near sight that were not looked up yet: they are to be looked up first. */
  readonly onWanted: (passages: readonly number[]) => void;
  /** Saving a passage by its id, or the page; the same object for as long as the article is. */
  readonly savingOf: (passage: number | null) => SaveSource;
}
