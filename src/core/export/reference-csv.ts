import { authorNames } from '../references/bibliography.ts';
import type { Reference } from '../references/reference.ts';
import { archiveLink, passageLink } from '../references/text-fragment.ts';

/** The columns, by the names in the first line. */
export const csvColumns = [
  'id',
  'kind',
  'title',
  'authors',
  'publisher',
  'published',
  'modified',
  'accessed',
  'language',
  'description',
  'url',
  'passage link',
  'archive',
  'quote',
  'note',
  'tags',
  'entities',
  'claims',
  'saved',
  'changed',
  'check',
] as const;

/**
 * References as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need. All cells
 * are quoted; lists are parted by semicolons.
 */
export function* referenceCsv(references: Iterable<Reference>): Generator<string> {
  yield `\uFEFF${line(csvColumns)}`;
  for (const reference of references) yield line(cells(reference));
}

/**
 * A text that spreadsheets take for no formula: an apostrophe stands before those that begin as one,
 * or with an apostrophe (OWASP, "CSV Injection"; the wide forms of Japanese keyboards too).
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n'＝＋－＠]/.test(text) ? `'${text}` : text;
}

function cells(reference: Reference): readonly string[] {
  const { id, url, record, passage, note, tags, entities, claims, check } = reference;
  const { title, publisher, published, modified, language, description } = record;
  return [
    id,
    passage === null ? 'page' : 'passage',
    title.value ?? '',
    authorNames(record).join('; '),
    publisher.value ?? '',
    published.value ?? '',
    modified.value ?? '',
    reference.accessed,
    language.value ?? '',
    description.value ?? '',
    url,
    passage === null ? '' : passageLink(url, passage.fragment.value),
    archiveLink(url),
    passage?.quote.exact ?? '',
    note,
    tags.join('; '),
    entities.join('; '),
    claims.join('; '),
    reference.created,
    reference.changed,
    check.kind,
  ];
}

function line(texts: readonly string[]): string {
  return `${texts.map((text) => `"${harmless(text.toWellFormed()).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
