/** The tables of what the panel says: the page, the article, its passages, the worksheet and its export. */
import type { PageKind } from '../../core/article/record.ts';
import type { Quantity } from '../../core/matching/figures/finding.ts';
import type { Bibliography } from '../../core/references/bibliography.ts';
import type { FieldProblem } from '../../core/review/fields.ts';
import type { Verdict } from '../../core/review/worksheet.ts';
import { textsOf, type Texts } from './languages.ts';
import type { Note } from './word-messages.ts';

export interface PanelMessages {
  readonly name: string;
  readonly views: string;
  readonly tabs: Readonly<
    Record<'passages' | 'references' | 'claims' | 'timeline' | 'map' | 'export', string>
  >;
  /** An organisation does without the panel. */
  readonly switchedOff: string;
  readonly options: string;
  readonly openTab: string;
  readonly page: PanelPageMessages;
  readonly article: ArticleMessages;
  readonly passages: PassagesMessages;
  readonly figures: FiguresMessages;
  readonly review: ReviewMessages;
  readonly handing: HandingMessages;
}

/** States of the page beside the panel. */
export interface PanelPageMessages {
  readonly asking: string;
  readonly unreadable: Note;
  withheld(site: string): Note;
  readonly noAnswer: Note;
  off(site: string): Note;
  readonly notRun: Readonly<Record<'not-asked' | 'not-news', Note>>;
  readonly asleep: Note;
  readonly nothing: Note;
  readonly run: string;
  readonly allow: string;
  readonly turnOn: string;
  readonly reload: string;
  readonly open: string;
  /** What became of the page since it was read; the list stays. */
  readonly contact: Readonly<Record<'closed' | 'asleep' | 'left' | 'silent', string>>;
}

export interface ArticleMessages {
  readonly untitled: string;
  byline(authors: readonly string[]): string;
  readonly kind: Readonly<Record<PageKind, string>>;
  readonly fields: string;
  readonly field: Readonly<Record<keyof Bibliography, string>>;
  readonly notFound: string;
  /** Where a value comes from; `name` is that of the page's own field where there is one. */
  readonly from: Readonly<
    Record<
      | 'json-ld'
      | 'meta'
      | 'microdata'
      | 'link'
      | 'address'
      | 'byline'
      | 'heading'
      | 'title'
      | 'html'
      | 'text'
      | 'site',
      (name: string) => string
    >
  >;
  readonly sure: Readonly<Record<'high' | 'medium' | 'low', string>>;
  readonly strip: string;
  readonly stripHint: string;
  /** A place of the strip: names as a list, numbers of its passages, share of the way down the page. */
  place(names: string, passages: readonly number[], at: number): string;
  /** What screen readers say of one line of the strip. */
  mentions(name: string, count: number): string;
  countOf(count: number): string;
  leftAlone(count: number): string;
  readonly rescan: string;
  readonly reading: string;
  readonly unread: Readonly<Record<'no-answer' | 'too-much' | 'closed', string>>;
}

export interface PassagesMessages {
  readonly label: string;
  /** Accessible name of a passage. */
  number(number: number): string;
  readonly go: string;
  readonly back: string;
  shown(shown: number, all: number): string;
  lookingUp(left: number): string;
  readonly filters: string;
  readonly filter: Readonly<Record<'entity' | 'topic' | 'standing' | 'verdict', string>>;
  readonly any: Readonly<Record<'entity' | 'topic' | 'standing' | 'verdict', string>>;
  readonly unjudged: string;
  readonly judged: string;
  readonly edited: string;
  readonly showAll: string;
  readonly noneMatch: string;
  readonly looking: string;
  readonly noneBears: string;
  claims(count: number): string;
  moreClaims(count: number): string;
  general(name: string, total: number): string;
  readonly generalHint: string;
  allGeneral(name: string, total: number): string;
  readonly behind: string;
  /** Stands before why a claim is shown. */
  because(reasons: readonly string[]): string;
  readonly limits: string;
  readonly detail: string;
  readonly evidence: string;
  readonly answers: string;
  readonly related: string;
  readonly openClaim: string;
  /** Names of publishers in one line, and how many more there are. */
  publishers(names: readonly string[], more: number): string;
}

