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

/** Counts references; `standingOf` gives a claim's standing, or null where the claim is not known. */
export function countReferences(
  references: Iterable<Reference>,
  standingOf: (claim: string) => Standing | null,
): ReferenceCounts {
  const entities = new Map<string, number>();
  const tags = new Map<string, number>();
  const publishers = new Map<string, number>();
  const standings = new Map<Standing, number>();
  const checks = new Map<PassageCheck['kind'], number>();
  for (const reference of references) {
    for (const entity of reference.entities) add(entities, entity);
    for (const tag of reference.tags) add(tags, tag);
    const publisher = reference.record.publisher.value;
    if (publisher !== null) add(publishers, publisher);
    for (const standing of standingsOf(reference, standingOf)) add(standings, standing);
    add(checks, reference.check.kind);
  }
  return { entities, tags, publishers, standings, checks };
}

function standingsOf(
  { claims }: Reference,
  standingOf: (claim: string) => Standing | null,
): ReadonlySet<Standing> {
  const found = new Set<Standing>();
  for (const claim of claims) {
    const standing = standingOf(claim);
    if (standing !== null) found.add(standing);
  }
  return found;
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
