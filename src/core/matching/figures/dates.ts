import { isBetween } from './bounds.ts';
import { months } from './date-words.ts';
import { readPoint } from './date-points.ts';
import { firstDay, lastDay, partialDate } from './days.ts';
import type { DateQuantity } from './finding.ts';
import type { ReadingContext } from './context.ts';
import { lowText } from './scale.ts';
import { lowAt, type Token } from './tokens.ts';
import { yearAt, type DatePoint } from './years.ts';

/** A date or span of dates; `quantity` is null where it cannot be placed in a year. */
export interface DateReading {
  readonly quantity: DateQuantity | null;
  readonly next: number;
}

/** Reads the date or span of dates that begins at a token; null where none does. */
export function readDate(
  tokens: readonly Token[],
  at: number,
  context: ReadingContext,
): DateReading | null {
  const low = lowAt(tokens, at);
  if (SINCE.has(low) || UNTIL.has(low)) return openSpan(tokens, at, context);
  if (isBetween(low)) return closedSpan(tokens, at, context);
  if (FROM.has(low)) return closedSpan(tokens, at, context) ?? daysOfMonth(tokens, at + 1, context);
  const relative = relativeDate(tokens, at, context);
  if (relative !== null) return relative;
  const dayRange = daysOfMonth(tokens, at, context);
  if (dayRange !== null) return dayRange;
  const point = readPoint(tokens, at, context.language);
  if (point === null) return null;
  const joint = tokens[point.next];
  if (joint !== undefined && /^[–—-]$/.test(joint.text)) {
    const last = readPoint(tokens, point.next + 1, context.language);
    if (last !== null) return spanOf(point, last, context);
  }
  return spanOf(point, point, context);
}

const SINCE = new Set(['since', 'desde']);
const UNTIL = new Set(['until', 'till', 'through', 'hasta']);
const FROM = new Set(['from', 'de', 'del']);

/** "since 2014", "desde abril de 2025", "until September 2027"; "desde 2014 hasta 2019" is closed. */
function openSpan(
  tokens: readonly Token[],
  at: number,
  context: ReadingContext,
): DateReading | null {
  const low = lowAt(tokens, at);
  const place = pastArticle(tokens, at + 1);
  const closed = low === 'desde' ? closedSpan(tokens, at, context) : null;
  if (closed !== null) return closed;
  const point = relativePoint(tokens, place, context) ?? readPoint(tokens, place, context.language);
  if (point === null) return null;
  const { quantity, next } = spanOf(point, point, context);
  if (quantity === null) return { quantity, next };
  const open = SINCE.has(low) ? { ...quantity, to: null } : { ...quantity, from: null };
  return { quantity: open, next };
}

/** "between 2018 and 2020", "from May to July 2025", "de 2014 a 2019", "desde 2014 hasta 2019". */
function closedSpan(
  tokens: readonly Token[],
  at: number,
  context: ReadingContext,
): DateReading | null {
  const joints = isBetween(lowAt(tokens, at)) ? BETWEEN_JOINTS : FROM_JOINTS;
  const first = readPoint(tokens, pastArticle(tokens, at + 1), context.language);
  if (first === null || !joints.test(lowAt(tokens, first.next))) return null;
  const place = pastArticle(tokens, first.next + 1);
  const last = readPoint(tokens, place, context.language);
  return last === null ? null : spanOf(first, last, context);
}

const BETWEEN_JOINTS = /^(?:and|y|e)$/;
const FROM_JOINTS = /^(?:to|until|till|through|a|al|hasta)$/;

function pastArticle(tokens: readonly Token[], at: number): number {
  const word = lowAt(tokens, at);
  if (/^(?:the|el|la|los|early|late|mid|principios|finales|mediados)$/.test(word)) {
    const next = lowAt(tokens, at + 1);
    return next === '-' || next === 'de' ? at + 2 : at + 1;
  }
  return at;
}

