/** Finds a passage whose words were changed. */
import search from 'approx-string-match';
import { likeness, wordsOf } from '../review/difference.ts';
import { clearLead, fewWords, neighbourWorth } from '../review/place-edited.ts';
import { placesOf } from './exact-passage.ts';
import {
  agreementAt,
  isWithinWord,
  sameSide,
  weightOf,
  type PlainQuote,
} from './passage-context.ts';
import { aroundParts, betweenContexts, trimmed, type Stretch } from './rough-places.ts';

/** Longest quote that is laid over a text as a whole; of a longer one, its two ends are. */
const longestWhole = 1024;
const endLength = 256;

/** Part of the letters that may be others where a text is laid over another. */
const mostErrors = 0.5;

/** Ways to lay a quote over a stretch that are compared. */
const mostFits = 16;

/** Text between the context and the first word of a passage that is taken for part of it. */
const mostGap = 40;
const leastContext = 12;
const contextLength = 32;

/**
 * How alike a text must be, by the number of sides on which stands what stood there, and between
 * both of them untouched. Pages repeat their phrases, and themselves.
 */
const leastLikeness = { bySides: [0.9, 0.75, 0.5], held: 0.35 } as const;

/** From what agreement on a side stands the very text that stood there. */
const untouched = 0.98;

interface Candidate extends Stretch {
  /** It stands between what stood beside it, untouched. */
  readonly isHeld: boolean;
  readonly score: number;
}

/**
 * The stretch of the text that the passage has become; null where none can be told to be it, or
 * where two can. With `inContext`, only between what stood before and what stood after it.
 */
export function findEdited(text: string, quote: PlainQuote, inContext: boolean): Stretch | null {
  if (quote.words.length === 0) return null;
  const needed = neededOn(text, quote);
  const between = betweenContexts(text, quote);
  // A few words stand alike in many places.
  const around =
    inContext || quote.words.length < fewWords
      ? []
      : aroundParts(text, quote).flatMap((stretch) => fitsIn(text, stretch, quote));
  const candidates = [...between, ...around]
    .map((stretch) => judged(text, stretch, quote, needed))
    .filter((candidate) => candidate !== null)
    .filter(({ isHeld }) => isHeld || !inContext)
    .toSorted((one, other) => other.score - one.score);
  const [best] = candidates;
  if (best === undefined) return null;
  const rival = candidates.find((other) => other.start >= best.end || other.end <= best.start);
  return rival !== undefined && best.score - rival.score < clearLead ? null : best;
}

/** How well a stretch fits the quote; null where it does not fit well enough to be told. */
function judged(
  text: string,
  { start, end }: Stretch,
  quote: PlainQuote,
  needed: Needed,
): Candidate | null {
  const today = text.slice(start, end);
  const agreement = agreementAt(text, start, end, quote);
  const [before, after] = [agreement.before ?? 0, agreement.after ?? 0];
  const sides = Number(before >= needed.before) + Number(after >= needed.after);
  const isHeld = sides === 2 && before >= untouched && after >= untouched;
  if (holdsContext(today, quote)) return null;
  const words = wordsOf(today);
  const least = isHeld ? leastLikeness.held : (leastLikeness.bySides[sides] ?? 1);
  const like = likeness(quote.words, words, least);
  if (like > 0 && like >= least)
    return { start, end, isHeld, score: like + sides * neighbourWorth };
  // A few words, as a number, are told by their context: what stands between is in their place.
  const isShort =
    quote.words.length < fewWords && words.length > 0 && words.length <= quote.words.length * 2 + 3;
  return isHeld && isShort ? { start, end, isHeld, score: least + sides * neighbourWorth } : null;
}

/** From what agreement on each side that side is told to be the same. */
interface Needed {
  readonly before: number;
  readonly after: number;
}

/** Words that stand in several places of the page tell none of them, or only with all around them. */
function neededOn(text: string, { prefix, suffix }: PlainQuote): Needed {
  const needed = (near: string, all: string): number => {
    if (placesOf(text, near, 1) !== null) return sameSide;
    return placesOf(text, all, 1) === null ? Infinity : untouched;
  };
  return {
    before: needed(prefix.slice(-contextLength), prefix),
    after: needed(suffix.slice(0, contextLength), suffix),
  };
}

