/** What references can be filtered by, and how many there are of each. */
import type { Standing } from '../dataset/records.ts';
import type { PassageCheck, Reference } from './reference.ts';

/** How many of some references have what; what none has is missing. */
export interface ReferenceCounts {
  readonly entities: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
  readonly publishers: ReadonlyMap<string, number>;
  /** Of at least one of its claims, so that a reference may count for several. */
  readonly standings: ReadonlyMap<Standing, number>;
  readonly checks: ReadonlyMap<PassageCheck['kind'], number>;
}

/** What a reference has of something that can be filtered by. */
export type Facet =
  | { readonly group: 'entities' | 'tags' | 'publishers'; readonly value: string }
  | { readonly group: 'standings'; readonly value: Standing }
  | { readonly group: 'checks'; readonly value: PassageCheck['kind'] };

/** All that a reference can be filtered by, each once. */
export function facetsOf(
  { entities, tags, record, claims, check }: Reference,
  standingOf: (claim: string) => Standing | null,
): readonly Facet[] {
  const facets: Facet[] = [{ group: 'checks', value: check.kind }];
  for (const value of entities) facets.push({ group: 'entities', value });
  for (const value of tags) facets.push({ group: 'tags', value });
  const publisher = record.publisher.value;
  if (publisher !== null) facets.push({ group: 'publishers', value: publisher });
  const standings = new Set<Standing>();
  for (const claim of claims) {
    const value = standingOf(claim);
    if (value === null || standings.has(value)) continue;
    standings.add(value);
    facets.push({ group: 'standings', value });
  }
  return facets;
}

/** Counts references; `standingOf` gives a claim's standing, or null where the claim is not known. */
export function countReferences(
  references: Iterable<Reference>,
  standingOf: (claim: string) => Standing | null,
): ReferenceCounts {
  const counting = startCount();
  for (const reference of references) {
    for (const facet of facetsOf(reference, standingOf)) counting.add(facet, 1);
  }
  return counting.counts;
}

/** Counts that begin with nothing. */
export function startCount(): {
  readonly counts: ReferenceCounts;
  readonly add: (facet: Facet, count: number) => void;
} {
  const counts = {
    entities: new Map<string, number>(),
    tags: new Map<string, number>(),
    publishers: new Map<string, number>(),
    standings: new Map<Standing, number>(),
    checks: new Map<PassageCheck['kind'], number>(),
  };
  return {
    counts,
    add(facet, count) {
      switch (facet.group) {
        case 'standings':
          return raise(counts.standings, facet.value, count);
        case 'checks':
          return raise(counts.checks, facet.value, count);
        case 'entities':
        case 'tags':
        case 'publishers':
          return raise(counts[facet.group], facet.value, count);
      }
    },
  };
}

function raise<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
