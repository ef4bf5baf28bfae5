/** Finds a quote that stands in a page word for word. */
import {
  agreementAt,
  isWithinWord,
  sidesSame,
  weightOf,
  type Agreement,
  type PlainQuote,
} from './passage-context.ts';

/** Where a quote stands. Offsets are UTF-16 units into the plain text. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly agreement: Agreement;
}

export type ExactFinding =
  | { readonly kind: 'one'; readonly occurrence: Occurrence }
  /** It stands there, but in how many places and which is meant cannot be told. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'none' };

/** Places where one quote is looked for; one that stands in more is told by its context alone. */
const mostOccurrences = 400;

/** Where a second occurrence agrees nearly as well with the context, neither is taken. */
const clearLead = 0.4;

/** Words from which on a quote that stands once is known by itself, whatever stands around it. */
const enoughWords = 6;

/** Beginning of a quote that is searched for; the rest is compared where that stands. */
const head = 64;

/** Letters that are compared at most for one quote, where a page repeats its beginning. */
const mostCompared = 20_000_000;

/**
 * Finds the quote itself. Of several occurrences the context tells which; where it fits several
 * alike, the place does: `expected` is the offset at which the passage was, null where unknown.
 */
export function findExact(text: string, quote: PlainQuote, expected: number | null): ExactFinding {
  const places = placesOf(text, quote.exact, mostOccurrences);
  const starts = places ?? placesInContext(text, quote);
  if (starts === null) return { kind: 'unclear' };
  const occurrences = starts
    .filter((start) => isWhole(text, start, quote))
    .map((start) => occurrenceAt(text, start, quote));
  const [best, second] = occurrences.toSorted(
    (one, other) => weightOf(other.agreement) - weightOf(one.agreement),
  );
  if (best === undefined) return { kind: places === null ? 'unclear' : 'none' };
  if (second === undefined && places !== null) {
    return isKnown(best, quote) ? { kind: 'one', occurrence: best } : { kind: 'unclear' };
  }
  const lead = weightOf(best.agreement) - weightOf(second?.agreement ?? nowhere);
  if (lead >= clearLead && sidesSame(best.agreement) > 0) return { kind: 'one', occurrence: best };
  const stayed = occurrences.find(({ start }) => start === expected);
  const isAsGood =
    stayed !== undefined && weightOf(best.agreement) - weightOf(stayed.agreement) < 0.01;
  return isAsGood && sidesSame(stayed.agreement) === sidesKnown(quote)
    ? { kind: 'one', occurrence: stayed }
    : { kind: 'unclear' };
}

const nowhere: Agreement = { before: null, after: null };

/** Whether the only occurrence of a quote is the one that was saved. A few words stand anywhere. */
function isKnown({ agreement }: Occurrence, quote: PlainQuote): boolean {
  return quote.words.length >= enoughWords || sidesSame(agreement) > 0 || sidesKnown(quote) === 0;
}

/** Whether the quote does not stand within other words, as "ethane" in "methane". */
function isWhole(text: string, start: number, quote: PlainQuote): boolean {
  const end = start + quote.exact.length;
  return (
    (quote.beginsInWord || !isWithinWord(text, start)) &&
    (quote.endsInWord || !isWithinWord(text, end))
  );
}

function sidesKnown({ prefix, suffix }: PlainQuote): number {
  return Number(prefix !== '') + Number(suffix !== '');
}

function occurrenceAt(text: string, start: number, quote: PlainQuote): Occurrence {
  const end = start + quote.exact.length;
  return { start, end, agreement: agreementAt(text, start, end, quote) };
}

/** The places where the quote stands with all of its context; null where there are too many. */
function placesInContext(text: string, quote: PlainQuote): readonly number[] | null {
  const { exact, prefix, suffix } = quote;
  for (const [before, after] of [
    [' ', ' '],
    ['', ' '],
    [' ', ''],
    ['', ''],
  ] as const) {
    const [left, right] = [`${prefix}${before}`, `${after}${suffix}`];
    const places = placesOf(text, `${left}${exact}${right}`, mostOccurrences);
    if (places === null) return null;
    if (places.length > 0) return places.map((place) => place + left.length);
  }
  return [];
}

/** All places of a text in another; null where there are more than `most`, or nearly so. */
export function placesOf(text: string, wanted: string, most: number): readonly number[] | null {
  if (wanted === '') return [];
  const places: number[] = [];
  const start = wanted.slice(0, head);
  let tries = Math.min(most * 10, mostCompared / wanted.length);
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (text.startsWith(wanted, at)) places.push(at);
    if (places.length > most || --tries < 0) return null;
  }
  return places;
}