export interface FiguresMessages {
  readonly title: string;
  readonly hint: string;
  readonly outcome: Readonly<
    Record<
      'same' | 'same-rounded' | 'differs' | 'starts' | 'ends' | 'within' | 'overlaps' | 'outside',
      string
    >
  >;
  readonly absent: string;
  /** A figure with its label and the date it is of. */
  value(value: string, label: string, asOf: string | null): string;
  readonly noPeriod: string;
  /** Leads to the claim that a figure is of. */
  readonly claim: string;
  /** By how much the text differs; `share` is of the figure, null where that is 0. */
  difference(by: string, more: boolean, share: string | null): string;
  amount(value: number, unit: Extract<Quantity, { kind: 'number' }>['unit']): string;
  share(share: number): string;
  more(count: number): string;
}

export interface ReviewMessages {
  readonly verdictLabel: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** What each verdict means, in one sentence. */
  readonly verdictMeaning: Readonly<Record<Verdict, string>>;
  readonly clear: string;
  readonly note: string;
  readonly notePlaceholder: string;
  readonly summary: string;
  readonly summaryHint: string;
  readonly useClaim: string;
  readonly useSource: string;
  chosen(count: number): string;
  readonly moved: string;
  readonly edited: string;
  readonly editedHint: string;
  readonly added: string;
  readonly removed: string;
  readonly keepText: string;
  gone(count: number): string;
  readonly goneHint: string;
  readonly remove: string;
  readonly saving: Readonly<Record<'none' | 'saving' | 'saved' | 'held', string>>;
  readonly notSaved: Readonly<Record<'full' | 'unavailable' | 'newer' | 'unreadable', string>>;
  readonly merged: string;
  /** Another window judged the passage otherwise; null for no verdict. */
  contested(passage: number, other: Verdict | null): string;
  readonly again: string;
  readonly toExport: string;
  readonly undo: string;
  readonly redo: string;
  progress(judged: number, all: number): string;
}

export interface HandingMessages {
  readonly title: string;
  readonly lead: string;
  readonly nothing: string;
  readonly format: Readonly<Record<'markdown' | 'html' | 'json' | 'claim-review', Note>>;
  readonly formats: string;
  holds(passages: number): string;
  readonly holdsNone: string;
  readonly leavesOut: string;
  /** Why something is left out; `passages` is a list such as `passages 2 and 5`, empty for the whole. */
  readonly omitted: Readonly<
    Record<'no-verdict' | 'no-rating' | 'no-checker' | 'no-address', (passages: string) => string>
  >;
  passages(numbers: readonly number[]): string;
  readonly copy: string;
  readonly download: string;
  readonly copied: string;
  downloaded(fileName: string): string;
  readonly failed: string;
  readonly checker: string;
  readonly checkerHint: string;
  readonly importTitle: string;
  readonly importHint: string;
  readonly choose: string;
  importing(fileName: string): string;
  imported(entries: number, title: string | null): string;
  readonly importMerged: string;
  readonly importElsewhere: string;
  refused(fileName: string): string;
  readonly nothingChanged: string;
  readonly fault: {
    readonly unreadable: string;
    tooLarge(size: string, most: string): string;
    readonly notJson: string;
    readonly notAWorksheet: string;
    newer(version: number): string;
    field(place: string, problem: string): string;
    /** What is wrong with a field of an imported file; follows its place and a colon. */
    readonly problem: Readonly<Record<FieldProblem, string>>;
    readonly notStored: string;
    more(count: number): string;
  };
  size(bytes: number): string;
  readonly dismiss: string;
}

/** The table in each language. */
export const panelTexts: Texts<PanelMessages> = textsOf(
  import.meta.glob<PanelMessages>('./*/panel.ts', { eager: true, import: 'panel' }),
);
