import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, textDifference, wordsOf } from '../../../src/core/review/difference.ts';

function joined(before: string, after: string, kind: 'added' | 'removed'): string {
  return textDifference(before, after)
    .filter((change) => change.kind === 'same' || change.kind === kind)
    .map(({ text }) => text)
    .join('');
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('the difference of two texts', () => {
  it('is empty between nothing and nothing, and the whole text where it stayed', () => {
    expect(textDifference('', '')).toEqual([]);
    expect(textDifference('As it was.', 'As it was.')).toEqual([
      { kind: 'same', text: 'As it was.' },
    ]);
  });

  it('names whole words', () => {
    expect(textDifference('It paid twelve people.', 'It paid forty people.')).toEqual([
      { kind: 'same', text: 'It paid ' },
      { kind: 'removed', text: 'twelve' },
      { kind: 'added', text: 'forty' },
      { kind: 'same', text: ' people.' },
    ]);
  });

  it('gives up on long texts that have nothing in common, and says so', () => {
    const [before, after] = ['a', 'b'].map((word) =>
      Array.from({ length: 4000 }, (_, at) => `${word}${at}`).join(' '),
    );
    expect(textDifference(before ?? '', after ?? '')).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });

  it('holds both texts, apart from white space', () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('a', 'b', 'c.', ' '), { maxLength: 20 })
        .map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(squeezed(joined(before, after, 'removed'))).toBe(squeezed(before));
        expect(squeezed(joined(before, after, 'added'))).toBe(squeezed(after));
      }),
    );
  });
});

describe('the likeness of two texts', () => {
  it.each([
    ['one two three four', 'one two three four', 1],
    ['one two three four', 'One, two; three – four!', 1],
    ['one two three four', 'one two five six', 0.5],
    ['one two', 'three four', 0],
    ['', '', 0],
  ])('of %o and %o is %d', (one, other, expected) => {
    expect(likeness(wordsOf(one), wordsOf(other), 0)).toBe(expected);
  });

  it('is 0 where it would be less than asked for', () => {
    expect(likeness(wordsOf('one two'), wordsOf('one three'), 0.6)).toBe(0);
    expect(likeness(wordsOf('one two'), wordsOf('one three'), 0.5)).toBe(0.5);
  });
});
