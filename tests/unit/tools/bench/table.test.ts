import { expect, test } from 'vitest';
import { cellText, clipped, tableLines } from '../../../../src/tools/bench/table.ts';

test('names stand to the left and numbers to the right', () => {
  expect(
    tableLines(
      ['page', 'ms'],
      [
        ['short', 1],
        ['a longer one', 1234.5],
      ],
    ),
  ).toEqual(['page             ms', 'short             1', 'a longer one  1,235']);
});

test('a number has as many digits as it deserves', () => {
  expect([0, 12, 0.0344, 1.26, 345.67, 1234.5, 50_000].map(cellText)).toEqual([
    '0',
    '12',
    '0.034',
    '1.3',
    '345.7',
    '1,235',
    '50,000',
  ]);
});

test('what was not measured is a dash', () => {
  expect(cellText(null)).toBe('–');
  expect(cellText(Number.NaN)).toBe('–');
});

test('a long name is cut', () => {
  expect(clipped('as long as it may be', 7)).toBe('as lon…');
  expect(clipped('fits', 4)).toBe('fits');
});
