import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, stretchesFound } from '../../../src/core/dataset/claim-words.ts';

const wordsOf = (text: string): readonly string[] => foldedWords(text).map(({ word }) => word);

describe('the words that are searched', () => {
  it.each([
    ['Árbol and Ñandú', ['arbol', 'and', 'nandu']],
    ['contracts, access, gas', ['contract', 'access', 'gas']],
    ['the harbour’s crane', ['the', 'harbour', 'crane']],
    ['1,204 and 1.204 and 29.9 and 29,9', ['1204', 'and', '1204', 'and', '29.9', 'and', '29.9']],
    ['7 a b2b', ['7', 'b2b']],
    ['…—!', []],
  ])('of %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('lie where they say in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end } of foldedWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('the stretches of a text that a query found', () => {
  it('are the whole words that begin so', () => {
    const text = 'Hosting is hosted by a host.';
    expect(stretchesFound(text, 'host is').map(({ start, end }) => text.slice(start, end))).toEqual(
      ['Hosting', 'is', 'hosted', 'host'],
    );
  });

  it('are none for an empty query', () => {
    expect(stretchesFound('anything', ' ')).toEqual([]);
  });
});
