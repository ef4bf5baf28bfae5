/** Links to a passage by the words of it. */

/** The specification that the fragments conform to. */
export const fragmentSpecification = 'https://wicg.github.io/scroll-to-text-fragment/';

/** A quote and what stands around it; nothing else of a selector is needed. */
export interface QuoteInContext {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** From how many UTF-16 units on a quote is given by its beginning and its end. */
const longQuote = 200;

/** Words at each end of a long quote, and of context on each side. */
const wordsAtEnd = 6;
const wordsAround = 4;

/**
 * The fragment `:~:text=[prefix-,]start[,end][,-suffix]`. A browser finds whole words alone, so the
 * quote is widened to them; the context is given where the quote may stand elsewhere too.
 */
export function textFragment(quote: QuoteInContext, isUnique: boolean): string {
  const { before, within, after } = wholeWords(quote);
  const [start, end] = ends(within);
  const prefix = isUnique ? '' : lastWords(nearest(before, 'last'), wordsAround);
  const suffix = isUnique ? '' : firstWords(nearest(after, 'first'), wordsAround);
  const parts = [
    ...(prefix === '' ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === '' ? [] : [encoded(end)]),
    ...(suffix === '' ? [] : [`-${encoded(suffix)}`]),
  ];
  return `:~:text=${parts.join(',')}`;
}

/** The address that opens a page at a passage; a fragment of the page itself stays before it. */
export function passageLink(url: string, fragment: string): string {
  const [address, own] = splitOnce(url, '#');
  const kept = (own ?? '').split(':~:', 1)[0] ?? '';
  return `${address}#${kept}${fragment}`;
}

/** Where archived copies of a page are looked up: all of them, at the Wayback Machine. */
export function archiveLink(url: string): string {
  const [address] = splitOnce(url, '#');
  return `https://web.archive.org/web/*/${address}`;
}

/** The quote as whole words, with what is left of its context; white space is one space. */
function wholeWords({ exact, prefix, suffix }: QuoteInContext) {
  const beginsWithin = IN_WORD.test(`${prefix.slice(-1)}${exact.slice(0, 1)}`);
  const endsWithin = IN_WORD.test(`${exact.slice(-1)}${suffix.slice(0, 1)}`);
  const head = beginsWithin ? (/[\p{L}\p{M}\p{N}]+$/u.exec(prefix)?.[0] ?? '') : '';
  const tail = endsWithin ? (/^[\p{L}\p{M}\p{N}]+/u.exec(suffix)?.[0] ?? '') : '';
  return {
    before: prefix.slice(0, prefix.length - head.length),
    within: `${head}${exact}${tail}`.trim(),
    after: suffix.slice(tail.length),
  };
}

const IN_WORD = /^[\p{L}\p{M}\p{N}]{2}$/u;

/** A short quote of one block whole; else its first and its last words. */
function ends(text: string): readonly [string, string] {
  const lines = text.split(/\s*\n\s*/);
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  if (lines.length === 1 && text.length <= longQuote) return [oneSpace(text), ''];
  const [start, end] = [firstWords(first, wordsAtEnd), lastWords(last, wordsAtEnd)];
  return start === end ? [start, ''] : [start, end];
}

/** The context in the passage's own block: what is beyond it may be another part of the page. */
function nearest(text: string, side: 'first' | 'last'): string {
  const lines = text.trim().split(/\s*\n\s*/);
  return (side === 'first' ? lines[0] : lines.at(-1)) ?? '';
}

function firstWords(text: string, most: number): string {
  return oneSpace(text).split(' ').slice(0, most).join(' ');
}

function lastWords(text: string, most: number): string {
  return oneSpace(text).split(' ').slice(-most).join(' ');
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Percent-encoded, with the hyphen too, which marks the context. Half a surrogate pair is left out. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed().replaceAll('\uFFFD', '')).replaceAll('-', '%2D');
}

function splitOnce(text: string, mark: string): readonly [string, string | null] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}
