import { describe, expect, it } from 'vitest';
import { isRight } from '../../../../src/tools/quality/compare-fields.ts';

describe('a title', () => {
  it('may differ in spaces, quotes and composition only', () => {
    expect(isRight('title', 'The “old” café’s end', ' The "old"\u00a0 cafe\u0301\'s  end\n')).toBe(
      true,
    );
    expect(isRight('title', 'The end', 'The End')).toBe(false);
    expect(isRight('title', 'The end', 'The end.')).toBe(false);
  });

  it('is wrong with the name of its site behind it', () => {
    expect(isRight('title', 'The end', 'The end | The Harbor Ledger')).toBe(false);
    expect(isRight('title', 'The end', 'The end - The Harbor Ledger')).toBe(false);
  });
});

describe('authors', () => {
  it('are right as the same set of names, in any order and letter case', () => {
    expect(isRight('authors', ['Ana Ruiz', 'Tom O’Dwyer'], ["TOM O'DWYER", 'Ana  Ruiz'])).toBe(
      true,
    );
  });

  it('are wrong with one missing, one too many, or two in one', () => {
    expect(isRight('authors', ['Ana Ruiz', 'Bo Lee'], ['Ana Ruiz'])).toBe(false);
    expect(isRight('authors', ['Ana Ruiz'], ['Ana Ruiz', 'Bo Lee'])).toBe(false);
    expect(isRight('authors', ['Ana Ruiz', 'Bo Lee'], ['Ana Ruiz and Bo Lee'])).toBe(false);
    expect(isRight('authors', ['Ana Ruiz'], ['By Ana Ruiz'])).toBe(false);
  });

  it('are as absent in an empty list as in none', () => {
    expect(isRight('authors', null, [])).toBe(true);
    expect(isRight('authors', [], null)).toBe(true);
    expect(isRight('authors', null, ['Staff'])).toBe(false);
    expect(isRight('authors', ['Ana Ruiz'], null)).toBe(false);
  });
});

describe('a date', () => {
  const instant = '2026-02-27T15:30:00+01:00';

  it('is right as the same instant in any zone and notation', () => {
    expect(isRight('published', instant, '2026-02-27T14:30:00Z')).toBe(true);
    expect(isRight('published', instant, '2026-02-27T15:30+0100')).toBe(true);
    expect(isRight('modified', instant, '2026-02-27T14:30:00.000Z')).toBe(true);
  });

  it('is wrong an hour off, without its zone, or without its time', () => {
    expect(isRight('published', instant, '2026-02-27T15:30:00Z')).toBe(false);
    expect(isRight('published', instant, '2026-02-27T15:30:00')).toBe(false);
    expect(isRight('published', '2026-02-27T15:30:00Z', '2026-02-27T15:30:00')).toBe(false);
    expect(isRight('published', instant, '2026-02-27')).toBe(false);
  });

  it('needs only the day where the label has only the day', () => {
    expect(isRight('published', '2026-02-27', '2026-02-27')).toBe(true);
    expect(isRight('published', '2026-02-27', '2026-02-27T23:59:00-08:00')).toBe(true);
    expect(isRight('published', '2026-02-27', '2026-02-28T00:10:00+01:00')).toBe(false);
  });

  it('needs only the clock where the label has no zone', () => {
    expect(isRight('published', '2026-02-27T15:30', '2026-02-27T15:30:00-05:00')).toBe(true);
    expect(isRight('published', '2026-02-27T15:30', '2026-02-27T15:31:00-05:00')).toBe(false);
  });

  it('is wrong when it is no date', () => {
    expect(isRight('published', instant, 'last Friday')).toBe(false);
    expect(isRight('published', '2026-02-27', '')).toBe(false);
    expect(isRight('published', 'yesterday', 'yesterday')).toBe(false);
  });
});

describe('the other fields', () => {
  it('take a publisher in any letter case, but no other name of it', () => {
    expect(isRight('publisher', 'The Harbor Ledger', 'THE HARBOR LEDGER')).toBe(true);
    expect(isRight('publisher', 'The Harbor Ledger', 'harborledger.example')).toBe(false);
  });

  it('take a regional tag for a plain language, but not the other way round', () => {
    expect(isRight('language', 'es', 'es-MX')).toBe(true);
    expect(isRight('language', 'es-MX', 'es_mx')).toBe(true);
    expect(isRight('language', 'es-MX', 'es')).toBe(false);
    expect(isRight('language', 'es', 'est')).toBe(false);
  });

  it('take an address with or without the slash at its end', () => {
    expect(isRight('canonicalUrl', 'https://a.example/x/', 'https://A.example/x')).toBe(true);
    expect(isRight('canonicalUrl', 'https://a.example', 'https://a.example/')).toBe(true);
    expect(
      isRight('canonicalUrl', 'https://a.example/x', 'https://a.example/x?utm_source=feed'),
    ).toBe(false);
    expect(isRight('canonicalUrl', 'https://a.example/x', 'not an address')).toBe(false);
  });

  it('are right in being absent, and wrong in being made up', () => {
    expect(isRight('title', null, null)).toBe(true);
    expect(isRight('publisher', null, 'Ledger')).toBe(false);
    expect(isRight('canonicalUrl', 'https://a.example', null)).toBe(false);
  });
});
