/** What claims can be filtered by, and how many there are of each. */
import type { ClaimFilter } from './claim-filter.ts';
import { claimTime, claimYears, startOf } from './claim-time.ts';
import type { IndexedClaim, IndexedSource } from './index-format.ts';
import type { Standing } from './records.ts';

/** A claim as filters see it. */
export interface ClaimFacets {
  readonly id: string;
  /** Where it stands in time, empty where that is not known. */
  readonly start: string;
  readonly entities: readonly string[];
  readonly standing: Standing;
  readonly topics: readonly string[];
  readonly publishers: readonly string[];
  readonly years: readonly string[];
}

/** Numbers of claims by what is chosen; what none has is left out. */
export interface FacetCounts {
  readonly entities: ReadonlyMap<string, number>;
  readonly standings: ReadonlyMap<Standing, number>;
  readonly topics: ReadonlyMap<string, number>;
  readonly publishers: ReadonlyMap<string, number>;
  readonly years: ReadonlyMap<string, number>;
}

/** What each claim can be filtered by, in the order of the claims. */
export function readFacets(
  claims: readonly IndexedClaim[],
  sources: ReadonlyMap<string, IndexedSource>,
): readonly ClaimFacets[] {
  return claims.map((claim) => {
    const time = claimTime(claim, sources);
    const publishers = new Set<string>();
    for (const used of [claim.evidence, claim.responses ?? []]) {
      for (const { source } of used) publishers.add(sources.get(source)?.publisher ?? '');
    }
    publishers.delete('');
    return {
      id: claim.id,
      start: time === null ? '' : startOf(time),
      entities: claim.entities,
      standing: claim.standing,
      topics: claim.topics,
      publishers: [...publishers],
      years: claimYears(time),
    };
  });
}

/** Whether a claim is wanted, whatever its words are. */
export function passes(claim: ClaimFacets, filter: ClaimFilter): boolean {
  return failures(claim, filter) === 0;
}

/**
 * How many claims there would be with each choice. A choice takes the place of the one made before in
 * its facet; entities and standings are chosen several at a time: a further entity narrows, a further standing adds.
 */
export function facetCounts(claims: readonly ClaimFacets[], filter: ClaimFilter): FacetCounts {
  const counts = {
    entities: new Map<string, number>(),
    standings: new Map<Standing, number>(),
    topics: new Map<string, number>(),
    publishers: new Map<string, number>(),
    years: new Map<string, number>(),
  };
  for (const claim of claims) {
    const failed = failures(claim, filter);
    const fitsBut = (facet: number): boolean => failed === 0 || failed === facet;
    if (failed === 0) add(counts.entities, claim.entities);
    if (fitsBut(FACET.standing)) add(counts.standings, [claim.standing]);
    if (fitsBut(FACET.topic)) add(counts.topics, claim.topics);
    if (fitsBut(FACET.publisher)) add(counts.publishers, claim.publishers);
    if (fitsBut(FACET.year)) add(counts.years, claim.years);
  }
  return counts;
}

/** Bits: thousands of claims are gone through at each letter that is typed. */
const FACET = { entity: 1, standing: 2, topic: 4, publisher: 8, year: 16 } as const;

/** The facets by which a claim is left out, as bits. */
function failures(claim: ClaimFacets, filter: ClaimFilter): number {
  const { entities, standings, topic, publisher, year } = filter;
  let failed = 0;
  if (!entities.every((id) => claim.entities.includes(id))) failed |= FACET.entity;
  if (standings.length > 0 && !standings.includes(claim.standing)) failed |= FACET.standing;
  if (topic !== null && !claim.topics.includes(topic)) failed |= FACET.topic;
  if (publisher !== null && !claim.publishers.includes(publisher)) failed |= FACET.publisher;
  if (year !== null && !claim.years.includes(year)) failed |= FACET.year;
  return failed;
}

function add<K>(counts: Map<K, number>, keys: readonly K[]): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}
