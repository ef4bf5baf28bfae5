/** What the library is given to show, and what it asks for. Its files share the parts of this contract. */
import type { ClaimView, EntityView } from '../../core/dataset/views.ts';
import type { ReferenceCounts } from '../../core/references/counts.ts';
import type { ReferenceEdit } from '../../core/references/edit.ts';
import type { Reference } from '../../core/references/reference.ts';
import type { ReferenceFilter, ReferenceOrder } from '../../core/references/search.ts';
import type { WorksheetSummary } from '../../core/review/stored.ts';
import type { CardMessages } from '../text/card-messages.ts';
import type { LibraryMessages } from '../text/library-messages.ts';
import type { PanelMessages } from '../text/panel-messages.ts';
import type { WordMessages } from '../text/word-messages.ts';
import type { HandingActions, LibraryExport, LibraryImporting } from './handing-props.ts';

/** The views of the library. */
export type LibrarySection = 'references' | 'worksheets' | 'duplicates' | 'export' | 'import';

/** Where a person is in the library; kept in the page's address. */
export interface LibraryPlace {
  readonly section: LibrarySection;
  readonly filter: ReferenceFilter;
  readonly order: ReferenceOrder;
  readonly form: 'list' | 'table';
  /** References of one article stand together; in the list alone. */
  readonly grouped: boolean;
  /** Id of the reference that is open. */
  readonly open: string | null;
}

/** Why the store did not do what was asked; `gone`: the reference was deleted meanwhile. */
export type LibraryFault = 'full' | 'newer' | 'unavailable' | 'gone';

export type LibraryContent =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly why: LibraryFault }
  | {
      readonly kind: 'ready';
      /** How many references there are in all. */
      readonly total: number;
      /** Those that fit the filter, in the order asked for. */
      readonly found: readonly Reference[];
      /** Of each thing to filter by, how many there would be with it. */
      readonly counts: ReferenceCounts;
      /** Stored references that cannot be read; they are left as they are. */
      readonly unreadable: number;
      /** The newest are there, the others are still being read. */
      readonly filling: boolean;
    };

/** References of one passage, and the one that would stay of them. */
export interface DuplicateGroup {
  /** Oldest first. */
  readonly references: readonly Reference[];
  readonly merged: Reference;
}

/** Kept worksheets, newest first. */
export type LibraryWorksheets =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly why: LibraryFault }
  | {
      readonly kind: 'ready';
      readonly worksheets: readonly WorksheetSummary[];
      /** Addresses of pages whose worksheet cannot be read. */
      readonly unreadable: readonly string[];
    };

/** What was done last, said once at the foot of the library. */
export type LibraryNotice =
  | {
      readonly kind: 'deleted' | 'merged' | 'tagged' | 'restored' | 'worksheet-deleted';
      readonly count: number;
      readonly canUndo: boolean;
    }
  | { readonly kind: 'copied' }
  | { readonly kind: 'not-copied' }
  | { readonly kind: 'not-opened' }
  | { readonly kind: 'not-checked'; readonly because: 'no-access' | 'no-answer' }
  | { readonly kind: 'failed'; readonly why: LibraryFault };

/** What came of saving a change. */
export type EditOutcome = 'saved' | LibraryFault;

/** What the library looks up in the dataset. */
export interface LibraryDataset {
  /** All entities, in the order to list them. */
  readonly entities: readonly EntityView[];
  /** The same object each time; null for an id that the dataset does not have. */
  readonly claimOf: (id: string) => ClaimView | null;
}

export interface LibraryText {
  readonly words: WordMessages;
  readonly card: CardMessages;
  /** What is said of an article's record and of faults in files, as in the panel. */
  readonly panel: Pick<PanelMessages, 'article' | 'handing'>;
  readonly library: LibraryMessages;
}

/** What can be done with a single reference, and with what the notice says. */
export type ReferenceActions = Pick<
  LibraryActions,
  | 'onPlace'
  | 'onOpenPage'
  | 'onCopyLink'
  | 'onCopyCitation'
  | 'onEdit'
  | 'onDelete'
  | 'onUndo'
  | 'onNoticeSeen'
  | 'onReload'
>;

/** What every part of the library is given. */
export interface LibraryGiven {
  readonly dataset: LibraryDataset;
  readonly text: LibraryText;
  readonly actions: LibraryActions;
}

export interface LibraryProps extends LibraryGiven {
  readonly place: LibraryPlace;
  readonly content: LibraryContent;
  /** The reference that is open, whether the filter lets it through or not. */
  readonly open: Reference | null;
  readonly selected: ReadonlySet<string>;
  /** All tags of the library, those of most references first. */
  readonly tags: readonly string[];
  readonly duplicates: readonly DuplicateGroup[];
  readonly worksheets: LibraryWorksheets;
  readonly handing: LibraryExport;
  readonly importing: LibraryImporting;
  /** How many references were saved since the last backup; null where nobody is to be reminded. */
  readonly reminder: number | null;
  readonly notice: LibraryNotice | null;
}

export interface LibraryActions extends HandingActions {
  /** `step`: the browser's way back leads to where one was; without it the place is only refined. */
  readonly onPlace: (place: LibraryPlace, step: boolean) => void;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** Opens the page at the passage. */
  readonly onOpenPage: (reference: Reference) => void;
  readonly onCopyLink: (reference: Reference) => void;
  /** In the style that was exported last. */
  readonly onCopyCitation: (reference: Reference) => void;
  readonly onEdit: (id: string, edit: ReferenceEdit) => Promise<EditOutcome>;
  readonly onTag: (
    ids: readonly string[],
    tags: NonNullable<ReferenceEdit['tags']>,
  ) => Promise<EditOutcome>;
  readonly onDelete: (ids: readonly string[]) => void;
  /** Deletes all references; to be confirmed before. */
  readonly onDeleteAll: () => void;
  readonly onMerge: (ids: readonly string[]) => void;
  readonly onMergeAll: () => void;
  /** Takes back what the notice says. */
  readonly onUndo: () => void;
  readonly onNoticeSeen: () => void;
  /** Asks the store again. */
  readonly onReload: () => void;
  /** Leads to the page of a worksheet. */
  readonly onOpenWorksheet: (page: string) => void;
  readonly onDeleteWorksheet: (page: string) => void;
  /** `later` after as many references again, `never` from now on. */
  readonly onReminder: (answer: 'backup' | 'later' | 'never') => void;
}
