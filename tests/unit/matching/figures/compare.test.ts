import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFigures, type FigureClaim } from '../../../../src/core/matching/figures/compare.ts';
import type {
  DateQuantity,
  NumberQuantity,
  RecordedFigure,
} from '../../../../src/core/matching/figures/finding.ts';
import { numberOutcome, periodOutcome } from '../../../../src/core/matching/figures/outcome.ts';
import { readFigures } from '../../../../src/core/matching/figures/read.ts';

const figure = (value: number, given: Partial<RecordedFigure> = {}): RecordedFigure => ({
  label: 'Award for the case system',
  value,
  unit: 'USD',
  asOf: '2025-04-17',
  ...given,
});

const claim = (id: string, ...figures: readonly RecordedFigure[]): FigureClaim => ({
  id,
  statement: 'The bureau awarded the contractor a case system.',
  figures,
});

const compare = (text: string, ...claims: readonly FigureClaim[]) =>
  compareFigures(
    { text, language: 'en', generic: new Set() },
    readFigures(text, { language: 'en', today: null }),
    claims,
  );

const numberOf = (text: string): NumberQuantity => {
  const [first] = readFigures(text, { language: 'en', today: null });
  if (first?.quantity.kind !== 'number') throw new Error(`no number is read in “${text}”`);
  return first.quantity;
};

describe('a number beside a recorded value', () => {
  test.each([
    ['$30 million', 30e6, 'same'],
    ['$29.9 million', 30e6, 'same-rounded'],
    ['$30 million', 29.9e6, 'same-rounded'],
    ['$28 million', 30e6, 'differs'],
    ['between $20 and $40 million', 30e6, 'same'],
    ['between $20 and $29 million', 30e6, 'differs'],
    ['more than $25 million', 30e6, 'same'],
    ['more than $32 million', 30e6, 'differs'],
    ['up to $30 million', 30e6, 'same'],
    ['up to $25 million', 30e6, 'differs'],
    ['nearly $30 million', 29.3e6, 'same-rounded'],
    ['$30 million', 29.3e6, 'differs'],
  ])('%s beside %d: %s', (text, value, kind) => {
    expect(numberOutcome(numberOf(text), figure(value)).kind).toBe(kind);
  });

  test('a difference is told from the nearest end, in the unit and as a share', () => {
    const outcome = numberOutcome(numberOf('between $40 and $50 million'), figure(32e6));
    expect(outcome).toEqual({ kind: 'differs', by: 8e6, share: 0.25 });
    expect(numberOutcome(numberOf('$8 million'), figure(16e6))).toEqual({
      kind: 'differs',
      by: -8e6,
      share: -0.5,
    });
  });

  test('a share of nothing is not told', () => {
    expect(numberOutcome(numberOf('$8 million'), figure(0))).toMatchObject({ share: null });
  });

  test('a value is the same as itself, and what differs, differs by what is told', () => {
    const values = fc.integer({ min: 1, max: 1e12 });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const quantity: NumberQuantity = {
          kind: 'number',
          unit: 'USD',
          low: a,
          high: a,
          manner: 'exact',
          tolerance: 0,
          counted: null,
        };
        expect(numberOutcome(quantity, figure(a)).kind).toBe('same');
        const outcome = numberOutcome(quantity, figure(b));
        const told = outcome.kind === 'differs' ? b + outcome.by : a;
        expect(told).toBeCloseTo(a, 0);
      }),
    );
  });
});

describe('a date beside a period', () => {
  const period = { from: '2025-04-11', to: '2027-09-30' };
  const on = (from: string | null, to: string | null = from): DateQuantity => ({
    kind: 'date',
    from,
    to,
  });

  test.each([
    [on('2025-04'), period, 'starts'],
    [on('2025'), period, 'starts'],
    [on('2027-09-30'), period, 'ends'],
    [on('2026'), period, 'within'],
    [on('2024'), period, 'outside'],
    [on('2025', '2027'), period, 'same'],
    [on('2024', '2026'), period, 'overlaps'],
    [on('2025-04', null), period, 'starts'],
    [on('2025-04', null), { from: '2025-04-11', to: null }, 'same'],
    [on(null, '2027'), period, 'ends'],
    [on('2030'), { from: '2025-04-11', to: null }, 'within'],
    [on('2018-07'), { from: '2018-07-26', to: '2018-07-27' }, 'same'],
    [on('2025-03', '2025-05'), period, 'starts'],
  ] as const)('%j beside %j: %s', (date, recorded, kind) => {
    expect(periodOutcome(date, recorded)).toBe(kind);
  });
});

