/** Dates of reduced precision and periods, as people read them. */
import type { WordMessages } from './word-messages.ts';

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** `2026` → `2026`, `2026-01` → `January 2026`, `2026-01-15` → `15 January 2026`; other text as it is. */
export function dateText(words: WordMessages, date: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (parts === null) return date;
  const [, year, month, day] = parts;
  if (month === undefined) return year ?? date;
  const time = Date.parse(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(time)) return date;
  return (day === undefined ? monthFormat : dayFormat)(words.locale).format(time);
}

const monthFormat = formatted({ timeZone: 'UTC', year: 'numeric', month: 'long' });
const dayFormat = formatted({ timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
const longFormat = formatted({ dateStyle: 'long' });

/** `Intl` objects take about a tenth of a millisecond to make, so each is made once. */
function formatted(options: Intl.DateTimeFormatOptions): (locale: string) => Intl.DateTimeFormat {
  const known = new Map<string, Intl.DateTimeFormat>();
  return (locale) => {
    const format = known.get(locale) ?? new Intl.DateTimeFormat(locale, options);
    known.set(locale, format);
    return format;
  };
}

/**
 * A period in as few words as are true: whole months and years lose their days
 * (`2018-01-01` to `2023-07-31` → `2018 – July 2023`), one day stays one day. Null when both ends are open.
 */
export function periodText(words: WordMessages, period: Period | null): string | null {
  if (period === null) return null;
  const { from, to } = period;
  if (from !== null && from === to) return dateText(words, from);
  const end = to === null ? null : withoutLast(to);
  if (from === null) return end === null ? null : words.until(dateText(words, end));
  if (end === null) return words.from(dateText(words, withoutFirst(from)));
  const short = withoutFirst(from);
  // "2018 – June 2018" would read oddly, so that a start within the end's year keeps its month.
  const start = end !== short && end.startsWith(short) ? from.slice(0, end.length) : short;
  if (start === end) return dateText(words, start);
  return words.range(dateText(words, start), dateText(words, end));
}

/** The day of a moment, in milliseconds since 1970, where the reader is: `15 January 2026`. */
export function dayText(words: WordMessages, moment: number): string {
  return longFormat(words.locale).format(moment);
}

/**
 * A moment as a page gives it, in its own zone: `2026-03-04T10:00:00-05:00` → `4 March 2026, 10:00
 * (UTC−05:00)`; without a time, the date alone; other text as it is.
 */
export function momentText(words: WordMessages, moment: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    moment,
  );
  if (parts === null) return dateText(words, moment);
  const [, day = '', time, zone] = parts;
  if (time === undefined) return dateText(words, day);
  if (zone === undefined) return `${dateText(words, day)}, ${time}`;
  const offset = zone === 'Z' ? '' : zone.replace('-', '\u2212');
  return `${dateText(words, day)}, ${time} (UTC${offset})`;
}

/** The day of a moment as a page gives it: `2026-03-04T10:00:00-05:00` → `4 March 2026`. */
export function momentDayText(words: WordMessages, moment: string): string {
  return dateText(words, /^\d{4}-\d{2}-\d{2}/.exec(moment)?.[0] ?? moment);
}

/** The year of a date, or null: `2026-01` → `2026`. */
export function yearText(date: string | null): string | null {
  return date === null ? null : (/^\d{4}/.exec(date)?.[0] ?? null);
}

function withoutFirst(date: string): string {
  return date.replace(/-01-01$/, '').replace(/-01$/, '');
}

function withoutLast(date: string): string {
  if (date.endsWith('-12-31')) return date.slice(0, 4);
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return date;
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === day ? date.slice(0, 7) : date;
}
