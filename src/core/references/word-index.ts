import { foldedWords } from '../dataset/claim-words.ts';

/** Finds texts by the beginnings of their words; texts are numbered by whoever adds them. */
export interface WordIndex {
  /** `weight` tells how much a word counts here: 1 to 255. A number is added once. */
  add(at: number, texts: readonly WeightedText[]): void;
  remove(at: number): void;
  /** Of each text in which every word of the query begins some word, how well, at its number. */
  find(query: string): Uint16Array;
}

export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** Numbers of texts and what the word weighs in each, in turn. */
type Postings = number[];

/** A whole word counts more than the beginning of one. */
const WHOLE = 2;

/** Makes an empty index. A removed text leaves its words until its number is added again. */
export function createWordIndex(): WordIndex {
  const postings = new Map<string, Postings>();
  const removed = new Set<number>();
  let size = 0;
  let sorted: readonly string[] | null = [];
  const enter = (word: string, at: number, weight: number): void => {
    const known = postings.get(word);
    if (known !== undefined) known.push(at, weight);
    else {
      postings.set(word, [at, weight]);
      sorted = null;
    }
  };
  return {
    add(at, texts) {
      removed.delete(at);
      size = Math.max(size, at + 1);
      for (const [word, weight] of heaviest(texts)) enter(word, at, weight);
    },
    remove(at) {
      removed.add(at);
    },
    find(query) {
      sorted ??= [...postings.keys()].toSorted();
      const wanted = [...new Set(foldedWords(query).map(({ word }) => word))];
      let all: Uint16Array | null = null;
      for (const word of wanted) {
        const scores = scoresOf(word, sorted, postings, size);
        all = all === null ? scores : both(all, scores);
      }
      const found = all ?? new Uint16Array(size).fill(1);
      for (const at of removed) if (at < size) found[at] = 0;
      return found;
    },
  };
}

function heaviest(texts: readonly WeightedText[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { text, weight } of texts) {
    for (const { word } of foldedWords(text)) {
      if ((weights.get(word) ?? 0) < weight) weights.set(word, weight);
    }
  }
  return weights;
}

function scoresOf(
  word: string,
  sorted: readonly string[],
  postings: ReadonlyMap<string, Postings>,
  size: number,
): Uint16Array {
  const scores = new Uint16Array(size);
  for (let place = firstFrom(sorted, word); place < sorted.length; place += 1) {
    const known = sorted[place] ?? '';
    if (!known.startsWith(word)) break;
    const factor = known === word ? WHOLE : 1;
    const list = postings.get(known) ?? [];
    for (let at = 0; at < list.length; at += 2) {
      const text = list[at] ?? 0;
      const score = (list[at + 1] ?? 0) * factor;
      if (score > (scores[text] ?? 0)) scores[text] = score;
    }
  }
  return scores;
}

function both(one: Uint16Array, other: Uint16Array): Uint16Array {
  return one.map((score, at) => {
    const second = other[at] ?? 0;
    return score === 0 || second === 0 ? 0 : score + second;
  });
}

/** Where the first word stands that is not before the given one. */
function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
