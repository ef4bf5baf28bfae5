/**
 * Every message that Sidelight's parts send to each other: name → call. `platform/messages.ts`
 * derives sender and receiver from these tables, so that the two sides cannot differ.
 * All are one-shot messages: ports would be cut when a page enters the back/forward cache.
 */
import type { PageFacts, PageKind } from '../core/article/record.ts';
import type { Mention, Reason } from '../core/detection/mention.ts';
import type { ClaimsReply, ClaimsRequest } from '../core/matching/answer.ts';
import type { Overruled, Scope } from '../core/overrules/overrule.ts';
import type { Language } from '../core/languages.ts';
import type { SavedSign, Told } from '../core/references/told.ts';
import type { ArticlePassage } from '../core/review/article.ts';
import type { Edit, Outcome } from '../core/reading/edit.ts';
import type { SiteState } from '../core/settings/settings.ts';
import type { Reopened } from './passage-calls.ts';
import type { Pointed } from './reference-calls.ts';

export type { ClaimsReply, ClaimsRequest, Told };

/** From a page's content script (or an extension page) to the background. */
export interface BackgroundCalls {
  /** Brings the card's script into the sender's page; false where the browser does not let it in. */
  bringCard(): boolean;
  /** The same for the reader. */
  bringReader(): boolean;
  /** Claims about an entity, those that bear on the passage first. */
  claims(request: ClaimsRequest): ClaimsReply;
  /** The number of mentions on the sender's page changed; shown on the badge of the sender's tab. */
  counted(request: { readonly mentions: number }): void;
  /** What a page is, judged from what it says of itself. */
  describe(facts: PageFacts): PageReport;
  /** Keeps or takes back what the person says of names on the sender's page; false when that failed. */
  overrule(request: OverruleRequest): boolean;
  /** Whether the host is among the bundled news sites. */
  listed(request: { readonly host: string; readonly path: string }): boolean;
  /** What the names of the sender's page are taken for; the page was described before. */
  read(request: ReadRequest): ReadReply;
  /** Opens the library, at a reference or as it is; false where the browser did not let it. */
  openLibrary(request: { readonly reference: string | null }): boolean;
  /** Opens a reference's page at its passage, and notes how that stands; for our own pages only. */
  openReference(request: { readonly reference: string }): Reopened;
  /** Opens the panel on the sender's page; false where the browser did not let it. */
  openPanel(): boolean;
  /** Keeps what is open as a reference, and says in words what became of it. */
  saveReference(request: SaveRequest): Told;
  /** Tries again to keep what could not be kept last. */
  saveAgain(request: { readonly language: Language }): Told;
  /** Whether a page and passages of it were saved before. */
  savedOn(request: SavedRequest): SavedSigns;
  /** Takes back what was saved a moment ago. */
  undoSave(request: { readonly reference: string; readonly language: Language }): Told;
  /** Sets what the person wants on a site; false when the browser could not store it. */
  setSite(request: { readonly site: string; readonly state: SiteState }): boolean;
}

/** What the background makes of a page's facts. */
export interface PageReport {
  readonly kind: PageKind;
  /** Whether the page is on one of the bundled news sites. */
  readonly listed: boolean;
  /** By what address the page is known again. */
  readonly address: string;
  /** BCP 47 tag of the page as a whole. */
  readonly lang: string | null;
}

/** What changed on a page since the request before. */
export interface ReadRequest {
  /** Counts up with each request; 0 tells everything anew. */
  readonly turn: number;
  readonly edits: readonly Edit[];
  /** Paragraphs of the page, with names or without, where they were asked for. */
  readonly prose: readonly string[] | null;
  /** The next request follows at once: nothing is decided before it. */
  readonly more: boolean;
}

export type ReadReply =
  /** The background does not know the page, or not what was told last: all of it is wanted anew. */
  | { readonly kind: 'lost' }
  /** Some names stay unclear: decided once the page's prose is there. */
  | { readonly kind: 'prose' }
  | {
      readonly kind: 'read';
      /** Of the blocks whose names are taken for something else than was told before. */
      readonly outcomes: readonly Outcome[];
      /** There are others, for the next request. */
      readonly more: boolean;
      /** The page has more names than are kept of one. */
      readonly full: boolean;
    };

