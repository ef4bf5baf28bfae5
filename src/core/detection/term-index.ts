import { fold, isWordCode, wordLetter } from './words.ts';

/** One occurrence of a term; offsets are UTF-16 code units. */
export interface TermHit<T> {
  readonly start: number;
  readonly end: number;
  readonly term: Term<T>;
}

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

interface Token {
  readonly exact: string;
  readonly folded: string;
  readonly open: boolean;
  /** What stands between this token and the one before it, normalised. */
  readonly gap: string;
}

interface Pattern<T> {
  readonly term: Term<T>;
  readonly letters: CaseRule;
  readonly tokens: readonly Token[];
  /** Punctuation that closes the term and belongs to it where the text has it. */
  readonly tail: string;
}

/** Where terms stand that begin with the same words. */
interface Branch<T> {
  /** Terms that end with these words, or go on with an open word. */
  readonly patterns: Pattern<T>[];
  /** What follows: by the gap and the folded word. */
  readonly next: Map<string, Branch<T>>;
}

const hashSeed = 7;

/**
 * Finds any number of terms in one pass over a text: each word is hashed while it is read, and
 * only a word whose hash begins a term is looked at. Terms that begin alike share a branch, so
 * that the cost does not grow with the terms.
 */
export class TermIndex<T> {
  readonly #whole = new Map<string, Branch<T>>();
  readonly #open = new Map<string, Branch<T>>();
  readonly #bits: Uint8Array;
  readonly #mask: number;
  #longest = 0;
  #openLengths = 0;

  constructor(sources: readonly TermSource<T>[]) {
    let size = 1024;
    while (size < sources.length * 16) size *= 2;
    this.#bits = new Uint8Array(size);
    this.#mask = size - 1;
    for (const source of sources) this.#add(source);
  }

  #add(source: TermSource<T>): void {
    const pattern = parseTerm(source);
    const first = pattern?.tokens[0];
    if (pattern === null || first === undefined) return;
    let branch = branchAt(first.open ? this.#open : this.#whole, first.folded);
    for (const token of first.open ? [] : pattern.tokens.slice(1)) {
      if (token.open) break;
      branch = branchAt(branch.next, token.gap + token.folded);
    }
    branch.patterns.push(pattern);
    this.#mark(first);
  }

  #mark(first: Token): void {
    let hash = hashSeed;
    for (let at = 0; at < first.folded.length; at++) hash = step(hash, first.folded.charCodeAt(at));
    const slot = hash & this.#mask;
    const bit = first.open ? 2 : 1;
    this.#bits[slot] = (this.#bits[slot] ?? 0) | bit;
    this.#longest = Math.max(this.#longest, first.folded.length);
    if (first.open) this.#openLengths |= 1 << Math.min(31, first.folded.length);
  }

  /** Whether the text holds any term at all; stops at the first. */
  some(text: string): boolean {
    return this.#run(text, 0, text.length, () => true);
  }

  /** Every occurrence of every term, in order of their start; longer ones are not preferred. */
  all(text: string, from = 0, to = text.length): TermHit<T>[] {
    const hits: TermHit<T>[] = [];
    this.#run(text, from, to, (hit) => {
      hits.push(hit);
      return false;
    });
    return hits;
  }

  #run(text: string, from: number, to: number, visit: (hit: TermHit<T>) => boolean): boolean {
    const bits = this.#bits;
    const mask = this.#mask;
    // Without open terms only whole words are looked up: a large table is slow to reach.
    const hasOpen = this.#openLengths !== 0;
    let at = from;
    while (at < to) {
      let letter = wordLetter(text.charCodeAt(at));
      if (letter === 0) {
        at++;
        continue;
      }
      const start = at;
      let hash = hashSeed;
      do {
        hash = step(hash, letter);
        at++;
        if (hasOpen && (bits[hash & mask] ?? 0) & 2 && this.#visitOpen(text, start, at, to, visit))
          return true;
        letter = at < to ? wordLetter(text.charCodeAt(at)) : 0;
      } while (letter !== 0);
      if (at - start <= this.#longest && (bits[hash & mask] ?? 0) & 1) {
        const branch = this.#whole.get(fold(text.slice(start, at)));
        if (branch && visitBranches(branch, text, start, at, to, visit)) return true;
      }
    }
    return false;
  }

  #visitOpen(
    text: string,
    start: number,
    end: number,
    to: number,
    visit: (hit: TermHit<T>) => boolean,
  ): boolean {
    const length = end - start;
    if (length > this.#longest || !(this.#openLengths & (1 << Math.min(31, length)))) return false;
    const branch = this.#open.get(fold(text.slice(start, end)));
    return branch !== undefined && visitMatches(branch.patterns, text, start, to, visit);
  }
}

function step(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function parseTerm<T>(source: TermSource<T>): Pattern<T> | null {
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

/** Engines take milliseconds to make ready for the letters of all scripts, and most terms need none of them. */
function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function branchAt<T>(branches: Map<string, Branch<T>>, key: string): Branch<T> {
  let branch = branches.get(key);
  if (branch === undefined) branches.set(key, (branch = { patterns: [], next: new Map() }));
  return branch;
}

/** Visits the terms that the words from `start` on, the first of which ends at `end`, may spell. */
function visitBranches<T>(
  first: Branch<T>,
  text: string,
  start: number,
  end: number,
  to: number,
  visit: (hit: TermHit<T>) => boolean,
): boolean {
  let at = end;
  for (let branch: Branch<T> | undefined = first; branch;) {
    if (visitMatches(branch.patterns, text, start, to, visit)) return true;
    if (branch.next.size === 0) return false;
    const word = skipGap(text, at, to);
    at = wordEnd(text, word, to);
    branch = branch.next.get(normaliseGap(text.slice(end, word)) + fold(text.slice(word, at)));
    end = at;
  }
  return false;
}

function visitMatches<T>(
  patterns: readonly Pattern<T>[],
  text: string,
  start: number,
  to: number,
  visit: (hit: TermHit<T>) => boolean,
): boolean {
  for (const pattern of patterns) {
    const end = matchEnd(pattern, text, start, to);
    if (end !== -1 && visit({ start, end, term: pattern.term })) return true;
  }
  return false;
}

/** Where the pattern ends if it stands at `start`, else -1. */
function matchEnd<T>(pattern: Pattern<T>, text: string, start: number, to: number): number {
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

function sameLetters(found: string, token: Token, letters: CaseRule): boolean {
  if (found === token.exact) return true;
  if (letters === 'exact' || fold(found) !== token.folded) return false;
  if (letters === 'any' || token.exact === token.folded) return true;
  return found === token.exact.toUpperCase();
}

/** No gap inside a term is longer than this. */
const longestGap = 4;

function skipGap(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && end - at <= longestGap && !isWordCode(text.charCodeAt(end))) end++;
  return end;
}

function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isWordCode(text.charCodeAt(end))) end++;
  return end;
}

/** Hyphens count as spaces, curly apostrophes as straight ones. */
function normaliseGap(gap: string): string {
  if (gap === ' ') return gap;
  return gap.replace(/[’ʼ‘]/g, "'").replace(/[\s\u2010-\u2015-]+/g, ' ');
}
