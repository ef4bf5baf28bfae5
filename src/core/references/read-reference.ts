/** References out of storage and out of files: read whole or refused whole. */
import { failure, success, type Result } from '../result.ts';
import { fieldReader, within, type FieldReader } from '../review/fields.ts';
import { upToDate, type Migration, type ReadFault } from '../review/versions.ts';
import type { Author } from './author.ts';
import { textFieldNames, type Bibliography, type RecordField } from './bibliography.ts';
import { readPassage } from './read-passage.ts';
import { mostKept, type PassageCheck, type Reference } from './reference.ts';

/** The version written now. A change of the shape raises it and adds a migration. */
const currentVersion = 1;

const migrations: readonly Migration[] = [];

/** A reference with nothing in it but its fields, or the first thing that is wrong; never throws. */
export function readReference(value: unknown): Result<Reference, ReadFault> {
  const fresh = upToDate(value, currentVersion, migrations);
  if (!fresh.ok) return fresh;
  const read = fieldReader();
  const fields = read.record(fresh.value, '', [
    'version',
    'id',
    'page',
    'url',
    'record',
    'passage',
    'entities',
    'claims',
    'tags',
    'note',
    'accessed',
    'created',
    'changed',
    'check',
  ]);
  const names = (list: 'entities' | 'claims' | 'tags', most: number, length: number) =>
    distinct(
      read,
      read.list(fields[list], list, most, (item, place) => read.name(item, place, length)),
      list,
    );
  const reference: Reference = {
    version: currentVersion,
    id: readId(read, fields.id),
    page: read.address(fields.page, 'page', mostKept.address),
    url: read.address(fields.url, 'url', mostKept.address),
    record: readRecord(read, fields.record),
    passage: read.orNull(fields.passage, (passage) => readPassage(read, passage, 'passage')),
    entities: names('entities', mostKept.ids, mostKept.id),
    claims: names('claims', mostKept.ids, mostKept.id),
    tags: names('tags', mostKept.tags, mostKept.tag),
    note: read.text(fields.note, 'note', mostKept.note),
    accessed: read.time(fields.accessed, 'accessed'),
    created: read.time(fields.created, 'created'),
    changed: read.time(fields.changed, 'changed'),
    check: readCheck(read, fields.check),
  };
  const fault = read.fault();
  return fault === null ? success(reference) : failure({ kind: 'field', ...fault });
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** Whether a text is a UUID in lower case, as `crypto.randomUUID` writes it. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

function readId(read: FieldReader, value: unknown): string {
  const id = read.text(value, 'id', mostKept.id);
  if (!isUuid(id)) read.refuse('id', 'not-known');
  return id;
}

function readRecord(read: FieldReader, value: unknown): Bibliography {
  const fields = read.record(value, 'record', ['kind', 'authors', ...textFieldNames]);
  const line = (name: (typeof textFieldNames)[number]): RecordField<string> =>
    readField(read, fields[name], within('record', name), (text, place) =>
      read.name(text, place, mostKept.line),
    );
  return {
    kind: read.oneOf(fields.kind, 'record.kind', ['news-article', 'other-article', 'not-article']),
    title: line('title'),
    authors: readField(read, fields.authors, 'record.authors', (list, place) =>
      read.list(list, place, mostKept.authors, (author, at) => readAuthor(read, author, at)),
    ),
    publisher: line('publisher'),
    published: line('published'),
    modified: line('modified'),
    language: line('language'),
    description: line('description'),
    canonicalUrl: line('canonicalUrl'),
  };
}

function readField<Value>(
  read: FieldReader,
  value: unknown,
  place: string,
  readValue: (value: unknown, place: string) => Value,
): RecordField<Value> {
  const fields = read.record(value, place, ['value', 'from', 'edited', 'said']);
  const valueAt = (name: 'value' | 'said'): Value | null =>
    read.orNull(fields[name], (known) => readValue(known, within(place, name)));
  return {
    value: valueAt('value'),
    from: read.orNull(fields.from, (from) => read.name(from, within(place, 'from'), mostKept.id)),
    edited: readTruth(read, fields.edited, within(place, 'edited')),
    ...(fields.said === undefined ? {} : { said: valueAt('said') }),
  };
}

function readAuthor(read: FieldReader, value: unknown, place: string): Author {
  // Which fields there may be depends on the kind.
  const kind = typeof value === 'object' && value !== null ? Reflect.get(value, 'kind') : undefined;
  if (kind === 'whole') {
    const { name } = read.record(value, place, ['kind', 'name']);
    return { kind, name: read.name(name, within(place, 'name'), mostKept.line) };
  }
  const fields = read.record(value, place, ['kind', 'given', 'particle', 'family', 'suffix']);
  const part = (name: 'given' | 'particle' | 'suffix'): string =>
    read.text(fields[name], within(place, name), mostKept.line);
  return {
    kind: read.oneOf(fields.kind, within(place, 'kind'), ['person']),
    given: part('given'),
    particle: part('particle'),
    family: read.name(fields.family, within(place, 'family'), mostKept.line),
    suffix: part('suffix'),
  };
}

function readCheck(read: FieldReader, value: unknown): PassageCheck {
  const kinds = ['unchecked', 'found', 'changed', 'not-found'] as const;
  const given =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'kind') : undefined;
  const kind = read.oneOf(given, 'check.kind', kinds);
  if (kind === 'unchecked') {
    read.record(value, 'check', ['kind']);
    return { kind };
  }
  if (kind === 'changed') {
    const fields = read.record(value, 'check', ['kind', 'when', 'today']);
    const today = read.text(fields.today, 'check.today', mostKept.quote);
    return { kind, when: read.time(fields.when, 'check.when'), today };
  }
  return {
    kind,
    when: read.time(read.record(value, 'check', ['kind', 'when']).when, 'check.when'),
  };
}

function readTruth(read: FieldReader, value: unknown, place: string): boolean {
  if (typeof value !== 'boolean') read.refuse(place, value === undefined ? 'missing' : 'not-known');
  return value === true;
}

function distinct(read: FieldReader, names: readonly string[], place: string): readonly string[] {
  const seen = new Set<string>();
  names.forEach((name, at) => {
    if (seen.has(name)) read.refuse(`${place}[${at}]`, 'repeated');
    seen.add(name);
  });
  return names;
}