/** What to save, of the sender's page, or for one of our own pages of the tab that it names. */
export interface SaveRequest {
  readonly what: Pointed;
  readonly tab: number | null;
  /** In which to say what became of it. */
  readonly language: Language;
}

/** Which page is asked about: a page's script may ask about its own origin only. */
export interface SavedRequest {
  readonly url: string;
  /** The address that the page calls its own. */
  readonly canonical: string | null;
  /** Texts of passages as they stand on the page. */
  readonly passages: readonly string[];
  readonly language: Language;
}

export interface SavedSigns {
  /** Of the page as a whole. */
  readonly page: SavedSign | null;
  /** Of the passage that was last saved of it, whichever it is. */
  readonly latest: SavedSign | null;
  /** In the order of the request: of what was last saved in each of the passages. */
  readonly passages: readonly (SavedSign | null)[];
}

/** What a person says of one sort of names on a page, or on the page's site. */
export interface OverruleRequest extends Overruled {
  readonly scope: Scope;
  /** What they want of these names; null takes back what they said of them before. */
  readonly decision: Mention['decision'] | null;
  /** The page's, as its report gave it. */
  readonly address: string;
}

/** From the background, the popup or a tool to a page's content script. */
export interface PageCalls {
  state(): PageState;
  /** Number of mentions that are marked; asks nothing more of the page, unlike its state. */
  count(): number;
  /** Run on this page although no setting asks for it, until it is left. */
  run(): PageState;
  /** Read the whole page anew. */
  rescan(): PageState;
  /** Move to the next or previous mention; announces the position. */
  step(request: { readonly direction: 'next' | 'previous' }): PageState;
  /** Open the card of the current mention (or the next) and move focus into it. */
  openCard(): PageState;
  /** The person said something about names, here or elsewhere: ask for it and decide anew. */
  overruled(): boolean;
  /** Something in the library was saved, changed or deleted. */
  libraryChanged(): void;
}

/** From the panel to the script that lays a page's article open; it comes when the panel asks. */
export interface ArticleCalls {
  /** The article as it is now, its passages only where they are not those of `known`; null without a reader. */
  article(request: { readonly known: string | null }): ArticleAnswer | null;
  /** Scroll to a stretch of a passage and set it apart for a moment; false where it is gone. */
  show(request: PassageStretch): boolean;
  /** Scroll back to where the person was before passages were shown; false where they still are. */
  back(): boolean;
}

export interface ArticleAnswer {
  readonly state: PageState;
  /** Stays the same as long as the passages do. */
  readonly revision: string;
  /** Null where the revision is the one that was known. */
  readonly article: PageArticle | null;
}

/** An article as far as the page itself can tell it. */
export interface PageArticle {
  readonly facts: PageFacts;
  readonly passages: readonly ArticlePassage[];
}

/** UTF-16 offsets into a passage's text. */
export interface PassageStretch {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** What a content script says of its page. */
export interface PageState {
  readonly status:
    | { readonly kind: 'running' }
    | { readonly kind: 'idle'; readonly because: 'off' | 'not-news' | 'not-asked' | 'no-answer' };
  readonly site: string;
  /** By what address the page is known again. */
  readonly address: string;
  readonly pageKind: PageKind;
  readonly title: string | null;
  /** Marked mentions by entity id. */
  readonly counts: Readonly<Record<string, number>>;
  /** The mention last stepped to, from 1; null before the first step. */
  readonly position: { readonly at: number; readonly of: number } | null;
  /** What was left alone, by detection or the person, and what the person wants marked all the same. */
  readonly leftAlone: readonly LeftAlone[];
  /** True until the whole page was read once, and whenever names wait to be decided. */
  readonly reading: boolean;
  /** What is left undone, null where nothing is. */
  readonly undone: Undone | null;
  /** Main-thread time that Sidelight has used on this page, in milliseconds. */
  readonly spent: number;
}

/**
 * Why not all of a page is marked: the background does not answer, the page has too many names, or
 * some of its text stands in closed shadow roots.
 */
export type Undone = 'no-answer' | 'too-much' | 'closed';

/** Names of one surface and sense; most frequent first in a list. */
export interface LeftAlone extends Overruled {
  /** `marked` only where the person wants it. */
  readonly decision: Mention['decision'];
  readonly count: number;
  readonly reasons: readonly Reason[];
}
