import type { ClaimIndex } from './claim-index.ts';
import { figureAgrees } from './evidence.ts';
import type { PassageTerms } from './passage-terms.ts';
import { POINTS } from './weights.ts';

/** Claims that are judged in full; all others of an entity follow unjudged. */
const JUDGED = 150;

/**
 * Places of the claims about an entity that have most in common with the passage, by what the
 * inverted index alone can tell. With few claims these are all of them.
 */
export function candidatesFor(
  entity: string,
  passage: PassageTerms,
  index: ClaimIndex,
): ReadonlySet<number> {
  const places = index.byEntity.get(entity) ?? [];
  if (places.length <= JUDGED) return new Set(places);
  const told = new Float64Array(index.claims.length);
  const add = (at: number, weight: number) => {
    told[at] = (told[at] ?? 0) + weight;
  };
  for (const stem of passage.words.keys()) {
    const weight = index.rarity(stem) * POINTS.word;
    for (const at of index.byStem.get(stem) ?? []) add(at, weight);
  }
  for (const product of passage.products.keys()) {
    for (const at of index.byProduct.get(product) ?? []) add(at, POINTS.product);
  }
  if (passage.amounts.length > 0) {
    for (const at of index.withFigures) {
      const figures = index.claims[at]?.claim.figures ?? [];
      const agrees = passage.amounts.some((amount) =>
        figures.some((figure) => figureAgrees(amount, figure)),
      );
      if (agrees) add(at, POINTS.sum);
    }
  }
  const most = Float64Array.from(places, (at) => told[at] ?? 0).toSorted();
  const least = most[most.length - JUDGED] ?? 0;
  return new Set(places.filter((at) => (told[at] ?? 0) > 0 && (told[at] ?? 0) >= least));
}
