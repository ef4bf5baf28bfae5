import type { TextLanguage } from '../stem.ts';
import type {
  Comparison,
  DateQuantity,
  FigureComparison,
  FigureExpression,
  FigureFinding,
  NumberQuantity,
  PeriodComparison,
  RecordedFigure,
} from './finding.ts';
import { closenessOf, numberOutcome, periodOutcome, type Closeness } from './outcome.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { statementPoints, tiedBy, tiePoints, type Tied } from './ties.ts';

/** What a claim brings to a comparison. */
export interface FigureClaim {
  readonly id: string;
  /** In the language of the text. */
  readonly statement: string;
  readonly figures?: readonly RecordedFigure[];
  readonly period?: { readonly from: string | null; readonly to: string | null };
}

/** The text that is compared. */
export interface FigureText {
  readonly text: string;
  readonly language: TextLanguage;
  /** Stems that tell nothing, since most claims have them: the names of entities. */
  readonly generic: ReadonlySet<string>;
}

/**
 * Lays the expressions of a text beside the figures and periods of claims that bear on it, best
 * claim first. A figure that merely has the same unit is left out: unless its label or the claim's
 * sentence speaks of what stands near the expression, the two are about different things.
 */
export function compareFigures(
  { text, language, generic }: FigureText,
  expressions: readonly FigureExpression[],
  claims: readonly FigureClaim[],
): readonly FigureFinding[] {
  const around = surroundingsOf(text, expressions, language, generic);
  const entries = claims.flatMap((claim) => entriesOf(claim, language, generic));
  const periods = claims.map((claim) => ({
    claim,
    tied: tiedBy(null, claim.statement, language, generic),
  }));
  const candidates = expressions.map((expression, at) => {
    const place = around[at];
    return place === undefined ? [] : candidatesFor(expression, place, entries, language);
  });
  // A figure that the text gives right in one place is not what another number of it should be.
  const given = new Set(
    candidates.flatMap((list) => list.filter(isSame).map(({ comparison }) => comparison.figure)),
  );
  return expressions.map((expression, at) => {
    const { quantity } = expression;
    const place = around[at];
    if (place === undefined) return { expression, beside: [] };
    if (quantity.kind === 'date')
      return { expression, beside: datesBeside(quantity, place, periods) };
    return { expression, beside: best(candidates[at] ?? [], given) };
  });
}

const MOST_SHOWN = 3;

interface Entry {
  readonly claim: string;
  readonly figure: RecordedFigure;
  readonly tied: Tied;
}

interface Candidate {
  readonly comparison: FigureComparison;
  readonly closeness: Closeness;
  readonly points: number;
}

function entriesOf(
  claim: FigureClaim,
  language: TextLanguage,
  generic: ReadonlySet<string>,
): readonly Entry[] {
  return (claim.figures ?? []).map((figure) => ({
    claim: claim.id,
    figure,
    tied: tiedBy(figure, claim.statement, language, generic),
  }));
}

function candidatesFor(
  expression: FigureExpression,
  around: Surroundings,
  entries: readonly Entry[],
  language: TextLanguage,
): readonly Candidate[] {
  const { quantity } = expression;
  if (quantity.kind === 'date') return [];
  return entries.flatMap(({ claim, figure, tied }) => {
    if (!unitsAgree(quantity, figure)) return [];
    const outcome = numberOutcome(quantity, figure);
    const points = tiePoints({ ...expression, quantity }, around, tied, figure.value, language);
    const closeness = closenessOf(quantity, figure.value);
    if (points < leastPoints(quantity, closeness)) return [];
    return [{ points, closeness, comparison: { kind: 'figure' as const, claim, figure, outcome } }];
  });
}

/** People are counted, too; a large sum may leave its currency to the one before it. */
function unitsAgree({ unit, low, high, counted }: NumberQuantity, figure: RecordedFigure): boolean {
  if (unit === figure.unit) return true;
  if (unit === 'people' || unit === 'count') {
    if (figure.unit === 'people' || figure.unit === 'count') return true;
    return counted === null && figure.unit === 'USD' && (low ?? high ?? 0) >= 1e5;
  }
  return false;
}

/** Points that two values need: few where the value itself is telling, many where they differ. */
function leastPoints({ unit, low, high }: NumberQuantity, closeness: Closeness): number {
  if (closeness === 'apart' || closeness === 'contained') return 2.5;
  const value = high ?? low ?? 0;
  const telling =
    unit === 'USD' ? -1 : unit === 'percent' ? 1 : value >= 1000 ? -1 : value >= 100 ? 0.5 : 1.5;
  return closeness === 'equal' ? telling : telling + 0.5;
}

function isSame({ comparison }: Candidate): boolean {
  return comparison.outcome.kind !== 'differs';
}

/** Those that say the same, the closest ones; only where there are none, those that differ. */
function best(candidates: readonly Candidate[], given: ReadonlySet<RecordedFigure>) {
  const same = candidates.filter(isSame);
  const chosen =
    same.length > 0 ? same : candidates.filter(({ comparison }) => !given.has(comparison.figure));
  const most = Math.max(...chosen.map(({ points }) => points));
  const likely = chosen.filter(({ points }) => points >= most - SPREAD);
  const closest = Math.min(...likely.map(({ closeness }) => CLOSENESS.indexOf(closeness)));
  return likely
    .filter(({ closeness }) => CLOSENESS.indexOf(closeness) === closest)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, MOST_SHOWN)
    .map(({ comparison }): Comparison => comparison);
}

/** Points below the best at which a figure is no longer shown beside it. */
const SPREAD = 1;

const CLOSENESS: readonly Closeness[] = ['equal', 'rounded', 'loosely', 'contained', 'apart'];

const PERIOD_ORDER = ['same', 'starts', 'ends', 'within', 'overlaps', 'outside'] as const;

/**
 * Points of the claim's sentence that a date needs beside a period: none where a day is an end of
 * it, most where the two are apart or the period has no end.
 */
function leastForDate(
  date: DateQuantity,
  period: NonNullable<FigureClaim['period']>,
  kind: PeriodComparison['outcome']['kind'],
): number {
  if (kind === 'outside') return 2.5;
  const precision = (date.from ?? date.to ?? '').length;
  if (kind === 'within' || kind === 'overlaps') {
    return period.from === null || period.to === null ? 2 : 1;
  }
  return precision === 10 ? 0 : precision === 7 ? 0.5 : 1;
}

/** Points of a made-up name: it alone ties a date to a claim. */
const OF_NAME = 2.5;

function datesBeside(
  quantity: DateQuantity,
  around: Surroundings,
  periods: readonly { readonly claim: FigureClaim; readonly tied: Tied }[],
): readonly PeriodComparison[] {
  const found = periods.flatMap(({ claim, tied }) => {
    const { period } = claim;
    if (period === undefined) return [];
    const kind = periodOutcome(quantity, period);
    const points = statementPoints(around, tied, OF_NAME);
    if (points < leastForDate(quantity, period, kind)) return [];
    const comparison = { kind: 'period' as const, claim: claim.id, period, outcome: { kind } };
    return [{ points, comparison, rank: PERIOD_ORDER.indexOf(kind) }];
  });
  return found
    .toSorted((a, b) => a.rank - b.rank || b.points - a.points)
    .slice(0, MOST_SHOWN)
    .map(({ comparison }) => comparison);
}
