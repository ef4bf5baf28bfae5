/** Keeps numbered references in an order while they come and go. */
import type { Reference } from './reference.ts';

/** By what references are ordered; of those that have the same, the one saved last comes first. */
export interface OrderKey {
  /** Null where nothing is known, which comes last. */
  readonly of: (reference: Reference) => string | null;
  readonly direction: 'up' | 'down';
}

export interface KeptOrder {
  /** Numbers of all references that are kept now; not to be changed. */
  readonly numbers: () => readonly number[];
}

/** The order of what is in `kept`, where a number that is free again is null and never used again. */
export function keepOrder(kept: readonly (Reference | null)[], key: OrderKey): KeptOrder {
  const keys: (string | null)[] = [];
  let sorted: readonly number[] = [];
  const sign = key.direction === 'up' ? 1 : -1;
  const compare = (one: number, other: number): number => {
    const [mine, theirs] = [keys[one] ?? null, keys[other] ?? null];
    if (mine !== theirs) {
      if (mine === null) return 1;
      if (theirs === null) return -1;
      return mine < theirs ? -sign : sign;
    }
    return laterFirst(kept[one] ?? null, kept[other] ?? null);
  };
  return {
    numbers() {
      const left = sorted.filter((at) => kept[at] !== null);
      const fresh: number[] = [];
      for (let at = keys.length; at < kept.length; at += 1) {
        const reference = kept[at] ?? null;
        keys.push(reference === null ? null : key.of(reference));
        if (reference !== null) fresh.push(at);
      }
      if (fresh.length > 0) sorted = merged(left, fresh.toSorted(compare), compare);
      else if (left.length < sorted.length) sorted = left;
      return sorted;
    },
  };
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
