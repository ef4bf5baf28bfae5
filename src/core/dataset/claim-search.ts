import type { ClaimFilter } from './claim-filter.ts';
import type { Standing } from './records.ts';

/** Finds claims by words and filters. */
export interface ClaimSearch {
  /** Reads up to `count` further claims, so that their words are found; true once all are read. */
  read(count: number): boolean;
  find(filter: ClaimFilter): FoundClaims;
}

export interface FoundClaims {
  /** Best first where words were asked for, else newest first. */
  readonly ids: readonly string[];
  /** How many claims there would be with each choice, under all other choices. */
  readonly counts: FacetCounts;
  /** False while words of some claims are not read yet. */
  readonly complete: boolean;
}

/** Counts by what is chosen; what no claim has is left out. */
export interface FacetCounts {
  readonly entities: ReadonlyMap<string, number>;
  readonly standings: ReadonlyMap<Standing, number>;
  readonly topics: ReadonlyMap<string, number>;
  readonly publishers: ReadonlyMap<string, number>;
  readonly years: ReadonlyMap<string, number>;
}
