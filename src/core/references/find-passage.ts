/** Finds a saved passage in its page's text as that is now: never by a guess. */
import { textDifference, wordsOf, type TextChange } from '../review/difference.ts';
import { findEdited } from './edited-passage.ts';
import { findExact } from './exact-passage.ts';
import { isWithinWord, sidesSame, type PlainQuote } from './passage-context.ts';
import { PlainLetters } from './plain-letters.ts';
import type { PassagePlace, TextQuoteSelector } from './selectors.ts';

/** What became of a passage. Offsets are UTF-16 units into the page's text. */
export type PassageFinding =
  /** It stands there as it was, apart from typography and white space. */
  | { readonly kind: 'found'; readonly start: number; readonly end: number }
  /** Other words stand in its place. */
  | {
      readonly kind: 'changed';
      readonly start: number;
      readonly end: number;
      readonly difference: readonly TextChange[];
    }
  /** Nothing can be told to be it. */
  | { readonly kind: 'not-found' };

/** A page's text, made ready for many passages. */
export class SearchedText {
  /** The blocks of the page, parted by line ends. */
  readonly text: string;
  #plain: PlainLetters | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get plain(): PlainLetters {
    return (this.#plain ??= new PlainLetters(this.text));
  }

  /** The offset in UTF-16 units of an offset in code points. */
  unitsAt(codePoints: number): number {
    let at = codePoints;
    for (const { index } of this.text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) {
      if (index >= at) break;
      at += 1;
    }
    return at;
  }
}

const notFound: PassageFinding = { kind: 'not-found' };

/**
 * Looks for a passage where it stood, then for its exact words, which their context tells apart,
 * then for words that are nearly those. Where two places are as good, it is not found.
 */
export function findPassage(
  page: SearchedText,
  { quote, position }: Pick<PassagePlace, 'quote' | 'position'>,
): PassageFinding {
  const stood = position === null ? null : page.unitsAt(position.start);
  if (stood !== null && standsAt(page.text, stood, quote)) {
    return { kind: 'found', start: stood, end: stood + quote.exact.length };
  }
  const { text } = page.plain;
  const wanted = plainQuote(quote);
  if (wanted.exact === '') return notFound;
  const exact = findExact(text, wanted, stood === null ? null : page.plain.plainOf(stood));
  if (exact.kind === 'one' && sidesSame(exact.occurrence.agreement) > 0) {
    return within(page, exact.occurrence, wanted, quote);
  }
  // Where its words stand elsewhere, what stands in its own place goes before.
  const edited = findEdited(text, wanted, exact.kind !== 'none');
  const found = edited ?? (exact.kind === 'one' ? exact.occurrence : null);
  return found === null ? notFound : within(page, found, wanted, quote);
}

/** Whether the quote stands at an offset with all of its context. */
function standsAt(text: string, at: number, { exact, prefix, suffix }: TextQuoteSelector): boolean {
  if (prefix === '' && suffix === '') return false;
  const from = at - prefix.length;
  return from >= 0 && text.startsWith(`${prefix}${exact}${suffix}`, from);
}

function within(
  page: SearchedText,
  place: { readonly start: number; readonly end: number },
  wanted: PlainQuote,
  { exact }: TextQuoteSelector,
): PassageFinding {
  const { plain, text } = page;
  const [start, end] = [plain.startOf(place.start), plain.endOf(place.end)];
  if (plain.text.slice(place.start, place.end) === wanted.exact) {
    return { kind: 'found', start, end };
  }
  const difference = textDifference(exact, text.slice(start, end));
  return { kind: 'changed', start, end, difference };
}

function plainQuote({ exact, prefix, suffix }: TextQuoteSelector): PlainQuote {
  const letters = plainText(exact);
  return {
    exact: letters,
    prefix: plainText(prefix),
    suffix: plainText(suffix),
    words: wordsOf(letters),
    beginsInWord: isWithinWord(`${prefix}${exact}`, prefix.length),
    endsInWord: isWithinWord(`${exact}${suffix}`, exact.length),
  };
}

function plainText(text: string): string {
  return new PlainLetters(text).text.trim();
}
