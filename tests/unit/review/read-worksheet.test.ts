import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorksheet } from '../../../src/core/review/read-worksheet.ts';
import { upToDate } from '../../../src/core/review/versions.ts';
import { applyEdit } from '../../../src/core/review/edit.ts';
import { longestNote } from '../../../src/core/review/worksheet.ts';
import { anyEdit, at, blank, entry, saved } from './samples.ts';

const full = {
  ...blank,
  summary: 'Most of it holds.',
  entries: [
    entry('a', {
      verdict: 'partly',
      evidence: [
        { claim: 'paid', source: null },
        { claim: 'paid', source: 'record' },
      ],
      note: 'Seen 😀',
    }),
    entry('b', { passage: saved('Text', { order: 3, lang: null, entities: [] }) }),
  ],
};

/** The worksheet with one value of it replaced, or taken out where it is undefined. */
function withField(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(full);
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<unknown>((inner, key) => {
    return typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : null;
  }, copy);
  if (typeof holder !== 'object' || holder === null) throw new Error('No such place.');
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return copy;
}

describe('a stored worksheet', () => {
  it('is read as it was written', () => {
    expect(readWorksheet(JSON.parse(JSON.stringify(full)))).toEqual({ ok: true, value: full });
    expect(readWorksheet(structuredClone(full))).toEqual({ ok: true, value: full });
  });

  it('is read whatever was done to it', () => {
    fc.assert(
      fc.property(fc.array(anyEdit), (edits) => {
        const done = edits.reduce((sheet, edit) => applyEdit(sheet, edit, 5000), blank);
        expect(readWorksheet(JSON.parse(JSON.stringify(done)))).toEqual({ ok: true, value: done });
      }),
    );
  });

  it.each([
    [undefined],
    [null],
    [7],
    ['worksheet'],
    [[]],
    [{}],
    [new Date(0)],
    [Object.create({ version: 1 })],
  ])('is not made of %o', (value) => {
    expect(readWorksheet(value)).toEqual({ ok: false, reason: { kind: 'not-one' } });
  });

  it('of a newer version is refused with its number, whatever else is in it', () => {
    expect(readWorksheet({ version: 7, page: 3 })).toEqual({
      ok: false,
      reason: { kind: 'newer', version: 7 },
    });
  });

  it.each<readonly [string, readonly (string | number)[], unknown, string]>([
    ['version', ['version'], '1', 'not-a-number'],
    ['version', ['version'], 0, 'not-a-number'],
    ['version', ['version'], 1.5, 'not-a-number'],
    ['page', ['page'], 'javascript:alert(1)', 'not-an-address'],
    ['page', ['page'], undefined, 'missing'],
    ['article', ['article'], null, 'not-a-record'],
    ['article', ['article'], [], 'not-a-record'],
    ['article.title', ['article', 'title'], 4, 'not-text'],
    ['article.title', ['article', 'title'], undefined, 'missing'],
    ['article.url', ['article', 'url'], 'data:text/html,a', 'not-an-address'],
    ['article.kind', ['article', 'kind'], 'toString', 'not-known'],
    ['article.authors[0]', ['article', 'authors'], [{}], 'not-text'],
    ['article.accessed', ['article', 'accessed'], '2026-02-30T00:00:00.000Z', 'not-a-time'],
    ['summary', ['summary'], 'a'.repeat(longestNote + 1), 'too-long'],
    ['entries', ['entries'], { length: 2 }, 'not-a-list'],
    ['entries', ['entries'], Array.from({ length: 10_001 }), 'too-many'],
    ['entries[0]', ['entries', 0], null, 'not-a-record'],
    ['entries[1].id', ['entries', 1, 'id'], 'a', 'repeated'],
    ['entries[1].id', ['entries', 1, 'id'], ' ', 'missing'],
    ['entries[0].verdict', ['entries', 0, 'verdict'], 'true', 'not-known'],
    ['entries[0].verdict', ['entries', 0, 'verdict'], undefined, 'missing'],
    ['entries[0].note', ['entries', 0, 'note'], ['a'], 'not-text'],
    ['entries[0].note', ['entries', 0, 'note'], 'a'.repeat(longestNote + 1), 'too-long'],
    ['entries[0].changed', ['entries', 0, 'changed'], 'yesterday', 'not-a-time'],
    ['entries[0].extra', ['entries', 0, 'extra'], 1, 'unknown-field'],
    [
      'entries[0].evidence[1]',
      ['entries', 0, 'evidence', 1],
      { claim: 'paid', source: null },
      'repeated',
    ],
    ['entries[0].evidence[1].claim', ['entries', 0, 'evidence', 1, 'claim'], '', 'missing'],
    ['entries[1].passage.order', ['entries', 1, 'passage', 'order'], -1, 'not-a-number'],
    ['entries[1].passage.order', ['entries', 1, 'passage', 'order'], NaN, 'not-a-number'],
    ['entries[1].passage.text', ['entries', 1, 'passage', 'text'], 'a'.repeat(1e7), 'too-long'],
    ['changed', ['changed'], at(0).replace('Z', ''), 'not-a-time'],
  ])('is refused whole for what is wrong at %s', (place, path, value, problem) => {
    expect(readWorksheet(withField(path, value))).toEqual({
      ok: false,
      reason: { kind: 'field', place, problem },
    });
  });

  it.each(['__proto__', 'constructor', 'toString'])('is refused for the field %s', (key) => {
    const text = JSON.stringify(full).replace('{', `{"${key}":{"version":1},`);
    expect(readWorksheet(JSON.parse(text))).toMatchObject({
      ok: false,
      reason: { kind: 'field', place: key, problem: 'unknown-field' },
    });
    expect(Object.hasOwn(Object.prototype, 'version')).toBe(false);
  });

  it('does not take fields from a prototype', () => {
    const inherited: unknown = Object.assign(Object.create(full), { version: 1 });
    expect(readWorksheet(inherited)).toMatchObject({ reason: { problem: 'missing' } });
  });

  it('is refused where something is nested deeply, at once', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(readWorksheet(withField(['entries', 0, 'note'], deep))).toMatchObject({ ok: false });
    expect(readWorksheet(withField(['entries', 0], deep))).toMatchObject({ ok: false });
  });

  it('is either refused or read as the very same, whatever stands in it', () => {
    const places = [
      ['page'],
      ['article', 'authors'],
      ['entries'],
      ['entries', 0],
      ['entries', 0, 'passage', 'entities'],
      ['entries', 1, 'evidence'],
      ['summary'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything(), (place, value) => {
        const given = withField(place, value);
        const read = readWorksheet(given);
        expect(read.ok ? read.value : given).toEqual(given);
      }),
    );
  });
});

describe('a record of an older version', () => {
  const migrations = [
    (old: Readonly<Record<string, unknown>>) => ({ version: 2, name: old['title'] }),
    (old: Readonly<Record<string, unknown>>) => ({ version: 3, names: [old['name']] }),
  ];

  it.each([
    [{ version: 1, title: 'a' }],
    [{ version: 2, name: 'a' }],
    [{ version: 3, names: ['a'] }],
  ])('is taken step by step to the present one from %j', (old) => {
    expect(upToDate(old, 3, migrations)).toEqual({ ok: true, value: { version: 3, names: ['a'] } });
  });

  it('leaves a newer one alone', () => {
    expect(upToDate({ version: 4 }, 3, migrations)).toEqual({
      ok: false,
      reason: { kind: 'newer', version: 4 },
    });
  });
});
