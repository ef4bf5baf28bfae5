import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlainLetters } from '../../../src/core/references/plain-letters.ts';

describe('a text in plain letters', () => {
  it('has plain quotation marks, dashes and spaces', () => {
    const { text } = new PlainLetters('“It’s” –\u00a0\n so\u00adon…');
    expect(text).toBe('"It\'s" - soon...');
  });

  it('knows where each letter stood', () => {
    const original = 'a\u200b  b… «c»';
    const plain = new PlainLetters(original);
    expect(plain.text).toBe('a b... "c"');
    const at = plain.text.indexOf('b');
    expect([plain.startOf(at), plain.endOf(at + 1)]).toEqual([4, 5]);
    expect([plain.startOf(at + 1), plain.endOf(at + 4)]).toEqual([5, 6]);
    expect(original.slice(plain.startOf(7), plain.endOf(10))).toBe('«c»');
    expect(plain.plainOf(original.indexOf('c'))).toBe(8);
  });

  it('leads every stretch back to a stretch that reads the same', () => {
    const odd = fc.constantFrom(' ', '  ', '\n', '\u00a0', '\u00ad', '…', '“', '–', 'a', 'b', '😀');
    fc.assert(
      fc.property(fc.array(odd), fc.nat(), fc.nat(), (parts, a, b) => {
        const original = parts.join('');
        const plain = new PlainLetters(original);
        const most = plain.text.length + 1;
        const [start = 0, end = 0] = [a % most, b % most].toSorted((x, y) => x - y);
        fc.pre(start < end);
        const within = original.slice(plain.startOf(start), plain.endOf(end));
        // A stretch that is cut within an ellipsis has the whole of it.
        fc.pre(!/^\.|\.$/.test(plain.text.slice(start, end)));
        expect(new PlainLetters(within).text).toBe(plain.text.slice(start, end));
      }),
    );
  });
});
