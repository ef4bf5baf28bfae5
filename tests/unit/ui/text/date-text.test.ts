import { describe, expect, it } from 'vitest';
import {
  dateText,
  momentDayText,
  momentText,
  periodText,
  yearText,
} from '../../../../src/ui/text/date-text.ts';
import { words } from '../../../../src/ui/text/en/words.ts';

describe('dateText', () => {
  it.each([
    ['2026', '2026'],
    ['2026-01', 'January 2026'],
    ['2026-01-05', '5 January 2026'],
    ['2024-02-29', '29 February 2024'],
  ])('writes %s as %s', (date, text) => {
    expect(dateText(words, date)).toBe(text);
  });

  it.each(['', 'undated', '2026-13-01', '2026-1', '12026-01'])(
    'leaves %j as it is, for it is no date',
    (date) => {
      expect(dateText(words, date)).toBe(date);
    },
  );
});

describe('periodText', () => {
  it.each([
    ['2011-01-01', null, 'from 2011'],
    ['2025-09-01', null, 'from September 2025'],
    ['2025-04-09', null, 'from 9 April 2025'],
    [null, '2022-12-31', 'until 2022'],
    ['2017-01-01', '2018-12-31', '2017 – 2018'],
    ['2018-06-01', '2023-07-31', 'June 2018 – July 2023'],
    ['2018-01-01', '2026-09-29', '2018 – 29 September 2026'],
    ['2025-12-02', '2025-12-02', '2 December 2025'],
    ['2018-01-01', '2018-12-31', '2018'],
    ['2018-01-01', '2018-01-31', 'January 2018'],
    ['2018-01-01', '2018-06-30', 'January 2018 – June 2018'],
    ['2018-01-01', '2018-06-15', '1 January 2018 – 15 June 2018'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2016', '2020-09', '2016 – September 2020'],
  ])('writes %s to %s as “%s”', (from, to, text) => {
    expect(periodText(words, { from, to })).toBe(text);
  });

  it('is null when nothing is known of either end', () => {
    expect(periodText(words, null)).toBeNull();
    expect(periodText(words, { from: null, to: null })).toBeNull();
  });
});

describe('yearText', () => {
  it('takes the year of a date of any precision', () => {
    expect(yearText('2026-01-05')).toBe('2026');
    expect(yearText('2026')).toBe('2026');
    expect(yearText(null)).toBeNull();
    expect(yearText('undated')).toBeNull();
  });
});

describe('momentText', () => {
  it.each([
    ['2026-03-04T10:00:00-05:00', '4 March 2026, 10:00 (UTC−05:00)'],
    ['2026-03-04T23:59:59.123+0530', '4 March 2026, 23:59 (UTC+0530)'],
    ['2026-03-04T10:00Z', '4 March 2026, 10:00 (UTC)'],
    ['2026-03-04T10:00', '4 March 2026, 10:00'],
    ['2026-03-04', '4 March 2026'],
    ['2026-03', 'March 2026'],
    ['yesterday', 'yesterday'],
    ['2026-03-04 10:00', '2026-03-04 10:00'],
  ])('writes %s as %s, in the zone of the page', (moment, text) => {
    expect(momentText(words, moment)).toBe(text);
  });
});

describe('momentDayText', () => {
  it.each([
    ['2026-03-04T23:30:00-05:00', '4 March 2026'],
    ['2026-03', 'March 2026'],
    ['yesterday', 'yesterday'],
  ])('writes %s as %s', (moment, text) => {
    expect(momentDayText(words, moment)).toBe(text);
  });
});
