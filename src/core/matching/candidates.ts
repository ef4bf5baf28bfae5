import type { ClaimIndex } from './claim-index.ts';
import { figureAgrees } from './evidence.ts';
import { RANK_WEIGHTS } from './fitted-weights.ts';
import type { PassageTerms } from './passage-terms.ts';
import type { WordScores } from './word-scores.ts';

/** Claims that are judged in full; all others follow unjudged. */
const JUDGED = 150;

/**
 * Places of the claims that have most in common with the passage, by words, figures and products.
 * With few claims these are all of them.
 */
export function candidatesFor(
  passage: PassageTerms,
  { places, about, scores }: WordScores,
  index: ClaimIndex,
): readonly number[] {
  if (places.length <= JUDGED) return places;
  const told = scores.map((score) => (score / 10) * RANK_WEIGHTS.words);
  const add = (at: number, weight: number) => {
    if (about[at] === 1) told[at] = (told[at] ?? 0) + weight;
  };
  for (const product of passage.products.keys()) {
    for (const at of index.byProduct.get(product) ?? []) add(at, RANK_WEIGHTS.products);
  }
  if (passage.amounts.length > 0) {
    for (const at of index.withFigures) {
      const figures = index.claims[at]?.claim.figures ?? [];
      const agrees = passage.amounts.some((amount) =>
        figures.some((figure) => figureAgrees(amount, figure)),
      );
      if (agrees) add(at, RANK_WEIGHTS.sums);
    }
  }
  const most = told.toSorted();
  const least = most[most.length - JUDGED] ?? 0;
  return places.filter((at) => (told[at] ?? 0) > 0 && (told[at] ?? 0) >= least);
}
