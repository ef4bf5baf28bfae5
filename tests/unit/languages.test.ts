import { describe, expect, it } from 'vitest';
import { chooseLanguage, isLanguage } from '../../src/core/languages.ts';

describe('a language', () => {
  it.each([
    [['es'], 'es'],
    [['es-MX', 'en'], 'es'],
    [['es_419'], 'es'],
    [['ES'], 'es'],
    [['de', 'fr-CA', 'es', 'en'], 'es'],
    [['en-GB', 'es'], 'en'],
    [['de', 'est', ''], 'en'],
    [[], 'en'],
  ])('is chosen for %j: %s', (wanted, chosen) => {
    expect(chooseLanguage(wanted, ['en', 'es'])).toBe(chosen);
  });

  it.each([
    ['es', true],
    ['en', true],
    ['ES', false],
    ['es-MX', false],
    ['e', false],
    ['', false],
    [null, false],
    [['es'], false],
  ])('has a code of two letters: %j %s', (value, isOne) => {
    expect(isLanguage(value)).toBe(isOne);
  });
});
