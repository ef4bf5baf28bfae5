import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../src/core/article/dates.ts';

describe('isoDate', () => {
  it.each([
    ['2026-02-03', '2026-02-03'],
    ['2026-02', '2026-02'],
    ['2026-02-03T09:10:11Z', '2026-02-03T09:10:11Z'],
    ['2026-02-03T09:10:11.123+0200', '2026-02-03T09:10:11+02:00'],
    ['2026-02-03 09:10', '2026-02-03T09:10'],
    ['2026-02-03T09:10:11-05:00', '2026-02-03T09:10:11-05:00'],
    ['2026/2/3', '2026-02-03'],
    ['20260203', '2026-02-03'],
    ['20260203T091011Z', '2026-02-03T09:10:11Z'],
    ['Tue, 03 Feb 2026 09:10:11 GMT', '2026-02-03T09:10:11Z'],
    ['February 3, 2026', '2026-02-03'],
    ['Feb. 3, 2026, 9:10 p.m. EST', '2026-02-03T21:10-05:00'],
    ['3 February 2026 12:05 am', '2026-02-03T00:05'],
    ['3 de febrero de 2026', '2026-02-03'],
    ['3 de enero de 2026, 09:10', '2026-01-03T09:10'],
    [' 2026-02-03 ', '2026-02-03'],
    [1770109811, '2026-02-03T09:10:11Z'],
    [1770109811000, '2026-02-03T09:10:11Z'],
    ['1770109811000', '2026-02-03T09:10:11Z'],
  ])('writes %j as ISO 8601 with the zone as given', (value, iso) => {
    expect(isoDate(value)).toBe(iso);
  });

  it.each([
    '10/11/2026',
    '2026-13-01',
    '2026-02-30',
    'yesterday',
    '',
    'null',
    '2026',
    '3 hours ago',
    '0000-00-00',
    'Feb 31, 2026',
    '9:10',
    null,
    undefined,
    {},
    [],
    true,
    Number.NaN,
    -5,
    Infinity,
    'x'.repeat(1e6),
  ])('refuses %j', (value) => {
    expect(isoDate(value)).toBeNull();
  });

  it('keeps the date where the time is none', () => {
    expect(isoDate('2026-02-03T99:99:99Z')).toBe('2026-02-03');
  });

  it('never throws, and gives ISO 8601 or null', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer(), fc.date().map(String)), (value) => {
        expect(isoDate(value) ?? '2026-02-03').toMatch(/^\d{4}-\d{2}/);
      }),
    );
  });
});
