import type { Standing } from './records.ts';

/** Which claims are wanted. All of it is data, so that any view can lead to a filtered list. */
export interface ClaimFilter {
  /** What was typed; every word of it must be found. */
  readonly query: string;
  /** Ids; a claim must be about each of them. */
  readonly entities: readonly string[];
  /** A claim must have one of them; empty for any. */
  readonly standings: readonly Standing[];
  readonly topic: string | null;
  /** A publisher that a claim rests on or is answered in. */
  readonly publisher: string | null;
  /** Four digits; see `claimYears` for the years of a claim. */
  readonly year: string | null;
}

/** Wants every claim. */
export const everyClaim: ClaimFilter = {
  query: '',
  entities: [],
  standings: [],
  topic: null,
  publisher: null,
  year: null,
};
