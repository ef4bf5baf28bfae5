/** Keeps numbered references in an order while they come and go. */
import type { Reference } from './reference.ts';

/** References by number, where a number that is free again is null and never used again. */
type Kept = readonly (Reference | null)[];

export interface KeptOrder {
  /** Numbers of all references that are kept now; the same object as long as these are. */
  readonly numbers: () => Iterable<number>;
}

/** By what references are ordered; of those that have the same, the one saved last comes first. */
export interface OrderKey {
  /** Null where nothing is known, which comes last. */
  readonly of: (reference: Reference) => string | null;
  readonly direction: 'up' | 'down';
}

/** The references that are kept, the one saved last first. */
export function keepLatestFirst(kept: Kept): KeptOrder {
  let seen = 0;
  let sorted: readonly number[] = [];
  const compare = (one: number, other: number): number =>
    laterFirst(kept[one] ?? null, kept[other] ?? null);
  return {
    numbers() {
      const left = sorted.filter((at) => kept[at] !== null);
      const fresh: number[] = [];
      for (; seen < kept.length; seen += 1) if (kept[seen] !== null) fresh.push(seen);
      if (fresh.length > 0) sorted = merged(left, fresh.toSorted(compare), compare);
      else if (left.length < sorted.length) sorted = left;
      return sorted;
    },
  };
}

/**
 * The references of the latest-first order, by a key. They are dealt out to their keys as they come:
 * nothing is compared but keys that differ, of which there are few.
 */
export function keepOrder(kept: Kept, latest: KeptOrder, { of, direction }: OrderKey): KeptOrder {
  /** Of each number, the number of its key. */
  const had: number[] = [];
  const keys = new Map<string | null, number>();
  let places: readonly number[] = [];
  let dealt: { readonly from: Iterable<number>; readonly numbers: Iterable<number> } | null = null;
  const numberOf = (key: string | null): number => {
    const known = keys.get(key) ?? keys.size;
    keys.set(key, known);
    return known;
  };
  return {
    numbers() {
      const from = latest.numbers();
      if (dealt?.from === from) return dealt.numbers;
      while (had.length < kept.length) {
        const reference = kept[had.length] ?? null;
        had.push(reference === null ? 0 : numberOf(of(reference)));
      }
      if (places.length < keys.size) places = placesOf(keys, direction);
      dealt = { from, numbers: dealtOut(from, had, places) };
      return dealt.numbers;
    },
  };
}

/** Of each key, by its number, where it stands among all. */
function placesOf(
  keys: ReadonlyMap<string | null, number>,
  direction: OrderKey['direction'],
): readonly number[] {
  const up = [...keys.keys()].filter((key) => key !== null).toSorted();
  const inOrder = direction === 'up' ? up : up.toReversed();
  const places: number[] = Array.from(keys, () => inOrder.length);
  for (const [place, key] of inOrder.entries()) places[keys.get(key) ?? 0] = place;
  return places;
}

/** Numbers by the places of their keys; those of one key stay in the order that they come in. */
function dealtOut(
  numbers: Iterable<number>,
  had: readonly number[],
  places: readonly number[],
): Iterable<number> {
  const piles: number[][] = Array.from(places, () => []);
  for (const at of numbers) piles[places[had[at] ?? 0] ?? 0]?.push(at);
  return piles.flat();
}

function laterFirst(one: Reference | null, other: Reference | null): number {
  const [first, second] = [one?.created ?? '', other?.created ?? ''];
  if (first !== second) return first < second ? 1 : -1;
  return (one?.id ?? '') < (other?.id ?? '') ? -1 : 1;
}

function merged(
  one: readonly number[],
  other: readonly number[],
  compare: (one: number, other: number) => number,
): readonly number[] {
  const all: number[] = [];
  let at = 0;
  for (const fresh of other) {
    const end = firstAfter(one, at, fresh, compare);
    for (; at < end; at += 1) all.push(one[at] ?? 0);
    all.push(fresh);
  }
  for (; at < one.length; at += 1) all.push(one[at] ?? 0);
  return all;
}

/** Where the first stands, from `low` on, that comes after a number. */
function firstAfter(
  numbers: readonly number[],
  low: number,
  number: number,
  compare: (one: number, other: number) => number,
): number {
  let [from, to] = [low, numbers.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compare(numbers[middle] ?? 0, number) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
