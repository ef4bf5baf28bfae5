/** Dates as text, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, which sort as they follow each other. */

/** A date of the precision that its parts give; null where there is no such day. */
export function partialDate(
  year: number,
  month: number | null = null,
  day: number | null = null,
): string | null {
  const head = String(year).padStart(4, '0');
  if (month === null) return head;
  if (month < 1 || month > 12) return null;
  const middle = `${head}-${String(month).padStart(2, '0')}`;
  if (day === null) return middle;
  return day >= 1 && day <= daysIn(year, month)
    ? `${middle}-${String(day).padStart(2, '0')}`
    : null;
}

/** The month some months after one, as `YYYY-MM`. */
export function monthAfter(year: number, month: number, count: number): string {
  const months = year * 12 + month - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The first day that a date of any precision holds. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a date of any precision holds. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  return `${date}-${daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
