/** What the library says of one reference, and in its editor. */
import type { TextFieldName } from '../../core/references/bibliography.ts';
import type { Note } from './word-messages.ts';

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
  readonly check: CheckMessages;
  /** The same for a reference to a page as a whole. */
  readonly pageCheck: CheckMessages;
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

/** How a passage or page stood when it was last looked for. */
interface CheckMessages {
  readonly unchecked: Note;
  found(date: string): Note;
  changed(date: string): Note;
  notFound(date: string): Note;
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
  readonly field: Readonly<Record<'authors' | TextFieldName, string>>;
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
