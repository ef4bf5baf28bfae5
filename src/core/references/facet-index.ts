/** Which of many references pass a filter, and how many would pass it with one thing more. */
import { startCount, type Facet, type ReferenceCounts } from './counts.ts';

/** What is asked for of each group; an empty list asks for nothing. */
export type WantedFacets = {
  readonly [Group in keyof ReferenceCounts]: readonly string[];
};

/** References are numbered by whoever adds them. */
export interface FacetIndex {
  /** A number is added again with what it has now. */
  add(at: number, facets: readonly Facet[]): void;
  /** Raises the bit of each group that a reference fails; `outcomes` has a place for each number. */
  judge(wanted: WantedFacets, outcomes: Uint8Array): void;
  /**
   * How many pass with each thing. Of a group in which one of several is enough, its own choices are
   * left out of account: they say how many there would be with another.
   */
  count(outcomes: Uint8Array): ReferenceCounts;
}

/** The bit of a group. */
const BITS = { entities: 1, tags: 2, publishers: 4, standings: 8, checks: 16 } as const;

/** Tags are asked for all together; of the others, one of those asked for is enough. */
const ALL_NEEDED = BITS.tags;

/** The first bit that is free for whoever else judges. */
export const FIRST_FREE_BIT = 32;

/** Makes an empty index. */
export function createFacetIndex(): FacetIndex {
  /** Numbers of facets, by group and value. */
  const numbers = new Map<string, number>();
  const facets: Facet[] = [];
  const bits: number[] = [];
  const had: (readonly number[])[] = [];
  const numberOf = (facet: Facet): number => {
    const key = `${facet.group} ${facet.value}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, facets.length);
    bits.push(BITS[facet.group]);
    return facets.push(facet) - 1;
  };
  const fails = (at: number, wanted: ReadonlySet<number>, least: number): boolean => {
    let met = 0;
    for (const facet of had[at] ?? []) if (wanted.has(facet)) met += 1;
    return met < least;
  };
  return {
    add(at, given) {
      had[at] = given.map(numberOf);
    },
    judge(wanted, outcomes) {
      for (const group of groups) {
        const values = new Set(wanted[group]);
        if (values.size === 0) continue;
        const bit = BITS[group];
        const known = [...values].flatMap((value) => numbers.get(`${group} ${value}`) ?? []);
        const asked = new Set(known);
        const least = bit === ALL_NEEDED ? values.size : 1;
        for (let at = 0; at < outcomes.length; at += 1) {
          if (fails(at, asked, least)) outcomes[at] = (outcomes[at] ?? 0) | bit;
        }
      }
    },
    count(outcomes) {
      const counted = new Uint32Array(facets.length);
      for (let at = 0; at < outcomes.length; at += 1) {
        const outcome = outcomes[at] ?? 0;
        if (outcome >= FIRST_FREE_BIT || outcome === ALL_NEEDED) continue;
        for (const facet of had[at] ?? []) {
          if (outcome === 0 || outcome === bits[facet]) counted[facet] = (counted[facet] ?? 0) + 1;
        }
      }
      const { counts, add } = startCount();
      facets.forEach((facet, number) => {
        const count = counted[number] ?? 0;
        if (count > 0) add(facet, count);
      });
      return counts;
    },
  };
}

const groups = ['entities', 'tags', 'publishers', 'standings', 'checks'] as const;
