import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryBackup } from '../../../src/core/export/backup.ts';
import { parsedFile } from '../../../src/core/export/import-fault.ts';
import { readCslJson, recordOfCsl } from '../../../src/core/export/read-csl-json.ts';
import { readImport } from '../../../src/core/export/read-import.ts';
import { readLibraryFile } from '../../../src/core/export/read-library-file.ts';
import { readWebAnnotations } from '../../../src/core/export/read-web-annotations.ts';
import { readReference } from '../../../src/core/references/read-reference.ts';
import { allSteps } from '../../../src/core/steps.ts';
import { anyReference, now, reference, uuid } from '../references/samples.ts';

const written = (chunks: Iterable<string>): string => [...chunks].join('');
let given = 100;
const context = { newId: () => uuid((given += 1)), now };
const fileWith = (change: object): string =>
  JSON.stringify({ format: 'sidelight-library', version: 1, made: now, references: [], ...change });

describe('a backup', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../docs/references.schema.json', import.meta.url), 'utf8'),
  ) as object;
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);

  it('is read back as it was saved, and satisfies its published schema', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyReference, { selector: ({ id }) => id }), (references) => {
        const text = written(libraryBackup(references, now));
        validate(JSON.parse(text));
        expect(validate.errors).toBeNull();
        const read = readImport(text, context);
        expect(read).toEqual({
          ok: true,
          value: { format: 'backup', references, withoutAddress: 0 },
        });
      }),
    );
  });

  it('is made reference by reference', () => {
    let taken = 0;
    const source = function* () {
      for (let number = 1; number <= 3; number += 1) {
        taken = number;
        yield reference(number);
      }
    };
    const chunks = libraryBackup(source(), now);
    chunks.next();
    expect(taken).toBe(0);
    chunks.next();
    expect(taken).toBe(1);
  });

  it.each<readonly [string, string, object]>([
    ['is of a newer Sidelight', fileWith({ version: 2 }), { kind: 'newer', version: 2 }],
    [
      'has a newer reference',
      fileWith({ references: [{ ...reference(1), version: 2 }] }),
      { kind: 'newer', version: 2 },
    ],
    ['has no version', fileWith({ version: 'x' }), { place: 'version', problem: 'not-a-number' }],
    [
      'has more than there can be',
      fileWith({ extra: {} }),
      { place: 'extra', problem: 'unknown-field' },
    ],
    ['has no list', fileWith({ references: {} }), { place: 'references', problem: 'not-a-list' }],
    [
      'has what is no reference',
      fileWith({ references: [reference(1), null] }),
      { place: 'references[1]', problem: 'not-a-record' },
    ],
    [
      'has a fault deep within',
      fileWith({ references: [{ ...reference(1), note: 5 }] }),
      { place: 'references[0].note', problem: 'not-text' },
    ],
    [
      'has a reference twice',
      fileWith({ references: [reference(1), reference(1)] }),
      { place: 'references[1].id', problem: 'repeated' },
    ],
    [
      'sets a prototype',
      fileWith({}).replace('{', '{"__proto__":{"a":1},'),
      { place: '__proto__', problem: 'unknown-field' },
    ],
  ])('is refused whole where it %s', (_, text, reason) => {
    expect(readImport(text, context)).toMatchObject({ ok: false, reason });
  });
});

describe('a file to import', () => {
  it.each<readonly [string, string, object]>([
    ['no JSON', '<html>', { kind: 'not-json' }],
    ['cut off', written(libraryBackup([reference(1)], now)).slice(0, -5), { kind: 'not-json' }],
    ['of no known format', '{"a":1}', { kind: 'not-known' }],
    ['an empty list', '[]', { kind: 'not-known' }],
    ['nested beyond reason', `${'['.repeat(5000)}${']'.repeat(5000)}`, { kind: 'not-known' }],
  ])('is refused where it is %s', (_, text, reason) => {
    expect(readImport(text, context)).toMatchObject({ ok: false, reason });
  });

  it('is refused unread where it is too large', () => {
    const text = { length: 200_000_001 } as unknown as string;
    expect(allSteps(parsedFile(text))).toEqual({
      ok: false,
      reason: { kind: 'too-large', most: 200_000_000 },
    });
  });

  it('may begin with a byte order mark', () => {
    expect(readImport(`\uFEFF${written(libraryBackup([], now))}`, context).ok).toBe(true);
  });

  it('never makes the readers throw, and gives nothing that could not be stored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const reader of [readCslJson, readWebAnnotations]) {
          const read = allSteps(reader(value, context));
          if (!read.ok) continue;
          for (const one of read.value.references) expect(readReference(one).ok).toBe(true);
        }
        expect(allSteps(readLibraryFile(value)).ok).toBe(false);
      }),
    );
  });
});

