import type { ArticleRecord, PageKind } from '../article/record.ts';
import { authorOf, fullName, type Author } from './author.ts';

/** A value of the bibliographic record and where it came from. */
export interface RecordField<Value> {
  /** Null where nothing was found, or where the person emptied it. */
  readonly value: Value | null;
  /** Where it was found, as `Found.from` says; `person` or `file` where it came from neither page. */
  readonly from: string | null;
  /** Whether the person changed it since. */
  readonly edited: boolean;
  /** Of an edited field, what stood there before the person changed it; null where nothing did. */
  readonly said?: Value | null;
}

/** What names an article in a bibliography. Dates are ISO 8601, whole or in part, as given. */
export interface Bibliography {
  readonly kind: PageKind;
  readonly title: RecordField<string>;
  readonly authors: RecordField<readonly Author[]>;
  readonly publisher: RecordField<string>;
  readonly published: RecordField<string>;
  readonly modified: RecordField<string>;
  /** BCP 47 tag. */
  readonly language: RecordField<string>;
  readonly description: RecordField<string>;
  /** The address that the page calls its own. */
  readonly canonicalUrl: RecordField<string>;
}

/** A field whose value is text. */
export type TextFieldName = Exclude<keyof Bibliography, 'kind' | 'authors'>;

/** All fields whose values are text. */
export const textFieldNames = [
  'title',
  'publisher',
  'published',
  'modified',
  'language',
  'description',
  'canonicalUrl',
] as const satisfies readonly TextFieldName[];

/** One change of the person to the record. */
export type BibliographyEdit =
  | { readonly name: TextFieldName; readonly value: string | null }
  | { readonly name: 'authors'; readonly value: readonly Author[] | null };

/** What a page says of itself, as the record of a reference to it. */
export function bibliographyOf(kind: PageKind, record: ArticleRecord): Bibliography {
  const { authors } = record;
  return {
    kind,
    title: fieldOf(record.title),
    authors:
      authors === null
        ? unknownField
        : fieldOf({ value: authors.value.map(authorOf), from: authors.from }),
    publisher: fieldOf(record.publisher),
    published: fieldOf(record.published),
    modified: fieldOf(record.modified),
    language: fieldOf(record.language),
    description: fieldOf(record.description),
    canonicalUrl: fieldOf(record.canonicalUrl),
  };
}

/** A field of which nothing is known. */
export const unknownField = { value: null, from: null, edited: false } as const;

/** The record after a change, or the very same object where it changes nothing. */
export function editBibliography(record: Bibliography, edit: BibliographyEdit): Bibliography {
  if (edit.name === 'authors') {
    const value = edit.value === null || edit.value.length === 0 ? null : edit.value;
    return sameAuthors(record.authors.value, value)
      ? record
      : { ...record, authors: changed(record.authors, value, sameAuthors) };
  }
  const value = edit.value === null || edit.value.trim() === '' ? null : edit.value.trim();
  const before = record[edit.name];
  return before.value === value
    ? record
    : { ...record, [edit.name]: changed(before, value, Object.is) };
}

/** The names of the authors in full, in order. */
export function authorNames({ authors }: Bibliography): readonly string[] {
  return (authors.value ?? []).map(fullName);
}

function fieldOf<Value>(
  found: { readonly value: Value; readonly from: string } | null,
): RecordField<Value> {
  return found === null ? unknownField : { value: found.value, from: found.from, edited: false };
}

/** What is changed back is as it was found. */
function changed<Value>(
  before: RecordField<Value>,
  value: Value | null,
  isSame: (one: Value | null, other: Value | null) => boolean,
): RecordField<Value> {
  const said = before.edited ? before.said : before.value;
  const from = before.from ?? 'person';
  if (said === undefined) return { value, from, edited: true };
  if (!isSame(said, value)) return { value, from, edited: true, said };
  return { value, from: from === 'person' ? null : from, edited: false };
}

function sameAuthors(one: readonly Author[] | null, other: readonly Author[] | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
