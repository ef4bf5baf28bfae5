import type { DatasetIndex } from '../dataset/index-format.ts';
import type { ClaimTerms } from './claim-terms.ts';
import type { Posting } from './postings.ts';

/** Shares from which a word stands for an entity: of its claims, and of the entity's claims. */
const COMPANION = { ofWord: 0.8, ofEntity: 0.35 } as const;

/** Entities that a word nearly always goes with, by stem, as far as it is written as a name. */
export function companionsOf(
  index: DatasetIndex,
  byEntity: ReadonlyMap<string, readonly number[]>,
  terms: readonly ClaimTerms[],
  postings: ReadonlyMap<string, Posting>,
): ReadonlyMap<string, string> {
  const companions = new Map<string, string>();
  if (byEntity.size < 2) return companions;
  for (const [stem, { places }] of postings) {
    for (const [entity, { length }] of byEntity) {
      if (places.length < length * COMPANION.ofEntity) continue;
      const shared = places.filter((at) => index.claims[at]?.entities.includes(entity)).length;
      const often =
        shared >= places.length * COMPANION.ofWord && shared >= length * COMPANION.ofEntity;
      const named = places.filter((at) => terms[at]?.names.has(stem)).length > places.length / 2;
      if (often && named) companions.set(stem, entity);
    }
  }
  return companions;
}
