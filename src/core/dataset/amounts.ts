/** An amount in a text. Offsets are UTF-16 code units into that text. */
export interface Amount {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: 'USD' | 'percent' | 'count';
  /** Half of the last digit given: "$29.9 million" stands for anything within 50,000 of it. */
  readonly tolerance: number;
}

/**
 * Finds sums in U.S. dollars, percentages and counts of ten or more in English or Spanish text, in
 * reading order. Years, dates and numbers that belong to a name ("Dynamics 365") are left out.
 * `lang` decides between decimal point and comma where the words around a number do not.
 */
export function findAmounts(text: string, lang: string | null = null): readonly Amount[] {
  const amounts: Amount[] = [];
  let next: Parts | null = null;
  for (const match of [...text.matchAll(AMOUNT)].toReversed()) {
    const parts = withSharedScale(text, partsOf(match), next);
    next = parts;
    const amount = readAmount(text, parts, lang);
    if (amount !== null) amounts.push(amount);
  }
  return amounts.toReversed();
}

/**
 * Whether a recorded value is what an amount in a text says, exactly or rounded. Large amounts may
 * leave their currency out ("$41 million in 2014, later 42 million").
 */
export function amountMeans(
  amount: Amount,
  figure: { readonly value: number; readonly unit: string },
): boolean {
  const unit = figure.unit === 'people' ? 'count' : figure.unit;
  const sameUnit =
    unit === amount.unit || (amount.unit === 'count' && unit === 'USD' && amount.value >= 1e5);
  return sameUnit && Math.abs(figure.value - amount.value) <= amount.tolerance;
}

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  mil: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  millón: 1e6,
  millones: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  'mil millones': 1e9,
  'mil million': 1e9,
  trillion: 1e12,
  billón: 1e12,
  billones: 1e12,
};

const NUMBER_WORDS: Readonly<Record<'en' | 'es', ReadonlyMap<string, number>>> = {
  en: new Map([
    ...counted(
      'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      1,
    ),
    ...counted('ten twenty thirty forty fifty sixty seventy eighty ninety', 10),
  ]),
  es: new Map([
    ...counted('diez once doce trece catorce quince', 1),
    ...counted('diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa', 10),
  ]),
};

/** Number words from ten on in equal steps. */
function counted(words: string, step: number): readonly (readonly [string, number])[] {
  return words.split(' ').map((word, at) => [word, 10 + at * step] as const);
}

const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}_/.,#-])` +
    String.raw`(?<sign>(?:US|U\.S\.)?\s?\$\s?|USD\s?|[€£¥]\s?)?` +
    String.raw`(?<number>\d[\d.,]*(?<![.,])|(?:${[...NUMBER_WORDS.en.keys(), ...NUMBER_WORDS.es.keys()].join('|')})(?!\p{L}))` +
    String.raw`(?:(?<short>k|mn?|bn?)(?![\p{L}\p{N}])|[\s-]?(?<scale>thousand|mil millones|mil(?!\p{L})|millones|millón|million|billion|billón|billones|trillion)(?!\p{L}))?` +
    String.raw`(?:[\s-]?(?<unit>percent|per cent|por ciento|%|(?:de )?(?:U\.?S\.? )?d(?:ollars?|[oó]lar(?:es)?)|(?:de )?(?:euros?|pounds?|pesos|yen)))?` +
    String.raw`(?![\p{L}\p{N}]|[/-]\d)`,
  'giu',
);

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june|jun|july|jul|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MES =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const MONTH_BEFORE = new RegExp(`(?:${MONTH})\\.? $`, 'i');
const MONTH_AFTER = new RegExp(`^(?:st|nd|rd|th)? (?:(?:${MONTH})\\b|de (?:${MES})\\b)`, 'i');

interface Parts {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  readonly sign: string | undefined;
  /** `m`, `bn` or a word such as "million". */
  readonly scale: string | undefined;
  readonly short: boolean;
  readonly unit: string | undefined;
}

function partsOf(match: RegExpExecArray): Parts {
  const { sign, number = '', short, scale, unit } = match.groups ?? {};
  const words = (short ?? scale)?.toLowerCase().replace(/\s+/g, ' ');
  const end = match.index + match[0].length;
  return { start: match.index, end, number, sign, scale: words, short: short !== undefined, unit };
}