describe('CSL-JSON of other programs', () => {
  const read = (...items: readonly object[]) => readImport(JSON.stringify(items), context);

  it('gives what a reference has a place for', () => {
    const result = read({
      id: 'http://zotero.org/users/1/items/A',
      type: 'article-newspaper',
      title: 'A title',
      author: [
        { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
        { literal: 'Staff' },
      ],
      issued: { 'date-parts': [['2026', 3]] },
      accessed: { 'date-parts': [[2026, 4, 5]] },
      URL: 'https://www.news.example/a?utm_source=x',
      'container-title': 'The News',
      volume: '5',
      keyword: 'one, two',
      note: 'A note',
    });
    const [one] = result.ok ? result.value.references : [];
    expect(one).toMatchObject({
      page: 'https://news.example/a',
      tags: ['one', 'two'],
      note: 'A note',
      accessed: '2026-04-05T00:00:00.000Z',
      passage: null,
    });
    expect(one?.record).toMatchObject({
      kind: 'news-article',
      published: { value: '2026-03', from: 'file', edited: false },
      authors: {
        value: [
          { kind: 'person', given: 'Ludwig', particle: 'van', family: 'Beethoven', suffix: '' },
          { kind: 'whole', name: 'Staff' },
        ],
      },
    });
    expect(one !== undefined && readReference(one).ok).toBe(true);
  });

  it('counts what names no address of the web, and refuses what is no item', () => {
    const book = { id: 'b', type: 'book', title: 'A book' };
    const script = { id: 's', type: 'webpage', URL: 'javascript:alert(1)' };
    expect(read(book, script)).toMatchObject({
      ok: true,
      value: { references: [], withoutAddress: 2 },
    });
    expect(read(book, { ...book, title: {} })).toMatchObject({
      ok: false,
      reason: { place: '[1].title' },
    });
  });

  it('gives dates that are written out, and none that are no dates', () => {
    const dated = (issued: object) => recordOfCsl({ type: 'webpage', issued }).published.value;
    expect(dated({ raw: '2026-03-02' })).toBe('2026-03-02');
    expect(dated({ 'date-parts': [[2026, 13]] })).toBeNull();
    expect(dated({ 'date-parts': [[99999]] })).toBeNull();
    expect(dated({ raw: 'Spring' })).toBeNull();
  });
});

describe('web annotations of other programs', () => {
  const read = (value: object) => readImport(JSON.stringify(value), context);
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://notes.example/a/1',
    type: 'Annotation',
    created: '2026-03-02T10:00:00+02:00',
    body: [
      { type: 'TextualBody', value: 'A remark', purpose: 'commenting' },
      { type: 'TextualBody', value: 'tag', purpose: ['tagging'] },
    ],
    target: {
      source: 'https://news.example/a',
      selector: [
        { type: 'FragmentSelector', value: 'x' },
        { type: 'TextQuoteSelector', exact: 'a quote', prefix: 'before ', suffix: ' after' },
        { type: 'TextPositionSelector', start: 5, end: 12 },
      ],
    },
  };

  it('give the passage, the remark and the tags', () => {
    const result = read(annotation);
    const [one] = result.ok ? result.value.references : [];
    expect(one).toMatchObject({
      url: 'https://news.example/a',
      note: 'A remark',
      tags: ['tag'],
      created: '2026-03-02T08:00:00.000Z',
      passage: { quote: { exact: 'a quote', prefix: 'before ' }, position: { start: 5, end: 12 } },
    });
    expect(one !== undefined && readReference(one).ok).toBe(true);
  });

  it.each<readonly [string, object]>([
    ['a list', [annotation, annotation]],
    ['a page', { type: 'AnnotationPage', items: [annotation, annotation] }],
    ['a collection', { type: 'AnnotationCollection', first: { items: [annotation, annotation] } }],
  ])('are read from %s, each with an id of its own', (_, value) => {
    const result = read(value);
    const ids = result.ok ? result.value.references.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(2);
  });

  it('may have a target and a body in short', () => {
    const result = read({
      type: 'Annotation',
      bodyValue: 'Short',
      target: 'https://news.example/b',
    });
    expect(result).toMatchObject({
      ok: true,
      value: { references: [{ note: 'Short', passage: null, url: 'https://news.example/b' }] },
    });
  });

  it('are refused whole where one has no target, by its place', () => {
    expect(read([annotation, { type: 'Annotation', target: [] }])).toMatchObject({
      ok: false,
      reason: { place: '[1].target', problem: 'missing' },
    });
    expect(read({ ...annotation, target: 'urn:x' })).toMatchObject({
      ok: true,
      value: { references: [], withoutAddress: 1 },
    });
  });
});