describe('what stands beside an expression', () => {
  test('a sum about something else stands beside nothing', () => {
    const [finding] = compare(
      'Its shares lost $40 million on the stock market.',
      claim('a', figure(30e6)),
    );
    expect(finding?.beside).toEqual([]);
  });

  test('sums in another currency and figures in another unit stand beside nothing', () => {
    const [euros] = compare(
      'The award for the case system is €30 million.',
      claim('a', figure(30e6)),
    );
    expect(euros?.beside).toEqual([]);
    const share = figure(30, { unit: 'percent' });
    const [dollars] = compare('The award for the case system is $30.', claim('a', share));
    expect(dollars?.beside).toEqual([]);
  });

  test('where one figure agrees, those that differ are left out', () => {
    const [finding] = compare(
      'The award for the case system is $30 million.',
      claim('a', figure(45e6), figure(30e6)),
    );
    expect(finding?.beside).toMatchObject([{ outcome: { kind: 'same' }, figure: { value: 30e6 } }]);
  });

  test('a figure that the text gives right is not set against its other numbers', () => {
    const findings = compare(
      'The award for the case system is $30 million; an award of $45 million for it followed.',
      claim('a', figure(30e6)),
    );
    expect(findings.map(({ beside }) => beside.map(({ outcome }) => outcome.kind))).toEqual([
      ['same'],
      [],
    ]);
  });

  test('the closest of those that agree are shown', () => {
    const [finding] = compare(
      'The award for the case system is about $30 million.',
      claim('a', figure(29.9e6), figure(30.5e6)),
      claim('b', figure(30e6)),
    );
    expect(finding?.beside).toMatchObject([{ claim: 'b', figure: { value: 30e6 } }]);
  });

  test('a quarter’s sum is not set against that of a year', () => {
    const year = figure(60e6, { label: 'Award for the case system 2025' });
    const [finding] = compare(
      'In the last quarter the award for the case system brought $20 million.',
      claim('a', year),
    );
    expect(finding?.beside).toEqual([]);
  });

  test('a passage that names other entities than the claim needs more to differ from it', () => {
    const generic = new Set(['acm', 'globex']);
    const between = (text: string) =>
      compareFigures(
        { text, language: 'en', generic },
        readFigures(text, { language: 'en', today: null }),
        [
          {
            id: 'a',
            statement: 'Acme staff signed a petition.',
            figures: [figure(60, { label: 'Signers', unit: 'people' })],
          },
        ],
      ).map(({ beside }) => beside.length);
    expect(between('Some 45 Acme employees signed a petition.')).toEqual([1]);
    expect(between('Some 8 Globex employees signed a petition.')).toEqual([0]);
  });

  test('three are shown at most, and each names its claim', () => {
    const claims = ['a', 'b', 'c', 'd'].map((id) => claim(id, figure(30e6)));
    const [finding] = compare('The award for the case system is $30 million.', ...claims);
    expect(finding?.beside.map((beside) => beside.claim)).toEqual(['a', 'b', 'c']);
  });

  test('no claims leave every expression in its place with nothing beside it', () => {
    const findings = compare('In April 2025 it paid $30 million to 450 workers.');
    expect(findings.map(({ expression }) => expression.text)).toEqual([
      'April 2025',
      '$30 million',
      '450',
    ]);
    expect(findings.every(({ beside }) => beside.length === 0)).toBe(true);
  });

  test('any text and any claims are compared without a fault', () => {
    const words = fc
      .array(
        fc.constantFrom('award', 'case', '$30', 'million', '45%', 'in', 'April', '2025', '.'),
        {
          maxLength: 25,
        },
      )
      .map((list) => list.join(' '));
    const dates = fc.constantFrom(null, '2025', '2025-04', '2025-04-11');
    const anyFigure = fc.record({
      label: fc.oneof(words, fc.string()),
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
      unit: fc.constantFrom(
        'USD' as const,
        'percent' as const,
        'count' as const,
        'people' as const,
      ),
      asOf: dates,
    });
    const anyClaim = fc.record({
      id: fc.string(),
      statement: fc.oneof(words, fc.string()),
      figures: fc.array(anyFigure, { maxLength: 4 }),
      period: fc.record({ from: dates, to: dates }),
    });
    fc.assert(
      fc.property(words, fc.array(anyClaim, { maxLength: 4 }), (text, claims) => {
        for (const { beside } of compare(text, ...claims)) {
          expect(beside.length).toBeLessThanOrEqual(3);
          const ids = claims.map(({ id }) => id);
          for (const { claim: id } of beside) expect(ids).toContain(id);
        }
      }),
      { numRuns: 300 },
    );
  });
});
