import type { PageKind } from '../article/record.ts';
import type { Author } from '../references/author.ts';
import { partialDate } from '../references/partial-date.ts';
import type { Reference } from '../references/reference.ts';
import { quoteAndNote } from './quote-and-note.ts';

/** A name of CSL-JSON (schema 1.0.2). */
export type CslName =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given?: string;
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    };

export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** A reference as an item of CSL-JSON. `custom` holds what the format has no field for. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage';
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL: string;
  readonly language?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly note?: string;
  readonly custom: {
    readonly quote: string | null;
    readonly note: string;
    readonly tags: readonly string[];
  };
}

/** The item for a reference; fields of which nothing is known are left out. */
export function cslItem(reference: Reference): CslItem {
  const { id, url, record, passage, tags, note, accessed } = reference;
  const { title, authors, publisher, published, language, description } = record;
  const [issued, read] = [cslDate(published.value), cslDate(accessed)];
  const both = quoteAndNote(reference);
  return {
    id,
    type: cslType(record.kind),
    ...(title.value === null ? {} : { title: title.value }),
    ...(authors.value === null ? {} : { author: authors.value.map(cslName) }),
    ...(publisher.value === null ? {} : { 'container-title': publisher.value }),
    ...(issued === null ? {} : { issued }),
    ...(read === null ? {} : { accessed: read }),
    URL: url,
    ...(language.value === null ? {} : { language: language.value }),
    ...(description.value === null ? {} : { abstract: description.value }),
    ...(tags.length === 0 ? {} : { keyword: tags.join(', ') }),
    ...(both === '' ? {} : { note: both }),
    custom: { quote: passage?.quote.exact ?? null, note, tags },
  };
}

function cslType(kind: PageKind): CslItem['type'] {
  return kind === 'news-article' ? 'article-newspaper' : 'webpage';
}

function cslName(author: Author): CslName {
  if (author.kind === 'whole') return { literal: author.name };
  const { given, particle, family, suffix } = author;
  return {
    family,
    ...(given === '' ? {} : { given }),
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

function cslDate(text: string | null): CslDate | null {
  const date = text === null ? null : partialDate(text);
  if (date === null) return null;
  const parts = [date.year, date.month, date.day].filter((part) => part !== null);
  return { 'date-parts': [parts] };
}
