/** What the researcher's library says as a whole, of worksheets, and of what was done. */
import { textsOf, type Texts } from './languages.ts';
import type { ExportingMessages, ImportingMessages } from './library-handing-messages.ts';
import type {
  DuplicatesMessages,
  ReferenceFilterMessages,
  ReferenceListMessages,
  SelectionMessages,
} from './library-list-messages.ts';
import type {
  ReferenceDetailMessages,
  ReferenceEditorMessages,
} from './library-reference-messages.ts';
import type { Note } from './word-messages.ts';

export interface LibraryMessages {
  readonly name: string;
  readonly views: string;
  readonly sections: Readonly<Record<'references' | 'worksheets', string>>;
  readonly back: string;
  readonly loading: string;
  readonly fault: Readonly<Record<'full' | 'newer' | 'unavailable' | 'gone', Note>>;
  readonly again: string;
  readonly list: ReferenceListMessages;
  readonly filters: ReferenceFilterMessages;
  readonly selection: SelectionMessages;
  readonly detail: ReferenceDetailMessages;
  readonly editor: ReferenceEditorMessages;
  readonly duplicates: DuplicatesMessages;
  readonly worksheets: WorksheetsMessages;
  readonly exporting: ExportingMessages;
  readonly importing: ImportingMessages;
  readonly notice: NoticeMessages;
  readonly narrow: NarrowMessages;
}

export interface WorksheetsMessages {
  readonly label: string;
  readonly lead: string;
  readonly empty: Note;
  readonly untitled: string;
  judged(count: number): string;
  changed(date: string): string;
  open(title: string): string;
  readonly openShort: string;
  delete(title: string): string;
  readonly deleteShort: string;
  unreadable(count: number): string;
}

export interface NoticeMessages {
  deleted(count: number): string;
  merged(count: number): string;
  tagged(count: number): string;
  restored(count: number): string;
  readonly worksheetDeleted: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly notOpened: string;
  /** The page was opened, and could not be looked into. */
  readonly notChecked: Readonly<Record<'no-access' | 'no-answer', string>>;
  readonly failed: Readonly<Record<'full' | 'newer' | 'unavailable' | 'gone', string>>;
  readonly undo: string;
  readonly dismiss: string;
}

/** The library beside a page. */
export interface NarrowMessages {
  readonly here: string;
  readonly nothingHere: string;
  readonly all: string;
  readonly openLibrary: string;
}

/** The table in each language. */
export const libraryTexts: Texts<LibraryMessages> = textsOf(
  import.meta.glob<LibraryMessages>('./*/library.ts', { eager: true, import: 'library' }),
);
