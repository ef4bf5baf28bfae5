import { timeIn } from './clock.ts';
import { monthOf } from './months.ts';

/** In which order a page writes day and month in figures; null where it cannot be known. */
export type DayOrder = 'day-first' | 'month-first' | null;

/** A date found in a text: ISO 8601, and where it begins and ends in UTF-16 units. */
export interface DateInText {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Longest text that is read as one date. */
const longestField = 120;
/** Text around a date in which its time of day stands. */
const around = 28;

/**
 * A date as metadata writes it → ISO 8601 with the zone as given; null for anything that is not
 * plainly one date. `10/11/2024` is refused unless the order of day and month is known.
 */
export function isoDate(value: unknown, order: DayOrder = null): string | null {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string' || value.length > longestField) return null;
  const text = value.trim();
  if (/^\d{10}(\d{3})?$/.test(text)) return fromEpoch(Number(text));
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return dateOf(Number(month[1]), Number(month[2]), 1) === null ? null : text;
  const [first, second] = datesIn(text, order);
  return first === undefined || (second && second.value !== first.value) ? null : first.value;
}

interface Form {
  readonly pattern: RegExp;
  /** Year, month and day from the groups of a match. */
  readonly parts: (groups: readonly string[], order: DayOrder) => readonly (number | null)[];
}

// Ranges of letters, and cases spelt out: classes of Unicode cost 80 ms when first used, and the
// background starts anew for many a page.
const letter = 'a-zA-ZÀ-ÖØ-öø-ÿ';
const word = String.raw`([${letter}]{3,12})\.?`;
const forms: readonly Form[] = [
  {
    pattern: /(?<!\d)(\d{4})(?:[-/]|\.\s?)(\d{1,2})(?:[-/]|\.\s?)(\d{1,2})(?!\d)/g,
    parts: ([, year, month, day]) => [Number(year), Number(month), Number(day)],
  },
  {
    pattern: /(?<!\d)(\d{4})(\d{2})(\d{2})(?=$|T?\d{4}(?:\d{2})?(?:$|Z|[+-]))/g,
    parts: ([, year, month, day]) => [Number(year), Number(month), Number(day)],
  },
  {
    pattern: /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g,
    parts: ([, year, month, day]) => [Number(year), Number(month), Number(day)],
  },
  {
    // "13 May 2024", "13th of May, 2024", "13. Mai 2024", "13 de mayo de 2024", "1er mai 2024"
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH|er|\.|º)?[\s-]+(?:[dD][eE]\s+|of\s+)?${word},?[\s-]+(?:[dD][eE][lL]?\s+)?(\d{4}|['’]?\d{2}(?=$|[^\d:]))`,
      'g',
    ),
    parts: ([, day, month = '', year = '']) => [fullYear(year), monthOf(month), Number(day)],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![${letter}])${word}\s+(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?,?\s+(?:[dD][eE]\s+)?(\d{4})(?!\d)`,
      'g',
    ),
    parts: ([, month = '', day, year]) => [Number(year), monthOf(month), Number(day)],
  },
  {
    // "Fri Mar 13 21:30:09 EST 2015", as programs print dates
    pattern: /\b([A-Z][a-z]{2}) +(\d{1,2}) +\d{2}:\d{2}:\d{2} +(?:[A-Z]{3,4} +)?(\d{4})(?!\d)/g,
    parts: ([, month = '', day, year]) => [Number(year), monthOf(month), Number(day)],
  },
  {
    pattern: /(?<![\d/.])(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/:])/g,
    parts: ([, first, sign, second, year = ''], order) => {
      const [a, b] = [Number(first), Number(second)];
      const isDayFirst = a > 12 || (b <= 12 && (order === 'day-first' || sign === '.'));
      const isMonthFirst = b > 12 || (a <= 12 && order === 'month-first' && sign !== '.');
      if (a === b || isDayFirst) return [fullYear(year), b, a];
      return [fullYear(year), isMonthFirst ? a : null, b];
    },
  },
];

/** All dates in a text, in its order, each with the time of day beside it. */
export function datesIn(text: string, order: DayOrder): readonly DateInText[] {
  const found: DateInText[] = [];
  if (!/\d\D*\d/.test(text)) return found;
  for (const { pattern, parts } of forms) {
    for (const match of text.matchAll(pattern)) {
      const [year = null, month = null, day = null] = parts([...match], order);
      if (year === null || month === null || day === null) continue;
      const date = dateOf(year, month, day);
      const [start, end] = [match.index, match.index + match[0].length];
      if (date === null || found.some((known) => start < known.end && known.start < end)) continue;
      const time = timeBeside(text, start, end);
      found.push({ value: time === null ? date : `${date}T${time}`, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** What stands between a date and its time: "T", ", ", " at ", " a las ", "(水) ". */
const joint =
  /^(?:T|(?:\s?\([^\d\s()]{1,3}\))?[\s,.;|·•–—/-]*(?:(?:at|um|à|a|as|às|alle|ore|om|las|et)\s+)*)(?=\d{1,2}\D)/i;

/** The time of day after a date, or directly before it, as in `8:42 a.m. EDT October 3, 2014`. */
function timeBeside(text: string, start: number, end: number): string | null {
  const inside = timeIn(/\d{2}:\d{2}:\d{2}.*/.exec(text.slice(start, end))?.[0] ?? '');
  if (inside !== null) return inside;
  const compact = /^T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?$/.exec(text.slice(end));
  if (compact) {
    const [, hour, minute, second, zone = ''] = compact;
    return timeIn(`${hour}:${minute}${second === undefined ? '' : `:${second}`}${zone}`);
  }
  const after = text.slice(end, end + around + 24);
  const lead = joint.exec(after);
  if (lead) {
    const time = timeIn(after.slice(lead[0].length));
    if (time !== null && /^\d/.test(after.slice(lead[0].length))) return time;
  }
  const before = text.slice(Math.max(0, start - around), start);
  const close = /(?<![\d:])\d{1,2}[:h.]\d{2}[^\d]{0,16}$/i.exec(before);
  return close === null ? null : timeIn(close[0]);
}

/** Seconds or milliseconds since 1970. */
function fromEpoch(value: number): string | null {
  const milliseconds = value < 1e11 ? value * 1000 : value;
  if (!Number.isFinite(milliseconds) || milliseconds < 6e11 || milliseconds > 4.1e12) return null;
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** Two figures are a year of the web's age. */
function fullYear(year: string): number {
  const figures = year.replace(/\D/g, '');
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
}

function dateOf(year: number, month: number, day: number): string | null {
  const inRange = year >= 1800 && year <= 2100 && month >= 1 && month <= 12 && day >= 1;
  if (!inRange || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
