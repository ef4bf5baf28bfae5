import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TermIndex } from '../../../src/core/detection/term-index.ts';
import type { CaseRule } from '../../../src/core/detection/term-pattern.ts';

function found(text: string, terms: readonly string[], letters: CaseRule = 'any'): string[] {
  const index = new TermIndex(terms.map((term) => ({ text: term, value: null, letters })));
  return index
    .all(text)
    .map(({ start, end, term }) => `${start}-${end} ${term.text}`)
    .toSorted();
}

describe('terms that begin alike', () => {
  const terms = [
    'Office of Harbors',
    'Office of Harbor Safety',
    'Office',
    'Office-wide plan',
    'Office of Har*',
    "Office's plan",
  ];

  test('are told apart by the words that follow', () => {
    expect(found('the Office of Harbor Safety', terms)).toEqual([
      '4-10 Office',
      '4-20 Office of Har*',
      '4-27 Office of Harbor Safety',
    ]);
  });

  test('are told apart by what stands between the words', () => {
    expect(found('an office wide plan', terms)).toEqual(['3-19 Office-wide plan', '3-9 Office']);
    expect(found('the office’s plan', terms)).toEqual(['4-10 Office', "4-17 Office's plan"]);
  });

  test('are not found where the text ends before them', () => {
    expect(found('the office of', terms)).toEqual(['4-10 Office']);
  });
});

test('terms are found together as each is found alone', () => {
  const word = fc.constantFrom('a', 'B', 'bc', 'Bc', 'é', 'c*', 'x1');
  const gap = fc.constantFrom(' ', '-', "'", '. ', '’', '  ', '.');
  const phrase = fc
    .array(fc.tuple(word, gap), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flat().slice(0, -1).join(''));
  const text = fc.array(fc.oneof(word, gap, phrase), { maxLength: 30 }).map((all) => all.join(''));
  const rule = fc.constantFrom<CaseRule>('exact', 'any', 'cue');
  fc.assert(
    fc.property(text, fc.uniqueArray(phrase, { maxLength: 12 }), rule, (read, terms, letters) => {
      const alone = terms.flatMap((term) => found(read, [term], letters));
      expect(found(read, terms, letters)).toEqual(alone.toSorted());
    }),
  );
});
