import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountMeans, findAmounts } from '../../../src/core/dataset/amounts.ts';

const plain = (text: string, lang: string | null = null) =>
  findAmounts(text, lang).map(({ text: surface, value, unit }) => [surface, value, unit]);

describe('sums, percentages and counts', () => {
  test.each([
    ['about $29.9 million', [['$29.9 million', 29_900_000, 'USD']]],
    ['a $30-million deal', [['$30-million', 30_000_000, 'USD']]],
    ['US$1.49bn over six years', [['US$1.49bn', 1_490_000_000, 'USD']]],
    [
      '$29.9m and $200k',
      [
        ['$29.9m', 29_900_000, 'USD'],
        ['$200k', 200_000, 'USD'],
      ],
    ],
    ['a contract of $12,770', [['$12,770', 12_770, 'USD']]],
    ['30 million dollars', [['30 million dollars', 30_000_000, 'USD']]],
    [
      '$30 to $140 million',
      [
        ['$30', 30_000_000, 'USD'],
        ['$140 million', 140_000_000, 'USD'],
      ],
    ],
    [
      '27 percent, 53% and 60 per cent',
      [
        ['27 percent', 27, 'percent'],
        ['53%', 53, 'percent'],
        ['60 per cent', 60, 'percent'],
      ],
    ],
    [
      '1,168 reuses by thirteen agencies',
      [
        ['1,168', 1168, 'count'],
        ['thirteen', 13, 'count'],
      ],
    ],
    ['20 million people', [['20 million', 20_000_000, 'count']]],
    ['€30 million, £5bn, 40 million euros', []],
    ['in 2019, on May 2, 2025, on 3 March and the 12th of June', []],
    ['404 Media, Dynamics 365, FOX 13, Impact Level 6, 1980s, 24/7, F-35, 9/11', []],
    ['three of five tools, once more', []],
  ])('%s', (text, expected) => {
    expect(plain(text)).toEqual(expected);
  });

  test.each([
    ['unos 29,9 millones de dólares', [['29,9 millones de dólares', 29_900_000, 'USD']]],
    ['1.490 millones de dólares', [['1.490 millones de dólares', 1_490_000_000, 'USD']]],
    ['12.770 dólares', [['12.770 dólares', 12_770, 'USD']]],
    ['47.000 contribuyentes', [['47.000', 47_000, 'count']]],
    ['75 mil millones de dólares', [['75 mil millones de dólares', 75_000_000_000, 'USD']]],
    [
      '49, 51 o 53 millones de dólares',
      [
        ['49', 49e6, 'USD'],
        ['51', 51e6, 'USD'],
        ['53 millones de dólares', 53e6, 'USD'],
      ],
    ],
    ['un 39 por ciento', [['39 por ciento', 39, 'percent']]],
    ['el 3 de marzo con once firmas', [['once', 11, 'count']]],
  ])('in Spanish: %s', (text, expected) => {
    expect(plain(text, 'es')).toEqual(expected);
  });

  test('an amount means every value that it could be rounded from', () => {
    const [amount] = findAmounts('$124 million');
    if (amount === undefined) throw new Error('no amount found');
    expect(amountMeans(amount, { value: 124_150_043, unit: 'USD' })).toBe(true);
    expect(amountMeans(amount, { value: 124_600_000, unit: 'USD' })).toBe(false);
    expect(amountMeans(amount, { value: 124_150_043, unit: 'people' })).toBe(false);
  });

  test('a large amount may leave its currency out', () => {
    const [, later] = findAmounts('$41 million at first and later 42 million');
    if (later === undefined) throw new Error('no second amount found');
    expect(amountMeans(later, { value: 42_000_000, unit: 'USD' })).toBe(true);
  });
});

test('offsets delimit the amount in any text', () => {
  const pieces = fc.constantFrom(
    '$',
    '1',
    '29.9',
    ',',
    '.',
    ' ',
    'million',
    'once',
    '%',
    'mil',
    '€',
    'A',
    '-',
    '\u0301',
    '𝟚',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 20 }),
      fc.constantFrom('en', 'es', null),
      (list, lang) => {
        const text = list.join('');
        let end = 0;
        for (const amount of findAmounts(text, lang)) {
          expect(text.slice(amount.start, amount.end)).toBe(amount.text);
          expect(amount.start).toBeGreaterThanOrEqual(end);
          expect(Number.isFinite(amount.value)).toBe(true);
          end = amount.end;
        }
      },
    ),
    { numRuns: 2000 },
  );
});
