/** Where a passage stands, as the selectors of the W3C Web Annotation Data Model (section 4.2). */
import { fragmentSpecification, textFragment } from './text-fragment.ts';

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Offsets are Unicode code points into the page's text, as the model asks; `end` is excluded. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** A point in the document: an element, and code points into its text. */
export interface PointSelector {
  readonly type: 'XPathSelector';
  readonly value: string;
  readonly refinedBy: TextPositionSelector;
}

export interface RangeSelector {
  readonly type: 'RangeSelector';
  readonly startSelector: PointSelector;
  readonly endSelector: PointSelector;
}

export interface FragmentSelector {
  readonly type: 'FragmentSelector';
  readonly conformsTo: typeof fragmentSpecification;
  /** Begins with `:~:text=`. */
  readonly value: string;
}

/** A passage's place in its page. */
export interface PassagePlace {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector | null;
  readonly range: RangeSelector | null;
  readonly fragment: FragmentSelector;
  /** SHA-256 of the text of its block, in lower-case hexadecimal digits. */
  readonly blockHash: string | null;
  /** BCP 47 tag in force at the passage. */
  readonly language: string | null;
}

/** What is known of a passage when it is saved. Offsets are UTF-16 units into `text`. */
export interface PassageFound {
  /** The page's text, its blocks parted by line ends. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly range: RangeSelector | null;
  readonly blockHash: string | null;
  readonly language: string | null;
}

/** Context that is kept on each side, in UTF-16 units. */
const context = { least: 32, most: 64 } as const;

/** The place of a passage; null where the offsets are outside of the text or nothing is between. */
export function passagePlace(found: PassageFound): PassagePlace | null {
  const { text, range, blockHash, language } = found;
  const [start, end] = [wholeBefore(text, found.start), wholeAfter(text, found.end)];
  const exact = text.slice(start, end);
  if (start < 0 || end > text.length || start >= end || exact.trim() === '') return null;
  const quote = quoteSelector(text, start, end);
  return {
    quote,
    position: positionSelector(text, start, end),
    range,
    fragment: fragmentSelector(quote, occursOnce(text, exact)),
    blockHash,
    language,
  };
}

/** The quote with 32 to 64 units of context on each side, cut between words where it can be. */
export function quoteSelector(text: string, start: number, end: number): TextQuoteSelector {
  const [from, to] = [Math.max(0, start - context.most), Math.min(text.length, end + context.most)];
  const before = text.slice(wholeAfter(text, from), start);
  const after = text.slice(end, wholeBefore(text, to));
  const left = from === 0 ? 0 : before.slice(0, -context.least).search(/(?<=\s)\S/);
  const right = to === text.length ? -1 : after.slice(context.least).search(/\s\S*$/);
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: before.slice(Math.max(0, left)),
    suffix: right < 0 ? after : after.slice(0, context.least + right),
  };
}

/** The place in code points of a stretch that is given in UTF-16 units. */
export function positionSelector(text: string, start: number, end: number): TextPositionSelector {
  const before = codePoints(text.slice(0, start));
  return {
    type: 'TextPositionSelector',
    start: before,
    end: before + codePoints(text.slice(start, end)),
  };
}

/** The text fragment that leads to a quote; `isUnique` where its words stand on the page but once. */
export function fragmentSelector(quote: TextQuoteSelector, isUnique: boolean): FragmentSelector {
  return {
    type: 'FragmentSelector',
    conformsTo: fragmentSpecification,
    value: textFragment(quote, isUnique),
  };
}

function occursOnce(text: string, exact: string): boolean {
  const [all, one] = [text, exact].map((each) => each.replace(/\s+/g, ' ').trim().toLowerCase());
  if (all === undefined || one === undefined) return false;
  const first = all.indexOf(one);
  return first >= 0 && !all.includes(one, first + 1);
}

function codePoints(text: string): number {
  let count = text.length;
  for (const _ of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) count -= 1;
  return count;
}

/** An offset that does not stand within a pair of surrogates, moved to the front of one. */
function wholeBefore(text: string, at: number): number {
  return isWithinPair(text, at) ? at - 1 : at;
}

function wholeAfter(text: string, at: number): number {
  return isWithinPair(text, at) ? at + 1 : at;
}

function isWithinPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
