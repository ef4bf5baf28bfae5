/**
 * Dates as pages write them → ISO 8601 with the zone as given; null for anything that is not
 * plainly one date. "10/11/2024" is refused: its order of day and month cannot be known.
 */
export function isoDate(value: unknown): string | null {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string' || value.length > 100) return null;
  const text = value.trim().replace(/\s+/g, ' ');
  return fromIso(text) ?? fromCompact(text) ?? fromWords(text);
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthsEs = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ');

function fromIso(text: string): string | null {
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(.*))?$/i.exec(
      text,
    );
  if (match === null) {
    const short = /^(\d{4})-(\d{2})$/.exec(text);
    return short?.[1] && short[2] && isMonth(short[2]) ? text : null;
  }
  const [, year = '', month = '', day = '', hour, minute, second, rest = ''] = match;
  const date = dateOf(Number(year), Number(month), Number(day));
  if (date === null || hour === undefined || minute === undefined) return date;
  return withTime(date, hour, minute, second, rest);
}

function fromCompact(text: string): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  );
  if (match === null) return /^\d{10}(\d{3})?$/.test(text) ? fromEpoch(Number(text)) : null;
  const [, year = '', month = '', day = '', hour, minute, second, zone = ''] = match;
  const date = dateOf(Number(year), Number(month), Number(day));
  if (date === null || hour === undefined || minute === undefined) return date;
  return withTime(date, hour, minute, second, zone);
}

/** "May 13, 2024", "13 May 2024 10:20 GMT", "Mon, 13 May 2024 10:20:30 +0200", "13 de mayo de 2024". */
function fromWords(text: string): string | null {
  const plain = text
    .replace(/^(?:\p{L}{2,12}[.,]* )?(?=\d|\p{L})/u, (weekday) =>
      monthOf(weekday.trim()) ? weekday : '',
    )
    .replace(/\b(de|of)\b/gi, ' ')
    .replace(/\s+/g, ' ');
  const match =
    /^(\d{1,2})(?:st|nd|rd|th|\.)? (\p{L}{3,10})\.?,? (\d{4})(.*)$/iu.exec(plain) ??
    swapped(/^(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(.*)$/iu.exec(plain));
  if (match === null) return null;
  const [, day = '', monthName = '', year = '', rest = ''] = match;
  const month = monthOf(monthName);
  const date = month === null ? null : dateOf(Number(year), month, Number(day));
  const clock = /^[\s,|–-]*(?:at |a las )?(\d{1,2}):(\d{2})(?::(\d{2}))?(.*)$/i.exec(rest);
  if (date === null || clock === null) return date;
  const [, hour, minute, second, zone = ''] = clock;
  return withTime(date, hour, minute, second, zone);
}

/** The date with its time; without it where the time is none. */
function withTime(
  date: string,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string,
): string {
  const time = timeOf(
    Number(hour),
    Number(minute),
    second === undefined ? null : Number(second),
    zone,
  );
  return time === null ? date : `${date}T${time}`;
}

function swapped(match: RegExpExecArray | null): string[] | null {
  return match && [match[0], match[2] ?? '', match[1] ?? '', match[3] ?? '', match[4] ?? ''];
}

function monthOf(name: string): number | null {
  const key = name.toLowerCase().slice(0, 3);
  const at = Math.max(months.indexOf(key), monthsEs.indexOf(key));
  return at === -1 ? null : at + 1;
}

/** Seconds or milliseconds since 1970. */
function fromEpoch(value: number): string | null {
  const milliseconds = value < 1e11 ? value * 1000 : value;
  if (!Number.isFinite(milliseconds) || milliseconds < 6e11 || milliseconds > 4.1e12) return null;
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function isMonth(month: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

function dateOf(year: number, month: number, day: number): string | null {
  const inRange = year >= 1800 && year <= 2100 && month >= 1 && month <= 12 && day >= 1;
  if (!inRange || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
};

/** A time of day with its zone; without one where the page gives none; null if it is no time. */
function timeOf(hour: number, minute: number, second: number | null, rest: string): string | null {
  const half = /^\s*([ap])\.?m\b\.?/i.exec(rest);
  const hours = half ? (hour % 12) + (half[1]?.toLowerCase() === 'p' ? 12 : 0) : hour;
  if (hours > 23 || minute > 59 || (second ?? 0) > 60) return null;
  const after = half ? rest.slice(half[0].length) : rest;
  const clock = `${two(hours)}:${two(minute)}${second === null ? '' : `:${two(second)}`}`;
  const offset = /^\s*(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?\b/i.exec(after);
  if (offset) return `${clock}${offset[1]}${two(Number(offset[2]))}:${offset[3] ?? '00'}`;
  const zone = /^\s*\(?([a-z]{1,4})\b/i.exec(after)?.[1]?.toLowerCase();
  return clock + ((zone && zones[zone]) ?? '');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
