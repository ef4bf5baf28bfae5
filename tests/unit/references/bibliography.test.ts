import { describe, expect, it } from 'vitest';
import {
  authorNames,
  bibliographyOf,
  editBibliography,
} from '../../../src/core/references/bibliography.ts';
import { dateText, partialDate } from '../../../src/core/references/partial-date.ts';
import { record } from './samples.ts';

const known = bibliographyOf('news-article', record);

describe('the record of a reference', () => {
  it('says of each field where it came from', () => {
    expect(known.title).toEqual({ value: record.title?.value, from: 'json-ld', edited: false });
    expect(known.modified).toEqual({ value: null, from: null, edited: false });
    expect(authorNames(known)).toEqual(['Ursula von der Leyen', 'Ana Ruiz']);
  });

  it('says which field a person changed, and still where the field came from', () => {
    const edited = editBibliography(known, { name: 'title', value: ' Another title ' });
    const said = record.title?.value;
    expect(edited.title).toEqual({ value: 'Another title', from: 'json-ld', edited: true, said });
    const filled = editBibliography(known, { name: 'modified', value: '2026-04' });
    expect(filled.modified).toEqual({ value: '2026-04', from: 'person', edited: true, said: null });
  });

  it('is as it was found once it is changed back, after whatever changes', () => {
    const twice = ['One', 'Two'].reduce(
      (fields, value) => editBibliography(fields, { name: 'title', value }),
      known,
    );
    expect(twice.title.said).toBe(record.title?.value);
    const back = editBibliography(twice, { name: 'title', value: twice.title.said ?? null });
    expect(back).toEqual(known);
    const filled = editBibliography(known, { name: 'modified', value: '2026-04' });
    expect(editBibliography(filled, { name: 'modified', value: null })).toEqual(known);
    const nobody = editBibliography(known, { name: 'authors', value: null });
    expect(editBibliography(nobody, { name: 'authors', value: known.authors.value })).toEqual(
      known,
    );
  });

  it('does not say what stood in a field that was edited before that was kept', () => {
    const old = { ...known, title: { value: 'Mine', from: 'json-ld', edited: true } };
    const edited = editBibliography(old, { name: 'title', value: 'Mine again' });
    expect(edited.title).toEqual({ value: 'Mine again', from: 'json-ld', edited: true });
  });

  it('is emptied by a text without words, and of authors by an empty list', () => {
    expect(editBibliography(known, { name: 'title', value: ' ' }).title.value).toBeNull();
    const nobody = editBibliography(known, { name: 'authors', value: [] });
    const said = known.authors.value;
    expect(nobody.authors).toEqual({ value: null, from: 'json-ld', edited: true, said });
    expect(authorNames(nobody)).toEqual([]);
  });

  it('stays the very same where nothing changes', () => {
    expect(editBibliography(known, { name: 'publisher', value: 'The Daily Example' })).toBe(known);
    expect(editBibliography(known, { name: 'authors', value: known.authors.value })).toBe(known);
  });
});

describe('a date that is known in part', () => {
  it.each([
    ['2026', '2026'],
    ['2026-03', '2026-03'],
    ['2026-03-02', '2026-03-02'],
    ['2026-03-02T23:30:00-05:00', '2026-03-02'],
    ['2024-02-29', '2024-02-29'],
    ['2025-02-29', null],
    ['2026-13', null],
    ['2026-03-32', null],
    ['March 2, 2026', null],
    ['20260302', null],
    ['', null],
  ])('is read from %s as %s', (text, written) => {
    const date = partialDate(text);
    expect(date === null ? null : dateText(date)).toBe(written);
  });
});