/** In "$30 to $140 million" and "49, 51 o 53 millones de dólares" the last words serve all. */
function withSharedScale(text: string, parts: Parts, next: Parts | null): Parts {
  if (next?.scale === undefined || parts.scale !== undefined || parts.unit !== undefined)
    return parts;
  if (YEAR.test(parts.number)) return parts;
  if (!/^(?:, |,? (?:to|or|and|a|o|u|y|e) |\s?[–-]\s?)$/.test(text.slice(parts.end, next.start)))
    return parts;
  return { ...parts, scale: next.scale, sign: parts.sign ?? next.sign, unit: next.unit };
}

function readAmount(text: string, parts: Parts, lang: string | null): Amount | null {
  const unit = unitOf(parts.sign, parts.unit);
  if (unit === null || (parts.short && unit !== 'USD')) return null;
  const spanish =
    SPANISH.test(`${parts.scale ?? ''} ${parts.unit ?? ''}`) || lang?.startsWith('es') === true;
  const digits = readNumber(parts.number.toLowerCase(), spanish, parts.scale !== undefined);
  if (digits === null) return null;
  const factor = parts.scale === undefined ? 1 : (SCALES[parts.scale] ?? 1);
  const { start, end } = parts;
  const value = round(digits.value * factor);
  if (unit === 'count' && factor === 1 && !isCount(text, parts, value)) return null;
  return {
    text: text.slice(start, end),
    start,
    end,
    value,
    unit,
    tolerance: (digits.step * factor) / 2,
  };
}

const YEAR = /^(?:19|20)\d\d$/;
const SPANISH = /millones|millón|\bmil\b|billones|billón|por ciento|dólares/i;

function unitOf(sign: string | undefined, word: string | undefined): Amount['unit'] | null {
  if (sign !== undefined) return /[€£¥]/.test(sign) ? null : 'USD';
  if (word === undefined) return 'count';
  if (/euro|pound|peso|yen/i.test(word)) return null;
  return /d(?:oll|[oó]l)ar/i.test(word) ? 'USD' : 'percent';
}

/** Value and the size of its last digit. */
function readNumber(
  raw: string,
  spanish: boolean,
  scaled: boolean,
): { readonly value: number; readonly step: number } | null {
  const word = NUMBER_WORDS[spanish ? 'es' : 'en'].get(raw);
  if (word !== undefined) return { value: word, step: 0 };
  const decimal = spanish ? ',' : '.';
  // Spanish writes 1.490 and, in Mexico and the U.S., 1,490; before "millones" a comma is decimal.
  const grouped = !spanish
    ? /,(?=\d{3}(?!\d))/g
    : scaled
      ? /\.(?=\d{3}(?!\d))/g
      : /[.,](?=\d{3}(?!\d))/g;
  const normal = raw.replace(grouped, '').replace(decimal, '.').replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(normal)) return null;
  const decimals = normal.split('.')[1]?.length ?? 0;
  // "2.400 millones" is "2.4 billion" in other words: zeros after two digits are rounding.
  const zeros = decimals > 0 ? 0 : Math.min(/0*$/.exec(normal)?.[0].length ?? 0, normal.length - 2);
  const step = normal.length >= 4 && zeros > 0 ? 10 ** zeros : 10 ** -decimals;
  return { value: Number(normal), step };
}

/** A bare number counts something unless it is small, a year, a day or part of a name. */
function isCount(text: string, { start, end, number }: Parts, value: number): boolean {
  if (value < 10) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  if (YEAR.test(number)) return false;
  if (MONTH_BEFORE.test(before) || MONTH_AFTER.test(after)) return false;
  if (!/^\d+$/.test(number)) return true;
  const namedBefore =
    /(?:^|[^.!?:] )\p{Lu}[\p{L}.]* $/u.test(before) || /\b[Nn][oº]\.? $/.test(before);
  return !namedBefore && !/^ \p{Lu}/u.test(after) && !/^(?:s\b|-\p{L})/u.test(after);
}

/** Takes away the noise of binary multiplication: 29.9 × 1e6 is 29,900,000. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
