import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NumberQuantity, Quantity } from '../../../../src/core/matching/figures/finding.ts';
import { readFigures } from '../../../../src/core/matching/figures/read.ts';

type Language = 'en' | 'es';

const read = (text: string, language: Language = 'en', today: string | null = null) =>
  readFigures(text, { language, today });

const numberIn = (text: string, language: Language = 'en'): NumberQuantity => {
  const [first] = read(text, language);
  if (first?.quantity.kind !== 'number') throw new Error(`no number is read in “${text}”`);
  return first.quantity;
};

describe('numbers', () => {
  test.each([
    ['$29.9 million', 50_000],
    ['$30 million', 500_000],
    ['$2,400 million', 50_000_000],
    ['12,000 contracts', 500],
    ['450 contracts', 0.5],
    ['thirty million dollars', 500_000],
    ['half a billion dollars', 25_000_000],
    ['a billion dollars', 50_000_000],
  ])('%s stands for anything within %d of it', (text, tolerance) => {
    expect(numberIn(text).tolerance).toBeCloseTo(tolerance);
  });

  test('a sum in another currency is read as such', () => {
    expect(numberIn('€30 million').unit).toBe('other-currency');
    expect(numberIn('30 million Mexican pesos', 'en').unit).not.toBe('USD');
  });

  test('what is counted makes people of a number', () => {
    expect(numberIn('450 Amazon workers')).toMatchObject({
      unit: 'people',
      counted: 'Amazon workers',
    });
    expect(numberIn('450 contracts')).toMatchObject({ unit: 'count', counted: 'contracts' });
  });

  test('a verb of change opens two values, a preposition a range', () => {
    expect(read('It rose from 27 to 80 percent.').map(({ text }) => text)).toEqual([
      '27',
      '80 percent',
    ]);
    expect(read('It takes 27 to 80 percent.').map(({ text }) => text)).toEqual([
      '27 to 80 percent',
    ]);
  });

  test('a particle of a verb bounds nothing', () => {
    expect(numberIn('They handed over 47,000 files.').manner).toBe('exact');
    expect(numberIn('It covers over 47,000 files.').manner).toBe('more-than');
    expect(numberIn('The orders add up to $25 million.').manner).toBe('exact');
  });

  test('once is eleven in Spanish and no number in English', () => {
    expect(numberIn('Once empresas firmaron.', 'es').low).toBe(11);
    expect(read('Once companies signed it was over.')).toEqual([]);
  });
});

describe('dates', () => {
  test('a date without its year is placed before the day of the article, or left out', () => {
    const quantity = { kind: 'date', from: '2024-11-05', to: '2024-11-05' };
    expect(read('On November 5 it ended.', 'en', '2025-02-01')[0]?.quantity).toEqual(quantity);
    expect(read('On November 17 it ended.')).toEqual([]);
  });

  test('days that no month has are no dates', () => {
    expect(read('On 2025-02-30 or 31 June 2025.').map(({ text }) => text)).not.toContain(
      '2025-02-30',
    );
  });

  test('a leap day is a day of leap years alone', () => {
    expect(read('Signed on 29 February 2024.')[0]?.quantity).toEqual({
      kind: 'date',
      from: '2024-02-29',
      to: '2024-02-29',
    });
    expect(read('Signed on 29 February 2025.').map(({ text }) => text)).not.toContain(
      '29 February 2025',
    );
  });

  test('a winter runs into the next year', () => {
    expect(read('In winter 2025 it stopped.')[0]?.quantity).toEqual({
      kind: 'date',
      from: '2025-12',
      to: '2026-02',
    });
  });
});

const pieces = fc.constantFrom(
  ...(
    '$ US$ 1 29.9 2025 1,168 17 , . - – / % ( ) million millones de mil and y half a medio one un once two dos ' +
    'hundred between entre from to since hasta about casi more than más April abril de quarter first last pasado ' +
    'people contracts dollars dólares € per cent por ciento in three third tercio FY26 Q3 s bn k ICE é 𝟚 \u0301 \n'
  ).split(' '),
);
const texts = fc
  .array(fc.tuple(pieces, fc.constantFrom('', ' ', ' ', ' ')), { maxLength: 30 })
  .map((list) => list.flat().join(''));
