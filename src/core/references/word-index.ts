import { foldedWords, writtenWords } from '../dataset/claim-words.ts';

/** Finds texts by the beginnings of their words; texts are numbered by whoever adds them. */
export interface WordIndex {
  /** `weight` tells how much a word counts here: 1 to 255. A number is added once, below 2^22. */
  add(at: number, texts: readonly WeightedText[]): void;
  /**
   * How well each text that has, for every word of the query, a word beginning with it, at its
   * number; 0 elsewhere. Null where the query has no words and so leaves nothing out.
   */
  find(query: string): Uint16Array | null;
}

export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** Numbers of texts, each with the word's weight there in its last 8 bits. */
type Postings = number[];

/** A whole word counts more than the beginning of one. */
const WHOLE = 2;

/** Ways to write words that are remembered. */
const MOST_WRITTEN = 200_000;

/** New words that are looked through one by one before they are sorted in. */
const FEW = 256;

/** Makes an empty index. */
export function createWordIndex(): WordIndex {
  const postings = new Map<string, Postings>();
  let size = 0;
  let sorted: string[] = [];
  let fresh: string[] = [];
  /** Postings of words as they are written, which most are in few ways; null for what is none. */
  const written = new Map<string, Postings | null>();
  const postingsOf = (word: string): Postings | null => {
    const [folded] = foldedWords(word);
    if (folded === undefined) return null;
    const known = postings.get(folded.word);
    if (known !== undefined) return known;
    const made: Postings = [];
    postings.set(folded.word, made);
    fresh.push(folded.word);
    return made;
  };
  const enter = (word: string, at: number, weight: number): void => {
    let entered = written.get(word);
    if (entered === undefined) {
      entered = postingsOf(word);
      if (written.size < MOST_WRITTEN) written.set(word, entered);
    }
    if (entered === null) return;
    const posting = at * 256 + weight;
    const last = entered.at(-1) ?? -1;
    if (last >>> 8 !== at) entered.push(posting);
    else if (last < posting) entered[entered.length - 1] = posting;
  };
  const beginningWith = (start: string): readonly string[] => {
    if (fresh.length > FEW) {
      sorted = mergedInOrder(sorted, fresh.toSorted());
      fresh = [];
    }
    const first = firstFrom(sorted, start);
    let end = first;
    while (sorted[end]?.startsWith(start) === true) end += 1;
    return [...sorted.slice(first, end), ...fresh.filter((word) => word.startsWith(start))];
  };
  const scoresOf = (start: string): Uint16Array => {
    const scores = new Uint16Array(size);
    for (const word of beginningWith(start)) {
      raise(scores, postings.get(word) ?? [], word === start ? WHOLE : 1);
    }
    return scores;
  };
  return {
    add(at, texts) {
      size = Math.max(size, at + 1);
      for (const { text, weight } of texts) {
        for (const word of writtenWords(text)) enter(word, at, weight);
      }
    },
    find(query) {
      const [first, ...others] = new Set(foldedWords(query).map(({ word }) => word));
      if (first === undefined) return null;
      return others.reduce((all, word) => both(all, scoresOf(word)), scoresOf(first));
    },
  };
}

/** Gives each text of a word its score, unless another word gave it a higher one. */
function raise(scores: Uint16Array, postings: Postings, factor: number): void {
  for (const posting of postings) {
    const at = posting >>> 8;
    const score = (posting & 255) * factor;
    if (score > (scores[at] ?? 0)) scores[at] = score;
  }
}

/** The scores of texts that have both; written into the first. */
function both(scores: Uint16Array, others: Uint16Array): Uint16Array {
  for (let at = 0; at < scores.length; at += 1) {
    const [one, other] = [scores[at] ?? 0, others[at] ?? 0];
    scores[at] = one === 0 || other === 0 ? 0 : one + other;
  }
  return scores;
}

function mergedInOrder(one: readonly string[], other: readonly string[]): string[] {
  const merged: string[] = [];
  let at = 0;
  for (const word of other) {
    for (let next = one[at]; next !== undefined && next < word; next = one[at]) {
      merged.push(next);
      at += 1;
    }
    merged.push(word);
  }
  for (; at < one.length; at += 1) merged.push(one[at] ?? '');
  return merged;
}

/** Where the first word stands that is not before the given one. */
function firstFrom(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