/** Whether a text has what stood beside the passage in it: then it is the neighbour, come closer. */
function holdsContext(today: string, { exact, prefix, suffix }: PlainQuote): boolean {
  return [prefix.slice(-contextLength), suffix.slice(0, contextLength)].some(
    (context) =>
      context.length >= leastContext && today.includes(context) && !exact.includes(context),
  );
}

/** The places in a stretch over which the quote can be laid, the best of them first. */
function fitsIn(text: string, stretch: Stretch, quote: PlainQuote): readonly Stretch[] {
  if (stretch.end - stretch.start < quote.exact.length / 3) return [];
  const fit =
    quote.exact.length <= longestWhole
      ? wholeFit(text, stretch, quote)
      : endsFit(text, stretch, quote.exact);
  if (fit === null) return [];
  const whole = toContext(text, fit, quote);
  // A twin beside it must be seen too.
  const [left, right] = [
    { start: stretch.start, end: Math.min(fit.start, whole.start) },
    { start: Math.max(fit.end, whole.end), end: stretch.end },
  ];
  return [whole, ...[left, right].flatMap((rest) => fitsIn(text, rest, quote))];
}

function wholeFit(text: string, stretch: Stretch, quote: PlainQuote): Stretch | null {
  const fits = fitsOf(text, stretch, quote.exact).map((fit) => inWholeWords(text, fit));
  const weight = ({ start, end }: Stretch): number =>
    weightOf(agreementAt(text, start, end, quote));
  return fits.reduce<Stretch | null>(
    (best, fit) => (best === null || weight(fit) > weight(best) ? fit : best),
    null,
  );
}

/** From the first part of the quote that fits to the last one. */
function endsFit(text: string, stretch: Stretch, exact: string): Stretch | null {
  const reach = Math.floor(exact.length / 2);
  let start: number | null = null;
  for (let at = 0; start === null && at < reach; at += endLength) {
    const near = { start: stretch.start, end: Math.min(stretch.end, stretch.start + 2 * reach) };
    start = fitsOf(text, near, exact.slice(at, at + endLength))[0]?.start ?? null;
  }
  if (start === null) return null;
  let end: number | null = null;
  for (let at = 0; end === null && at < reach; at += endLength) {
    const near = { start: Math.max(start, stretch.end - 2 * reach), end: stretch.end };
    const last = exact.slice(exact.length - at - endLength, exact.length - at);
    end = fitsOf(text, near, last).at(-1)?.end ?? null;
  }
  return end === null || end <= start ? null : inWholeWords(text, { start, end });
}

function fitsOf(text: string, { start, end }: Stretch, wanted: string): readonly Stretch[] {
  const found = search(text.slice(start, end), wanted, Math.floor(wanted.length * mostErrors));
  return found
    .slice(0, mostFits)
    .map((fit) => ({ start: start + fit.start, end: start + fit.end }))
    .filter((fit) => fit.end > fit.start);
}

/** Takes in what stands between a passage and what stood right beside it: its end was changed. */
function toContext(text: string, fit: Stretch, { prefix, suffix }: PlainQuote): Stretch {
  const before = prefix.slice(-contextLength).trimStart();
  const after = suffix.slice(0, contextLength).trimEnd();
  let { start, end } = fit;
  if (before.length >= leastContext) {
    const from = Math.max(0, start - mostGap - before.length);
    const at = text.slice(from, start).lastIndexOf(before);
    if (at >= 0) start = from + at + before.length;
  }
  if (after.length >= leastContext) {
    const at = text.slice(end, end + mostGap + after.length).indexOf(after);
    if (at >= 0) end += at;
  }
  return trimmed(text, start, end) ?? fit;
}

/** Widened to the words that it begins and ends in. */
function inWholeWords(text: string, fit: Stretch): Stretch {
  let { start, end } = fit;
  while (isWithin(text, start)) start -= 1;
  while (isWithin(text, end)) end += 1;
  return trimmed(text, start, end) ?? fit;
}

/** Whether an offset stands within a word or a pair of surrogates. */
function isWithin(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(at)) || isWithinWord(text, at);
}
