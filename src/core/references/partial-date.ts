/** A day of the calendar as far as it is known. */
export interface PartialDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number | null;
  /** 1 to 31. */
  readonly day: number | null;
}

/**
 * The day at the beginning of an ISO 8601 date or moment, as it is written there and in the zone
 * that is written there; null where none is.
 */
export function partialDate(text: string): PartialDate | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:$|[T ])/.exec(text.trim());
  if (match === null) return null;
  const [, year = '', month, day] = match;
  if (month === undefined) return { year: Number(year), month: null, day: null };
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return { year: Number(year), month: Number(month), day: null };
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return null;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** The date as far as it is known: `2026`, `2026-03` or `2026-03-02`; `mark` stands between. */
export function dateText({ year, month, day }: PartialDate, mark = '-'): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== null) parts.push(twoDigits(month));
  if (month !== null && day !== null) parts.push(twoDigits(day));
  return parts.join(mark);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
