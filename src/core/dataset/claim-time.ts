import type { IndexedClaim, IndexedSource } from './index-format.ts';

/** When a claim holds. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; at least one of them is there. */
export interface ClaimTime {
  readonly from: string | null;
  /** Null where it has not ended, or nothing says so. */
  readonly to: string | null;
  /** `sources`: the claim has no period, so that its sources' dates, first and last, stand for it. */
  readonly by: 'period' | 'sources';
}

/** When a claim holds, or else when its sources were published; null where neither is known. */
export function claimTime(
  claim: IndexedClaim,
  sources: ReadonlyMap<string, IndexedSource>,
): ClaimTime | null {
  const { from = null, to = null } = claim.period ?? {};
  if (from !== null || to !== null) return { from, to, by: 'period' };
  const dates = claim.evidence
    .flatMap(({ source }) => sources.get(source)?.published ?? [])
    .toSorted();
  const [first] = dates;
  const last = dates.at(-1);
  return first === undefined || last === undefined
    ? null
    : { from: first, to: last, by: 'sources' };
}

/** Where a claim stands on a line of time: its beginning, or its end where that alone is known. */
export function startOf(time: ClaimTime): string {
  return time.from ?? time.to ?? '';
}

/** A period of more years than this is taken for a slip of the pen. */
const MOST_YEARS = 60;

/**
 * The years that a claim is of: all those that a closed period touches, the known end of an open
 * one, which says nothing of the years after it.
 */
export function claimYears(time: ClaimTime | null): readonly string[] {
  if (time === null) return [];
  const first = startOf(time).slice(0, 4);
  if (time.from === null || time.to === null) return [first];
  const count = Number(time.to.slice(0, 4)) - Number(first) + 1;
  return Array.from({ length: Math.min(Math.max(count, 1), MOST_YEARS) }, (_, at) =>
    String(Number(first) + at),
  );
}