/** "July 26-27, 2018", "8-10 July 2019", "del 8 al 10 de julio de 2019". */
function daysOfMonth(
  tokens: readonly Token[],
  at: number,
  context: ReadingContext,
): DateReading | null {
  const english = context.language === 'en' && months.en.has(lowAt(tokens, at));
  const dayPlace = english ? at + 1 : at;
  if (!/^\d{1,2}$/.test(lowAt(tokens, dayPlace))) return null;
  if (!/^(?:[–-]|to|and|al?|y)$/.test(lowAt(tokens, dayPlace + 1))) return null;
  const day = Number(lowAt(tokens, dayPlace));
  const last = english ? null : readPoint(tokens, dayPlace + 2, context.language);
  if (last !== null) {
    if (last.kind === 'yearless') {
      const { month } = last;
      if (last.day === null) return null;
      return spanOf({ kind: 'yearless', month, day, next: last.next }, last, context);
    }
    if (last.from !== last.to || last.from.length !== 10) return null;
    const [year = 0, month = 0] = last.from.split('-').map(Number);
    const from = partialDate(year, month, day);
    return from === null ? null : { quantity: ordered(from, last.to), next: last.next };
  }
  if (!english || !/^\d{1,2}$/.test(lowAt(tokens, dayPlace + 2))) return null;
  const month = months.en.get(lowAt(tokens, at)) ?? 0;
  const comma = lowAt(tokens, dayPlace + 3) === ',' ? dayPlace + 4 : dayPlace + 3;
  const year = yearAt(tokens, comma);
  const next = year === null ? dayPlace + 3 : comma + 1;
  const point = (of: number): DatePoint => ({ kind: 'yearless', month, day: of, next });
  const whole = year === null ? null : { ...context, today: `${year}-12-31` };
  const until = Number(lowAt(tokens, dayPlace + 2));
  return spanOf(point(day), point(until), whole ?? context);
}

/** The span from one point to another; the first takes the year of the last where it has none. */
function spanOf(first: DatePoint, last: DatePoint, context: ReadingContext): DateReading {
  const end = placed(last, null, context);
  const start = placed(first, end, context);
  const { next } = last;
  if (start === null || end === null) return { quantity: null, next };
  return { quantity: ordered(start.from, end.to), next };
}

function ordered(from: string, to: string): DateQuantity | null {
  return firstDay(from) <= firstDay(to) ? { kind: 'date', from, to } : null;
}

interface Placed {
  readonly from: string;
  readonly to: string;
}

/** A point in its year: the one that the span's end has, or the one that ends nearest before today. */
function placed(point: DatePoint, end: Placed | null, context: ReadingContext): Placed | null {
  if (point.kind === 'whole') return point;
  const { month, day } = point;
  const known = end?.to ?? context.today;
  if (known === null) return null;
  const year = Number(known.slice(0, 4));
  const date = partialDate(year, month, day);
  const past =
    date === null || firstDay(date) > lastDay(known) ? partialDate(year - 1, month, day) : date;
  return past === null ? null : { from: past, to: past };
}

/** "last April", "last year", "el pasado abril", "abril pasado", where today is known. */
function relativeDate(
  tokens: readonly Token[],
  at: number,
  context: ReadingContext,
): DateReading | null {
  const point = relativePoint(tokens, at, context);
  return point === null ? null : spanOf(point, point, context);
}

const LAST = new Set(['last', 'pasado', 'pasada']);
const THIS = new Set(['this', 'este']);

function relativePoint(
  tokens: readonly Token[],
  at: number,
  context: ReadingContext,
): DatePoint | null {
  const [first, second] = [lowAt(tokens, at), lowAt(tokens, at + 1)];
  const year = context.today === null ? null : Number(context.today.slice(0, 4));
  const yearWord = context.language === 'en' ? 'year' : 'ano';
  const back =
    (first === 'last' && second === yearWord) || lowText(tokens, at, 2) === `${yearWord} pasado`
      ? 1
      : THIS.has(first) && second === yearWord
        ? 0
        : null;
  if (back !== null) {
    if (year === null) return null;
    const date = String(year - back);
    return { kind: 'whole', from: date, to: date, next: at + 2 };
  }
  const names = months[context.language];
  const before = LAST.has(first) ? names.get(second) : undefined;
  const after = LAST.has(second) ? names.get(first) : undefined;
  const month = before ?? (context.language === 'es' ? after : undefined);
  return month === undefined ? null : { kind: 'yearless', month, day: null, next: at + 2 };
}
