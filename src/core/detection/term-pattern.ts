import { fold, isWordCode } from './words.ts';

/** A name or cue to look for and what it stands for. */
export interface Term<T> {
  readonly text: string;
  readonly value: T;
}

/** How the letters of a term are compared; `cue`: as `any`, or where the term has capitals, in the same case or all capitals. */
export type CaseRule = 'exact' | 'any' | 'cue';

export interface TermSource<T> extends Term<T> {
  readonly letters: CaseRule;
}

/** A word of a term. */
export interface Token {
  readonly exact: string;
  readonly folded: string;
  readonly open: boolean;
  /** What stands between this token and the one before it, normalised. */
  readonly gap: string;
}

/** A term, made ready to be found. */
export interface Pattern<T> {
  readonly term: Term<T>;
  readonly letters: CaseRule;
  readonly tokens: readonly Token[];
  /** Punctuation that closes the term and belongs to it where the text has it. */
  readonly tail: string;
}

/** A term's words; null where it has none. */
export function parseTerm<T>(source: TermSource<T>): Pattern<T> | null {
  const tokens: Token[] = [];
  let end = 0;
  const words = isAscii(source.text) ? /\w+(\*?)/g : /[\p{L}\p{M}\p{N}_]+(\*?)/gu;
  for (const match of source.text.matchAll(words)) {
    const open = match[1] === '*';
    const exact = open ? match[0].slice(0, -1) : match[0];
    const gap = tokens.length === 0 ? '' : normaliseGap(source.text.slice(end, match.index));
    tokens.push({ exact, folded: fold(exact), open, gap });
    end = match.index + match[0].length;
  }
  if (tokens.length === 0) return null;
  const { text, value, letters } = source;
  return { term: { text, value }, letters, tokens, tail: text.slice(end) };
}

/** Where the pattern ends if it stands at `start`, else -1. */
export function matchEnd<T>(pattern: Pattern<T>, text: string, start: number, to: number): number {
  let at = start;
  for (const [index, token] of pattern.tokens.entries()) {
    if (index > 0) {
      const next = skipGap(text, at, to);
      if (normaliseGap(text.slice(at, next)) !== token.gap) return -1;
      at = next;
    }
    const end = at + token.exact.length;
    if (end > to || !sameLetters(text.slice(at, end), token, pattern.letters)) return -1;
    at = end;
    if (token.open) at = wordEnd(text, at, to);
    else if (at < to && isWordCode(text.charCodeAt(at))) return -1;
  }
  return pattern.tail !== '' && text.startsWith(pattern.tail, at) ? at + pattern.tail.length : at;
}

/** No gap inside a term is longer than this. */
const longestGap = 4;

/** Where the next word of a term may begin. */
export function skipGap(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && end - at <= longestGap && !isWordCode(text.charCodeAt(end))) end++;
  return end;
}

/** Where the word ends that begins at `at`. */
export function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isWordCode(text.charCodeAt(end))) end++;
  return end;
}

/** Hyphens count as spaces, curly apostrophes as straight ones. */
export function normaliseGap(gap: string): string {
  if (gap === ' ') return gap;
  return gap.replace(/[’ʼ‘]/g, "'").replace(/[\s\u2010-\u2015-]+/g, ' ');
}

function sameLetters(found: string, token: Token, letters: CaseRule): boolean {
  if (found === token.exact) return true;
  if (letters === 'exact' || fold(found) !== token.folded) return false;
  if (letters === 'any' || token.exact === token.folded) return true;
  return found === token.exact.toUpperCase();
}

/** Engines take milliseconds to make ready for the letters of all scripts, and most terms need none of them. */
function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
