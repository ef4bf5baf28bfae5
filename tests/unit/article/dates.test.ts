import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, isoDate } from '../../../src/core/article/dates.ts';

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
    ['Tue Feb 03 2026 09:10:11 GMT+0000 (UTC)', '2026-02-03T09:10:11+00:00'],
    ['Tue Feb 3 21:57:01 EST 2026', '2026-02-03T21:57:01-05:00'],
    ['February 3, 2026', '2026-02-03'],
    ['Feb. 3, 2026, 9:10 p.m. EST', '2026-02-03T21:10-05:00'],
    ['3 February 2026 12:05 am', '2026-02-03T00:05'],
    ['3 de febrero de 2026', '2026-02-03'],
    ['3 de enero de 2026, 09:10', '2026-01-03T09:10'],
    [' 2026-02-03 ', '2026-02-03'],
    ['13/2/2026', '2026-02-13'],
    ['2/13/2026 9:10 AM', '2026-02-13T09:10'],
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
    'February 2026',
    'Published 3 February 2026, updated 4 February 2026',
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

  it('reads figures in the order of the page', () => {
    expect(isoDate('10/11/2026', 'day-first')).toBe('2026-11-10');
    expect(isoDate('10/11/2026', 'month-first')).toBe('2026-10-11');
    expect(isoDate('7/7/2026')).toBe('2026-07-07');
  });

  it('never throws, and gives ISO 8601 or null', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(isoDate(value) ?? '2026-02').toMatch(/^\d{4}-\d{2}/);
      }),
    );
  });
});

describe('dates in a text', () => {
  const all = (text: string) => datesIn(text, null).map(({ value }) => value);

  it.each([
    ['Published 10:15 a.m. ET Feb. 3, 2026', '2026-02-03T10:15'],
    ['8:42 a.m. EDT October 3, 2026', '2026-10-03T08:42-04:00'],
    ['9:39AM BST 05 Oct 2026', '2026-10-05T09:39+01:00'],
    ['posted on April 21, 2026, at 11:29 a.m.', '2026-04-21T11:29'],
    ['Sept 9 2026', '2026-09-09'],
    ['19-Nov-2026', '2026-11-19'],
    ['November 19th, 2026', '2026-11-19'],
    ['27 ABR 2026 - 12:14 CEST', '2026-04-27T12:14+02:00'],
    ['Miércoles 27 abril 2026 | 02:26:59 am.', '2026-04-27T02:26:59'],
    ['martes, 26 de abril del 2026 - 9:10 p.m.', '2026-04-26T21:10'],
    ['Abril 27 de 2026', '2026-04-27'],
    ['Publicado el 27/04/2026 a las 22h03', '2026-04-27T22:03'],
    ['27. April 2026, 14:30 Uhr', '2026-04-27T14:30'],
    ['19.10.26, 12:00 Uhr', '2026-10-19T12:00'],
    ['le 1er mai 2026 à 13h36', '2026-05-01T13:36'],
    ['3 août 2026', '2026-08-03'],
    ['27 de março de 2026 às 14h30', '2026-03-27T14:30'],
    ['27 aprile 2026 alle 14:30', '2026-04-27T14:30'],
    ['2026年4月27日 14時30分', '2026-04-27T14:30'],
    ['2026年4月27日(水) 14:30', '2026-04-27T14:30'],
    ['2026. 4. 27. 14:30', '2026-04-27T14:30'],
    ['2026년 4월 27일', '2026-04-27'],
  ])('are read in %j', (text, value) => {
    expect(all(text)).toEqual([value]);
  });

  it('come in the order of the text', () => {
    expect(all('Updated 4 Feb 2026, published 3 Feb 2026 at 9:10')).toEqual([
      '2026-02-04',
      '2026-02-03T09:10',
    ]);
  });

  it.each(['version 555-12-2026', '1.234.567,89', 'ISBN 978-3-16-148410-0', '24/7', '12:30:45'])(
    'are not seen in %j',
    (text) => {
      expect(all(text)).toEqual([]);
    },
  );

  it('lie inside the text and stand for what is written there', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.string({ unit: 'grapheme' }),
        (before, date, after) => {
          const day = date.toISOString().slice(0, 10);
          for (const { value, start, end } of datesIn(`${before} ${day} ${after}`, 'day-first')) {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(value).toMatch(
              /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/,
            );
          }
        },
      ),
    );
  });

  it.each(['1'.repeat(5_000), '1/'.repeat(5_000), 'May '.repeat(5_000), '1 May '.repeat(5_000)])(
    'take no long time on %.8j…',
    (text) => {
      expect(datesIn(text, 'day-first').length).toBeGreaterThanOrEqual(0);
    },
  );
});
