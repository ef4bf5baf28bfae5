import { firstDay, lastDay } from './days.ts';
import { stepOf } from './digits.ts';
import type {
  DateQuantity,
  FigureOutcome,
  NumberQuantity,
  PeriodComparison,
  RecordedFigure,
} from './finding.ts';

/** How close a number of a text is to a recorded value, closest first. */
export type Closeness = 'equal' | 'rounded' | 'loosely' | 'contained' | 'apart';

/**
 * Whether the text's number, or the bound that it names, is the recorded value; either side may
 * have been rounded. "About" and "nearly" allow more; a range or bound may hold it.
 */
export function closenessOf(quantity: NumberQuantity, value: number): Closeness {
  const { low, high, manner } = quantity;
  const ends = [low, high].filter((end) => end !== null);
  const by = Math.min(...ends.map((end) => Math.abs(end - value)));
  if (by <= Math.abs(value) * EQUAL) return 'equal';
  const rounding = Math.max(quantity.tolerance, figureTolerance(value));
  if (by <= rounding) return 'rounded';
  const loose = by <= Math.abs(value) * LOOSE;
  if (loose && manner === 'about') return 'loosely';
  if (loose && manner === 'nearly' && value < (high ?? 0)) return 'loosely';
  return distance(quantity, value) === 0 ? 'contained' : 'apart';
}

/** What a number of a text is beside a recorded value; a range and a bound hold what lies in them. */
export function numberOutcome(quantity: NumberQuantity, figure: RecordedFigure): FigureOutcome {
  const { value } = figure;
  const closeness = closenessOf(quantity, value);
  if (closeness === 'apart') {
    const by = distance(quantity, value);
    return { kind: 'differs', by: rounded(by), share: value === 0 ? null : rounded(by / value) };
  }
  const holds = closeness === 'equal' || distance(quantity, value) === 0;
  return { kind: holds ? 'same' : 'same-rounded' };
}

/** How far the two values are apart, as a factor of at least 1; a bound counts by its number. */
export function ratioOf({ low, high }: NumberQuantity, value: number): number {
  const nearest =
    low === null || high === null ? (low ?? high ?? value) : Math.min(Math.max(value, low), high);
  const [a, b] = [Math.abs(nearest), Math.abs(value)];
  if (a === 0 || b === 0) return a === b ? 1 : Infinity;
  return Math.max(a / b, b / a);
}

/** What a date of a text is beside a period; both may be open. */
export function periodOutcome(
  date: DateQuantity,
  period: { readonly from: string | null; readonly to: string | null },
): PeriodComparison['outcome']['kind'] {
  const [from, to] = [startOf(date.from), endOf(date.to)];
  const [start, end] = [startOf(period.from), endOf(period.to)];
  if (to < start || from > end) return 'outside';
  const starts = meets(date.from, period.from, date.to);
  const ends = meets(date.to, period.to, date.from);
  if (starts && ends) return 'same';
  if (date.from !== null && date.to !== null) {
    if (starts) return 'starts';
    if (ends) return 'ends';
  } else if (starts && date.to === null) {
    return 'starts';
  } else if (ends && date.from === null) {
    return 'ends';
  }
  return start <= from && to <= end ? 'within' : 'overlaps';
}

/** Relative: what binary fractions may add. */
const EQUAL = 1e-9;

/** "About" and "nearly" allow this much more, as a share of the value. */
const LOOSE = 0.025;

/** Text minus value; 0 where a range or bound holds the value. */
function distance({ low, high }: NumberQuantity, value: number): number {
  if (low !== null && value < low) return low - value;
  if (high !== null && value > high) return high - value;
  return 0;
}

/** A record is rounded to its last digit that is not zero, where it has more than two. */
function figureTolerance(value: number): number {
  const step = Number.isInteger(value) ? stepOf(String(Math.abs(value))) : 0;
  return step > 1 ? step / 2 : 0;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function startOf(date: string | null): string {
  return date === null ? '' : firstDay(date);
}

function endOf(date: string | null): string {
  return date === null ? '9999' : lastDay(date);
}

/**
 * Whether one end of a text's date is that of a period: both open, or the period's day within what
 * the text gives ("2025" holds 11 April 2025). A single date may hold either end.
 */
function meets(mine: string | null, theirs: string | null, other: string | null): boolean {
  if (mine === null || theirs === null) return mine === theirs;
  if (firstDay(mine) <= lastDay(theirs) && firstDay(theirs) <= lastDay(mine)) return true;
  // "spring 2025" runs over several months and is still one date.
  if (other === null || other.length !== 7 || mine.length !== 7) return false;
  const [from, to] = [mine, other].toSorted();
  return from !== undefined && to !== undefined && inside(theirs, from, to);
}

function inside(date: string, from: string, to: string): boolean {
  return firstDay(date) >= firstDay(from) && lastDay(date) <= lastDay(to);
}
