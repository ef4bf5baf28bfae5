/** What the popup is given to show, and what it asks for. */
import type { EntityView } from '../../core/dataset/views.ts';
import type { Policy } from '../../core/settings/policy.ts';
import type { LeftAloneGroup } from '../parts/LeftAloneNames.tsx';
import type { Word } from '../parts/Overrule.tsx';
import type { SaveSource } from '../parts/SaveAct.tsx';
import type { PopupMessages } from '../text/popup-messages.ts';
import type { WordMessages } from '../text/word-messages.ts';
import type { Names } from '../text/reason-text.ts';

/** What is known of the page in the tab. */
export type PopupPage =
  /** The page has not answered yet. */
  | { readonly kind: 'asking' }
  /** A browser's own page, a store or a file that extensions may not read. */
  | { readonly kind: 'unreadable' }
  /** A site that Sidelight runs on, but the person has taken the access back in the browser. */
  | { readonly kind: 'withheld'; readonly site: string }
  /** Nothing answers: the page was opened before Sidelight was there. */
  | { readonly kind: 'no-answer'; readonly site: string }
  /** `isLocked` where an organisation has set that. */
  | { readonly kind: 'off'; readonly site: string; readonly isLocked: boolean }
  | {
      readonly kind: 'not-run';
      readonly site: string;
      readonly because: 'not-asked' | 'not-news' | 'no-answer';
    }
  | {
      readonly kind: 'running';
      readonly site: string;
      /** By what address the page is known again. */
      readonly address: string;
      /** The first scan has not ended. */
      readonly reading: boolean;
      /** Why part of the page is not read or decided; null where all of it is. */
      readonly undone: Undone | null;
      /** Marked mentions by entity id. */
      readonly counts: Readonly<Record<string, number>>;
      readonly position: { readonly at: number; readonly of: number } | null;
      readonly leftAlone: readonly LeftAloneGroup[];
    };

/** The background does not answer, there are too many names, or text stands in closed components. */
export type Undone = 'no-answer' | 'too-much' | 'closed';

/** A setting that needs the browser's permission. `asking` while the browser's question is open. */
export type Grant = 'off' | 'asking' | 'refused' | 'on';

export interface PopupProps {
  readonly page: PopupPage;
  /** All entities, in the order to list them. */
  readonly entities: readonly EntityView[];
  readonly entitiesOff: readonly string[];
  /** What an organisation has set; it is not offered to be changed. */
  readonly policy: Policy;
  /** "Always on this site"; null where the site is on from the start or cannot be added. */
  readonly always: Grant | null;
  readonly everywhere: Grant;
  /** What the person last chose could not be stored. */
  readonly notKept: boolean;
  /** Day of the dataset, `YYYY-MM-DD`. */
  readonly datasetDate: string;
  readonly names: Names;
  readonly text: { readonly words: WordMessages; readonly popup: PopupMessages };
  /** Turns the site of the page on or off. */
  readonly onSite: (on: boolean) => void;
  readonly onNext: () => void;
  /** Opens the panel on the page; called inside the click. */
  readonly onPanel: () => void;
  /** Keeps what the person says of a group; false when it could not be kept. */
  readonly onOverrule: (group: LeftAloneGroup, word: Word) => Promise<boolean>;
  /** Saves the page of the tab; null where that has no web address. The same object each time. */
  readonly saving: SaveSource | null;
  readonly onRun: () => void;
  /** Called inside the click, so that the browser lets the question be asked. */
  readonly onAlways: (on: boolean) => void;
  readonly onEverywhere: (on: boolean) => void;
  /** Asks for access that was taken back; called inside the click. */
  readonly onAllow: () => void;
  readonly onLibrary: () => void;
  readonly onOptions: () => void;
}
