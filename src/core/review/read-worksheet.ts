/** Worksheets out of storage and out of files: read whole or refused whole. */
import { failure, success, type Result } from '../result.ts';
import { fieldReader, within, type FieldReader } from './fields.ts';
import { upToDate, type Migration, type ReadFault } from './versions.ts';
import {
  inOrder,
  longestNote,
  longestPassage,
  type ArticleSnapshot,
  type ChosenEvidence,
  type SavedPassage,
  type Worksheet,
  type WorksheetEntry,
} from './worksheet.ts';

/** The version written now. A change of the shape raises it and adds a migration. */
const currentVersion = 1;

const migrations: readonly Migration[] = [];

/** Bounds of what is kept, in entries and in UTF-16 units: far beyond use, short of harm. */
const most = {
  entries: 10_000,
  evidence: 2000,
  authors: 1000,
  entities: 1000,
  id: 200,
  address: 8000,
  line: 10_000,
  neighbour: 2000,
} as const;

/** A worksheet with nothing in it but its fields, or the first thing that is wrong; never throws. */
export function readWorksheet(value: unknown): Result<Worksheet, ReadFault> {
  const fresh = upToDate(value, currentVersion, migrations);
  if (!fresh.ok) return fresh;
  const read = fieldReader();
  const fields = read.record(fresh.value, '', [
    'version',
    'page',
    'article',
    'summary',
    'entries',
    'created',
    'changed',
  ]);
  const entries = read.list(fields.entries, 'entries', most.entries, (item, place) =>
    readEntry(read, item, place),
  );
  refuseRepeated(
    read,
    entries.map(({ id }) => id),
    (at) => `entries[${at}].id`,
  );
  const worksheet: Worksheet = {
    version: currentVersion,
    page: read.address(fields.page, 'page', most.address),
    article: readArticle(read, fields.article),
    summary: read.text(fields.summary, 'summary', longestNote),
    entries: inOrder(entries),
    created: read.time(fields.created, 'created'),
    changed: read.time(fields.changed, 'changed'),
  };
  const fault = read.fault();
  return fault === null ? success(worksheet) : failure({ kind: 'field', ...fault });
}

function readArticle(read: FieldReader, value: unknown): ArticleSnapshot {
  const place = 'article';
  const fields = read.record(value, place, [
    'url',
    'title',
    'authors',
    'publisher',
    'published',
    'modified',
    'language',
    'kind',
    'accessed',
  ]);
  const line = (name: 'title' | 'publisher' | 'published' | 'modified' | 'language') =>
    read.orNull(fields[name], (text) => read.text(text, within(place, name), most.line));
  return {
    url: read.address(fields.url, 'article.url', most.line),
    title: line('title'),
    authors: read.list(fields.authors, 'article.authors', most.authors, (item, at) =>
      read.text(item, at, most.line),
    ),
    publisher: line('publisher'),
    published: line('published'),
    modified: line('modified'),
    language: line('language'),
    kind: read.oneOf(fields.kind, 'article.kind', ['news-article', 'other-article', 'not-article']),
    accessed: read.time(fields.accessed, 'article.accessed'),
  };
}

function readEntry(read: FieldReader, value: unknown, place: string): WorksheetEntry {
  const fields = read.record(value, place, [
    'id',
    'passage',
    'verdict',
    'evidence',
    'note',
    'changed',
  ]);
  const evidence = read.list(fields.evidence, within(place, 'evidence'), most.evidence, (one, at) =>
    readEvidence(read, one, at),
  );
  refuseRepeated(
    read,
    evidence.map(({ claim, source }) => JSON.stringify([claim, source])),
    (at) => `${place}.evidence[${at}]`,
  );
  return {
    id: read.name(fields.id, within(place, 'id'), most.id),
    passage: readPassage(read, fields.passage, within(place, 'passage')),
    verdict: read.orNull(fields.verdict, (word) =>
      read.oneOf(word, within(place, 'verdict'), [
        'supported',
        'contradicted',
        'partly',
        'lacks-context',
        'not-covered',
        'cannot-tell',
      ]),
    ),
    evidence,
    note: read.text(fields.note, within(place, 'note'), longestNote),
    changed: read.time(fields.changed, within(place, 'changed')),
  };
}

function readEvidence(read: FieldReader, value: unknown, place: string): ChosenEvidence {
  const fields = read.record(value, place, ['claim', 'source']);
  return {
    claim: read.name(fields.claim, within(place, 'claim'), most.id),
    source: read.orNull(fields.source, (id) => read.name(id, within(place, 'source'), most.id)),
  };
}

function readPassage(read: FieldReader, value: unknown, place: string): SavedPassage {
  const fields = read.record(value, place, [
    'text',
    'lang',
    'before',
    'after',
    'order',
    'entities',
  ]);
  return {
    text: read.text(fields.text, within(place, 'text'), longestPassage),
    lang: read.orNull(fields.lang, (tag) => read.text(tag, within(place, 'lang'), most.id)),
    before: read.text(fields.before, within(place, 'before'), most.neighbour),
    after: read.text(fields.after, within(place, 'after'), most.neighbour),
    order: read.count(fields.order, within(place, 'order')),
    entities: read.list(fields.entities, within(place, 'entities'), most.entities, (id, at) =>
      read.name(id, at, most.id),
    ),
  };
}

function refuseRepeated(
  read: FieldReader,
  keys: readonly string[],
  place: (at: number) => string,
): void {
  const seen = new Set<string>();
  keys.forEach((key, at) => {
    if (seen.has(key)) read.refuse(place(at), 'repeated');
    seen.add(key);
  });
}
