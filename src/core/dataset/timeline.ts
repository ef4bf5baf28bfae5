import { claimTime, claimYears, startOf, type ClaimTime } from './claim-time.ts';
import type { DatasetIndex, IndexedClaim } from './index-format.ts';

/** Claims along time. */
export interface Timeline {
  /** Oldest first. */
  readonly claims: readonly TimedClaim[];
  /** Every year from the first to the last that a claim begins in, also those without one. */
  readonly years: readonly TimelineYear[];
  /** Ids of the claims that have no date at all. */
  readonly undated: readonly string[];
}

export interface TimedClaim {
  readonly claim: IndexedClaim;
  readonly time: ClaimTime;
  /** Four digits: the year that it begins in. */
  readonly year: string;
}

export interface TimelineYear {
  readonly year: string;
  /** Claims that begin in it, by entity. */
  readonly entities: ReadonlyMap<string, number>;
  readonly count: number;
}

/** Puts claims in the order of their beginnings; `ids` says which ones. */
export function timelineOf(index: DatasetIndex, ids: ReadonlySet<string>): Timeline {
  const sources = new Map(index.sources.map((source) => [source.id, source]));
  const claims: TimedClaim[] = [];
  const undated: string[] = [];
  for (const claim of index.claims) {
    if (!ids.has(claim.id)) continue;
    const time = claimTime(claim, sources);
    const [year] = claimYears(time);
    if (time === null || year === undefined) undated.push(claim.id);
    else claims.push({ claim, time, year });
  }
  const ordered = claims.toSorted((one, other) => compare(startOf(one.time), startOf(other.time)));
  return { claims: ordered, years: yearsOf(ordered), undated };
}

function yearsOf(claims: readonly TimedClaim[]): readonly TimelineYear[] {
  const first = Number(claims[0]?.year);
  const last = Number(claims.at(-1)?.year);
  if (Number.isNaN(first) || Number.isNaN(last)) return [];
  const byYear = Map.groupBy(claims, ({ year }) => year);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = String(first + at);
    const inYear = byYear.get(year) ?? [];
    const entities = new Map<string, number>();
    for (const { claim } of inYear) {
      for (const entity of claim.entities) entities.set(entity, (entities.get(entity) ?? 0) + 1);
    }
    return { year, entities, count: inYear.length };
  });
}

/** "2018" comes before "2018-03", as a beginning that is known less exactly. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
