/** Where in a page a passage may stand whose words were changed. */
import search from 'approx-string-match';
import { placesOf } from './exact-passage.ts';
import type { PlainQuote } from './passage-context.ts';

/** A stretch of the plain text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Length of the parts of a quote that are looked for: two words of the machine for the search. */
const partLength = 64;
const mostParts = 6;

/** Part of a part's letters that may be others. */
const partErrors = 0.25;

/** Places that one part may point to; one that is found in more is a phrase of the page. */
const mostPlaces = 12;

/** Context that is looked for beside a passage, and the least that tells anything. */
const contextLength = 32;
const leastContext = 12;

/** Text that one passage is searched in at most, over all its parts, in UTF-16 units. */
const mostScanned = 12_000_000;

/** Text that is searched at once; where a part fits it in more ways, the text repeats itself. */
const stride = 4096;
const mostFits = 64;

/** How much longer than the quote what stands in its place may be, in parts and in units. */
const longest = { times: 2, more: 200 } as const;

/** Stretches between what stood before the passage and what stood after it. */
export function betweenContexts(text: string, quote: PlainQuote): readonly Stretch[] {
  const before = quote.prefix.slice(-contextLength).trimStart();
  const after = quote.suffix.slice(0, contextLength).trimEnd();
  if (before.length < leastContext || after.length < leastContext) return [];
  const starts = placesOf(text, before, mostPlaces) ?? [];
  const ends = placesOf(text, after, mostPlaces) ?? [];
  const most = quote.exact.length * longest.times + longest.more;
  return starts.flatMap((place) => {
    const start = place + before.length;
    const end = ends.find((at) => at >= start && at - start <= most);
    return end === undefined ? [] : [trimmed(text, start, end)].filter(isSome);
  });
}

/**
 * Stretches in which parts of the quote stand, letter by letter or nearly so, each with room for
 * the whole of it.
 */
export function aroundParts(text: string, quote: PlainQuote): readonly Stretch[] {
  const { exact } = quote;
  const room = Math.ceil(exact.length / 4) + partLength;
  let left = mostScanned;
  const starts = partsOf(exact).flatMap((part) => {
    const places = placesOf(text, part.text, mostPlaces);
    if (places === null) return [];
    if (places.length > 0) return places.map((place) => place - part.at);
    left -= text.length;
    return left < 0 ? [] : nearPlaces(text, part.text).map((place) => place - part.at);
  });
  const stretches: Stretch[] = [];
  for (const start of starts.toSorted((one, other) => one - other)) {
    const last = stretches.at(-1);
    const [from, to] = [Math.max(0, start - room), start + exact.length + room];
    // Parts of one place give nearly the same stretch.
    if (last !== undefined && start - room - last.start < room) {
      stretches[stretches.length - 1] = { start: last.start, end: Math.min(text.length, to) };
    } else stretches.push({ start: from, end: Math.min(text.length, to) });
  }
  return stretches;
}

/** Where a text stands with a few other letters; where that is in many places, nowhere. */
function nearPlaces(text: string, wanted: string): readonly number[] {
  const errors = Math.floor(wanted.length * partErrors);
  const places: number[] = [];
  for (let from = 0; from < text.length; from += stride) {
    const piece = text.slice(from, from + stride + wanted.length + errors);
    const found = search(piece, wanted, errors);
    if (found.length > mostFits) return [];
    const apart = found.filter(
      ({ start }, at) => start - (found[at - 1]?.start ?? -Infinity) > wanted.length / 2,
    );
    places.push(...apart.map(({ start }) => from + start));
    if (places.length > mostPlaces) return [];
  }
  return places;
}

/** Parts of a quote, its beginning and its end among them, none longer than `partLength`. */
function partsOf(exact: string): readonly { readonly at: number; readonly text: string }[] {
  if (exact.length <= partLength) return [{ at: 0, text: exact }];
  const count = Math.min(mostParts, Math.ceil(exact.length / partLength));
  const step = (exact.length - partLength) / (count - 1);
  return Array.from({ length: count }, (_, index) => {
    const at = Math.round(index * step);
    return { at, text: exact.slice(at, at + partLength) };
  });
}

/** Without the spaces at its ends; null where nothing is left. */
export function trimmed(text: string, start: number, end: number): Stretch | null {
  const inner = text.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  const to = from + inner.trim().length;
  return from < to ? { start: from, end: to } : null;
}

function isSome<T>(value: T | null): value is T {
  return value !== null;
}
