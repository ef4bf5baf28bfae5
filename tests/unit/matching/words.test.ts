import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem } from '../../../src/core/matching/stem.ts';
import { contentWords, languageOf } from '../../../src/core/matching/words.ts';

describe('stems', () => {
  test.each([
    ['en', 'host hosts hosted hosting'],
    ['en', 'authorization authorizations authorized authorize authorizing'],
    ['en', 'deport deported deporting deportation deportations'],
    ['en', 'agency agencies'],
    ['en', 'plan plans planned planning'],
    ['es', 'contrato contratos contratado contratación'],
    ['es', 'autorización autorizaciones autorizado'],
    ['es', 'dirección direcciones'],
    ['es', 'expulsión expulsiones'],
  ] as const)('%s: %s are one', (language, words) => {
    expect(new Set(words.split(' ').map((word) => stem(word, language))).size).toBe(1);
  });

  test.each([
    ['en', 'police policy'],
    ['en', 'class claim'],
    ['en', 'data date'],
    ['es', 'contrato control'],
  ] as const)('%s: %s differ', (language, words) => {
    const list = words.split(' ');
    expect(new Set(list.map((word) => stem(word, language))).size).toBe(list.length);
  });

  test('are never empty for a word', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zñáéíóú]{2,20}$/),
        fc.constantFrom('en', 'es'),
        (word, language) => {
          expect(stem(word, language).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

test('content words leave small words, numbers and possessives out, and know names', () => {
  const words = contentWords(
    'The agency’s new database, built by Acme in 2019, was moved. Moving cost millions.',
    'en',
  );
  expect(words.map(({ surface, name }) => [surface, name])).toEqual([
    ['agency', false],
    ['database', false],
    ['built', false],
    ['Acme', true],
    ['moved', false],
    ['Moving', false],
    ['cost', false],
  ]);
});

test.each([
  ['The agency bought it from a company.', null, 'en'],
  ['La agencia lo compró a una empresa.', 'en', 'es'],
  ['Palantir, Azure, AWS', 'es-MX', 'es'],
  ['Palantir, Azure, AWS', null, 'en'],
])('%s (marked %s) is read as %s', (text, lang, language) => {
  expect(languageOf(text, lang)).toBe(language);
});
