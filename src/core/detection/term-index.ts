import {
  matchEnd,
  normaliseGap,
  parseTerm,
  skipGap,
  wordEnd,
  type Pattern,
  type Term,
  type TermSource,
  type Token,
} from './term-pattern.ts';
import { fold, wordLetter } from './words.ts';

/** One occurrence of a term; offsets are UTF-16 code units. */
export interface TermHit<T> {
  readonly start: number;
  readonly end: number;
  readonly term: Term<T>;
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
  /** One bit for each hash of a first word, whole or open: small enough to stay at hand. */
  readonly #bits: Uint32Array;
  readonly #openBits: Uint32Array;
  readonly #mask: number;
  #longest = 0;
  #openLengths = 0;

  constructor(sources: readonly TermSource<T>[]) {
    let size = 1024;
    while (size < sources.length * 16) size *= 2;
    this.#bits = new Uint32Array(size / 32);
    this.#openBits = new Uint32Array(size / 32);
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
    const bits = first.open ? this.#openBits : this.#bits;
    bits[slot >> 5] = (bits[slot >> 5] ?? 0) | (1 << slot);
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
    const openBits = this.#openBits;
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
        if (hasOpen && hasBit(openBits, hash & mask) && this.#visitOpen(text, start, at, to, visit))
          return true;
        letter = at < to ? wordLetter(text.charCodeAt(at)) : 0;
      } while (letter !== 0);
      if (at - start <= this.#longest && hasBit(bits, hash & mask)) {
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

function hasBit(bits: Uint32Array, slot: number): boolean {
  return ((bits[slot >> 5] ?? 0) & (1 << slot)) !== 0;
}

function step(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
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
