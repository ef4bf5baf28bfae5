/** What the researcher's library says: references, their editor, worksheets, export and import. */
import type { ImportFormat } from '../../core/export/read-import.ts';
import type { PassageCheck } from '../../core/references/reference.ts';
import type { ReferenceOrder } from '../../core/references/search.ts';
import { textsOf, type Texts } from './languages.ts';

interface Note {
  readonly title: string;
  readonly hint: string;
}

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

export interface ReferenceListMessages {
  readonly label: string;
  readonly keys: string;
  readonly search: string;
  readonly placeholder: string;
  found(found: number, all: number): string;
  /** Follows how many were found, while others are still being read. */
  readonly filling: string;
  readonly none: Note;
  readonly empty: Note;
  /** Ways to save a first reference. */
  readonly ways: readonly string[];
  unreadable(count: number): string;
  readonly import: string;
  export(count: number): string;
  readonly order: string;
  readonly orders: Readonly<Record<ReferenceOrder, string>>;
  readonly form: string;
  readonly forms: Readonly<Record<'list' | 'table', string>>;
  readonly grouped: string;
  readonly columns: Readonly<
    Record<'passage' | 'authors' | 'publisher' | 'published' | 'saved' | 'tags' | 'check', string>
  >;
  readonly untitled: string;
  readonly wholePage: string;
  /** So many references of one article. */
  ofArticle(count: number): string;
  saved(date: string): string;
  select(name: string): string;
}

export interface ReferenceFilterMessages {
  readonly show: string;
  readonly label: string;
  readonly parts: Readonly<
    Record<'entity' | 'tag' | 'publisher' | 'published' | 'standing' | 'check', string>
  >;
  readonly from: string;
  readonly to: string;
  readonly checks: Readonly<Record<PassageCheck['kind'], string>>;
  all(count: number): string;
  readonly fewer: string;
  readonly clear: string;
  /** Only what was saved of one article. */
  article(title: string): string;
  readonly allArticles: string;
}

export interface SelectionMessages {
  readonly all: string;
  count(count: number): string;
  readonly tag: string;
  readonly addTag: string;
  readonly add: string;
  readonly onThem: string;
  drop(tag: string): string;
  readonly export: string;
  readonly delete: string;
  readonly clear: string;
}

export interface ReferenceDetailMessages {
  readonly label: string;
  readonly none: string;
  readonly back: string;
  readonly close: string;
  readonly openPassage: string;
  readonly openPage: string;
  readonly copyLink: string;
  readonly cite: string;
  readonly archive: string;
  readonly edit: string;
  readonly delete: string;
  readonly fields: Readonly<
    Record<
      | 'authors'
      | 'publisher'
      | 'published'
      | 'modified'
      | 'accessed'
      | 'saved'
      | 'language'
      | 'address'
      | 'summary'
      | 'kind',
      string
    >
  >;
  readonly unknown: string;
  readonly passage: string;
  readonly context: string;
  readonly check: {
    readonly unchecked: Note;
    found(date: string): Note;
    changed(date: string): Note;
    notFound(date: string): Note;
  };
  /** The same for a reference to a page as a whole. */
  readonly pageCheck: {
    readonly unchecked: Note;
    found(date: string): Note;
    changed(date: string): Note;
    notFound(date: string): Note;
  };
  readonly added: string;
  readonly removed: string;
  readonly entities: string;
  readonly claims: string;
  /** A claim that the dataset no longer has. */
  missing(id: string): string;
  readonly tags: string;
  readonly note: string;
  readonly noNote: string;
  readonly record: string;
  more(count: number): string;
}

export interface ReferenceEditorMessages {
  readonly title: string;
  readonly done: string;
  readonly tags: string;
  readonly tagsHint: string;
  removeTag(tag: string): string;
  readonly note: string;
  readonly record: string;
  readonly recordHint: string;
  readonly field: Readonly<
    Record<
      | 'title'
      | 'authors'
      | 'publisher'
      | 'published'
      | 'modified'
      | 'language'
      | 'description'
      | 'canonicalUrl',
      string
    >
  >;
  readonly authorsHint: string;
  /** How bibliographies sort the authors. */
  sortedAs(names: readonly string[]): string;
  readonly dateHint: string;
  readonly dateOdd: string;
  readonly fromPerson: string;
  readonly fromFile: string;
  readonly fromNowhere: string;
  readonly edited: string;
  reset(value: string): string;
  readonly resetEmpty: string;
  readonly state: Readonly<Record<'saved' | 'saving', string>>;
  readonly notSaved: Readonly<Record<'full' | 'newer' | 'unavailable' | 'gone', string>>;
  readonly again: string;
}

export interface DuplicatesMessages {
  readonly title: string;
  readonly lead: string;
  link(groups: number): string;
  readonly none: string;
  readonly these: string;
  readonly stays: string;
  merge(count: number): string;
  mergeAll(groups: number): string;
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

export interface ExportingMessages {
  readonly title: string;
  readonly scope: string;
  readonly scopes: Readonly<Record<'all' | 'found' | 'selected', (count: number) => string>>;
  readonly nothing: string;
  readonly formats: string;
  readonly format: Readonly<
    Record<
      | 'bibtex'
      | 'ris'
      | 'csl-json'
      | 'citations'
      | 'markdown'
      | 'csv'
      | 'web-annotations'
      | 'backup',
      /** `hint` says what opens it. */
      Note
    >
  >;
  readonly flavour: string;
  readonly flavours: Readonly<Record<'biblatex' | 'bibtex', string>>;
  readonly style: string;
  readonly styles: Readonly<Record<'apa' | 'chicago' | 'mla', string>>;
  readonly form: string;
  readonly forms: Readonly<Record<'text' | 'markdown' | 'html', string>>;
  readonly copy: string;
  readonly download: string;
  writing(done: number, all: number): string;
  readonly cancel: string;
  copied(count: number): string;
  downloaded(count: number, fileName: string): string;
  readonly cancelled: string;
  readonly failed: string;
  readonly reminder: string;
  /** So many references since the last backup. */
  reminderHint(count: number): string;
  readonly backup: string;
  readonly later: string;
  readonly never: string;
  readonly deleteAllTitle: string;
  deleteAllHint(count: number): string;
  readonly deleteAll: string;
  readonly deleteAllSure: string;
  readonly keep: string;
}

export interface ImportingMessages {
  readonly title: string;
  readonly lead: string;
  readonly formats: readonly string[];
  readonly choose: string;
  reading(fileName: string): string;
  writing(fileName: string): string;
  preview(fileName: string): string;
  readonly format: Readonly<Record<ImportFormat, string>>;
  added(count: number): string;
  changed(count: number): string;
  same(count: number): string;
  older(count: number): string;
  withoutAddress(count: number): string;
  more(count: number): string;
  readonly nothingNew: string;
  confirm(count: number): string;
  readonly cancel: string;
  done(added: number, changed: number, skipped: number): string;
  refused(fileName: string): string;
  readonly nothingChanged: string;
  readonly fault: {
    readonly unreadable: string;
    tooLarge(megabytes: number): string;
    readonly notJson: string;
    readonly notKnown: string;
    readonly newer: string;
    field(place: string, problem: string): string;
    readonly notStored: Readonly<Record<'full' | 'newer' | 'unavailable', string>>;
  };
  readonly dismiss: string;
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