const languages = fc.constantFrom<Language>('en', 'es');

describe('any text', () => {
  test('expressions lie in the text, in order, without overlap, with real values', () => {
    const days = fc.constantFrom(null, '2026-02-10', 'not a day');
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.string({ unit: 'binary' })),
        languages,
        days,
        (text, language, today) => {
          let end = 0;
          for (const expression of readFigures(text, { language, today })) {
            expect(expression.start).toBeGreaterThanOrEqual(end);
            expect(expression.end).toBeGreaterThan(expression.start);
            expect(expression.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(expression.start, expression.end)).toBe(expression.text);
            end = expression.end;
            expect(faultOf(expression.quantity)).toBeNull();
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});

/** What no quantity may be. */
function faultOf(quantity: Quantity): string | null {
  if (quantity.kind === 'date') {
    const dates = `${quantity.from} ${quantity.to}`;
    return /^(?:null|\d{4}(?:-\d\d){0,2}) (?:null|\d{4}(?:-\d\d){0,2})$/.test(dates) ? null : dates;
  }
  const { low, high } = quantity;
  if (low === null && high === null) return 'without a value';
  if (![low, high].every((value) => value === null || Number.isFinite(value))) return 'not finite';
  return low !== null && high !== null && low > high ? 'ends before it begins' : null;
}

describe('what is written is read back', () => {
  const values = fc.oneof(
    fc.integer({ min: 10, max: 999_999_999_999 }),
    fc.integer({ min: 101, max: 99_999 }).map((value) => value / 100),
    fc.integer({ min: 10, max: 9999 }).map((value) => value * 1e6),
  );

  test.each([
    ['en', 'en-GB'],
    ['en', 'en-US'],
    ['es', 'es'],
    ['es', 'es-MX'],
  ] as const)('sums, in %s as %s writes them', (language, locale) => {
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 2,
      trailingZeroDisplay: 'stripIfInteger',
    });
    fc.assert(
      fc.property(values, (value) => {
        const written = format.format(value);
        expect(numberIn(`: ${written}.`, language)).toMatchObject({ unit: 'USD', low: value });
      }),
    );
  });

  test.each([
    ['en', 'en-GB', ' people'],
    ['es', 'es', ' personas'],
    ['es', 'es-MX', ' personas'],
  ] as const)('counts, in %s as %s writes them', (language, locale, noun) => {
    const whole = fc.integer({ min: 10, max: 999_999_999_999 });
    const format = new Intl.NumberFormat(locale);
    fc.assert(
      fc.property(whole, (value) => {
        fc.pre(value < 1900 || value > 2099);
        const back = numberIn(`: ${format.format(value)}${noun}.`, language);
        expect(back).toMatchObject({ unit: 'people', low: value });
      }),
    );
  });

  test.each([
    ['en', 'en-GB', ' dollars'],
    ['es', 'es', ' de dólares'],
  ] as const)('large sums in words of scale, in %s', (language, locale, noun) => {
    const format = new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay: 'long',
      maximumFractionDigits: 2,
    });
    const tenths = fc.integer({ min: 10, max: 9999 }).map((value) => value * 1e5);
    fc.assert(
      fc.property(tenths, (value) => {
        const back = numberIn(`: ${format.format(value)}${noun}.`, language);
        expect(back.unit).toBe('USD');
        expect(Math.abs((back.low ?? 0) - value)).toBeLessThanOrEqual(back.tolerance);
      }),
    );
  });

  test.each([
    ['en', 'en-GB'],
    ['en', 'en-US'],
    ['es', 'es'],
  ] as const)('days and months, in %s as %s writes them', (language, locale) => {
    const days = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(locale, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(read(`On ${day.format(date)}.`, language)[0]?.quantity).toEqual({
          kind: 'date',
          from: iso,
          to: iso,
        });
        expect(read(`In ${month.format(date)}.`, language)[0]?.quantity).toEqual({
          kind: 'date',
          from: iso.slice(0, 7),
          to: iso.slice(0, 7),
        });
      }),
    );
  });
});
