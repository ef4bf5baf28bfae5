/** What the library says of its list of references, its filters, and what is done with many of them. */
import type { PassageCheck } from '../../core/references/reference.ts';
import type { ReferenceOrder } from '../../core/references/search.ts';
import type { Note } from './word-messages.ts';

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
