import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  passagePlace,
  positionSelector,
  quoteSelector,
} from '../../../src/core/references/selectors.ts';
import {
  archiveLink,
  passageLink,
  textFragment,
} from '../../../src/core/references/text-fragment.ts';
import { anyText, pageText, placeOf, quoted } from './samples.ts';

describe('the place of a passage', () => {
  it('holds the quote with whole words of context', () => {
    const { quote } = placeOf(pageText, quoted);
    expect(quote.exact).toBe(quoted);
    expect(quote.prefix).toBe('Agency Signs New Data Contract\nThe agency ');
    expect(quote.suffix).toBe(', officials said on Monday. Critics asked what the system does');
  });

  it('keeps 32 to 64 units of context where the page has them', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(40), (before, after, words) => {
        const filler = 'word '.repeat(words);
        const text = `${before}${filler}QUOTE ${filler}${after}`;
        const start = text.indexOf('QUOTE');
        const { prefix, suffix } = quoteSelector(text, start, start + 5);
        expect(text.slice(0, start).endsWith(prefix)).toBe(true);
        expect(text.slice(start + 5).startsWith(suffix)).toBe(true);
        expect(prefix.length).toBeGreaterThanOrEqual(Math.min(32, start));
        expect(suffix.length).toBeGreaterThanOrEqual(Math.min(32, text.length - start - 5));
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(64);
      }),
    );
  });

  it('counts positions in code points, as the model asks', () => {
    const text = '😀a😀quote😀';
    const start = text.indexOf('quote');
    const position = positionSelector(text, start, start + 5);
    expect(position).toEqual({ type: 'TextPositionSelector', start: 3, end: 8 });
    expect(Array.from(text).slice(position.start, position.end).join('')).toBe('quote');
  });

  it('never begins or ends within a character', () => {
    const found = { range: null, blockHash: null, language: null };
    const place = passagePlace({ text: 'a😀b😀c', start: 2, end: 5, ...found });
    expect(place?.quote.exact).toBe('😀b😀');
  });

  it.each([
    [3, 3],
    [5, 2],
    [-1, 2],
    [0, 99],
    [4, 5],
  ])('is none from %d to %d of a short text', (start, end) => {
    const found = { range: null, blockHash: null, language: null };
    expect(passagePlace({ text: 'word word', start, end, ...found })).toBeNull();
  });
});

describe('a text fragment', () => {
  const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

  it.each([
    ['the quote alone where it is unique', quote('one two', 'x ', ' y'), true, 'one%20two'],
    ['its context where it is not', quote('one', 'x ', ' y'), false, 'x-,one,-y'],
    ['marks that have a meaning as codes', quote('a-b, c & 5%'), true, 'a%2Db%2C%20c%20%26%205%25'],
    ['whole words', quote('gency sig', 'The a', 'ns it'), true, 'agency%20signs'],
    ['any white space as one space', quote('a \u00a0\t b'), true, 'a%20b'],
    [
      'the ends of what spans paragraphs',
      quote('the first\n\nin between\nthe last one'),
      true,
      'the%20first,the%20last%20one',
    ],
    [
      'context of the own paragraph alone',
      quote('one', 'Menu\nfar before it ', ' after\nFoot'),
      false,
      'far%20before%20it-,one,-after',
    ],
    ['no half characters', quote('a\uD800b'), true, 'ab'],
  ])('has %s', (_, given, isUnique, expected) => {
    expect(textFragment(given, isUnique)).toBe(`:~:text=${expected}`);
  });

  it('of a long quote has its first and last words', () => {
    const long = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ');
    expect(textFragment(quote(long), true)).toBe(
      ':~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79',
    );
  });

  it('is given once where a long quote has no spaces', () => {
    expect(textFragment(quote('契'.repeat(300)), true).split(',')).toHaveLength(1);
  });

  it('is an address for any text, and says its words again', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, isUnique) => {
        const link = passageLink('https://a.example/b', textFragment(quote(text), isUnique));
        expect(new URL(link).href).toBe(link.replaceAll("'", '%27').replaceAll('%27', "'"));
      }),
    );
  });
});

describe('a link', () => {
  it('leads to the passage and keeps the fragment that the page had', () => {
    const fragment = ':~:text=one';
    expect(passageLink('https://a.example/b', fragment)).toBe('https://a.example/b#:~:text=one');
    expect(passageLink('https://a.example/b#c', fragment)).toBe('https://a.example/b#c:~:text=one');
    expect(passageLink('https://a.example/b#c:~:text=x', fragment)).toBe(
      'https://a.example/b#c:~:text=one',
    );
  });

  it('looks copies up in an archive, without fragment', () => {
    expect(archiveLink('https://a.example/b?c=1#d')).toBe(
      'https://web.archive.org/web/*/https://a.example/b?c=1',
    );
  });
});
