import type { ClaimTerms } from './claim-terms.ts';
import { LENGTH_NORM, SATURATION } from './weights.ts';

/** Where a stem stands: places of claims, and its saturated frequency in each of them. */
export interface Posting {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

/** Where each stem stands, claims being named by their places in the list. */
export function postingsOf(terms: readonly ClaimTerms[]): ReadonlyMap<string, Posting> {
  const mean = terms.reduce((sum, { length }) => sum + length, 0) / Math.max(1, terms.length);
  const postings = new Map<string, { places: number[]; values: number[] }>();
  for (const [at, { frequencies, length }] of terms.entries()) {
    const norm = SATURATION * (1 - LENGTH_NORM + (LENGTH_NORM * length) / mean);
    for (const [stem, frequency] of frequencies) {
      const value = (frequency * (SATURATION + 1)) / (frequency + norm);
      const known = postings.get(stem);
      if (known === undefined) {
        postings.set(stem, { places: [at], values: [value] });
      } else {
        known.places.push(at);
        known.values.push(value);
      }
    }
  }
  return postings;
}
