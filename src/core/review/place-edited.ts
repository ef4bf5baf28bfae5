/** Finds passages whose text was changed since they were saved. */
import { likeness, sharedWords, wordsOf } from './difference.ts';
import type { Placed, Standing } from './standing.ts';

/**
 * How alike an edited passage must be to its old text, by the number of neighbours that are the
 * same. Articles on one matter repeat their phrases: sentences of fifteen words about two different
 * arrests reach 0.8, so that without a neighbour much is asked for, and more of short texts.
 */
const leastLikeness = [0.7, 0.5, 0.35] as const;
const leastOfShort = 0.85;

/** Words of a text that is short. */
const shortText = 25;

/** A text of fewer words is like too many others: one neighbour must be the same. */
export const fewWords = 10;

/** Where a second passage is nearly as alike as the first, neither is taken. */
export const clearLead = 0.08;

/** What the same neighbours are worth beside likeness, each. */
export const neighbourWorth = 0.1;

/** How many of the words of a neighbour must be the same, since it may have been edited too. */
const neighbourLikeness = 0.75;

/** Texts that are compared word by word for one entry. */
const mostCompared = 6;

/** A text that stands whole in a longer one, or a longer one in it, of at least so many words. */
const longEnough = 10;

/** Adds to `placed` what can be told of the entries and passages that it does not have yet. */
export function placeByLikeness(
  saved: readonly Standing[],
  found: readonly Standing[],
  placed: Placed,
): void {
  const taken = new Set(placed.values());
  const free = found.filter(({ index }) => !taken.has(index)).map(read);
  const lost = saved.filter(({ index }) => !placed.has(index)).map(read);
  if (free.length === 0 || lost.length === 0) return;
  const index = indexOf(free);
  const pairs = lost
    .flatMap((one) => likely(one, free, index).flatMap((other) => compare(one, other)))
    .toSorted((a, b) => b.score - a.score || a.saved - b.saved || a.found - b.found);
  const bySaved = Map.groupBy(pairs, (pair) => pair.saved);
  const byFound = Map.groupBy(pairs, (pair) => pair.found);
  for (const pair of pairs) {
    if (placed.has(pair.saved) || taken.has(pair.found)) continue;
    const rivals = [...(bySaved.get(pair.saved) ?? []), ...(byFound.get(pair.found) ?? [])].filter(
      (other) => other !== pair && !placed.has(other.saved) && !taken.has(other.found),
    );
    if (rivals.some((other) => pair.score - other.score < clearLead)) continue;
    placed.set(pair.saved, pair.found);
    taken.add(pair.found);
  }
}

interface Words extends Standing {
  readonly words: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

interface Pair {
  readonly saved: number;
  readonly found: number;
  readonly score: number;
}

function read(standing: Standing): Words {
  const words = wordsOf(standing.text);
  return { ...standing, words, counts: countsOf(words) };
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

type WordIndex = ReadonlyMap<string, readonly number[]>;

/** In which of the texts a word stands; words of many texts tell nothing and are left out. */
function indexOf(texts: readonly Words[]): WordIndex {
  const index = new Map<string, number[]>();
  texts.forEach(({ counts }, at) => {
    for (const word of counts.keys()) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [at]);
      else list.push(at);
    }
  });
  const most = Math.max(100, texts.length / 10);
  for (const [word, list] of index) if (list.length > most) index.delete(word);
  return index;
}

/** The texts that share most words with one. */
function likely(one: Words, texts: readonly Words[], index: WordIndex): readonly Words[] {
  const counts = new Map<number, number>();
  for (const word of one.counts.keys()) {
    for (const at of index.get(word) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => count > most / 2)
    .toSorted(([first, a], [second, b]) => b - a || first - second)
    .slice(0, mostCompared)
    .flatMap(([at]) => texts[at] ?? []);
}

function compare(one: Words, other: Words): readonly Pair[] {
  const neighbours = alikeNeighbours(one, other);
  const least = leastFor(neighbours, Math.min(one.words.length, other.words.length));
  const like = Math.max(likenessOf(one, other, least), isPart(one, other) ? least : 0);
  if (like < least) return [];
  return [{ saved: one.index, found: other.index, score: like + neighbours * neighbourWorth }];
}

/** How many of the two neighbours are the same or nearly so, 0 to 2. */
function alikeNeighbours(one: Words, other: Words): number {
  return Number(isAlike(one.before, other.before)) + Number(isAlike(one.after, other.after));
}

function isAlike(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const all = words.length + others.length;
  return all > 0 && (2 * sharedWords(countsOf(words), others)) / all >= neighbourLikeness;
}

function leastFor(neighbours: number, words: number): number {
  if (neighbours === 0 && words < shortText) return words < fewWords ? 1 : leastOfShort;
  return leastLikeness[neighbours] ?? 1;
}

/** Shared words bound the likeness from above, and are counted faster. */
function likenessOf(one: Words, other: Words, least: number): number {
  const bound =
    (2 * sharedWords(one.counts, other.words)) / (one.words.length + other.words.length);
  return bound < least ? 0 : likeness(one.words, other.words, least);
}

/** Whether a paragraph was split or joined with another: the shorter text stands whole in the longer. */
function isPart(one: Words, other: Words): boolean {
  const [short, long] = one.words.length < other.words.length ? [one, other] : [other, one];
  return short.words.length >= longEnough && long.text.includes(short.text);
}
