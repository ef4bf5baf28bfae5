import { amountMeans, type Amount } from '../dataset/amounts.ts';
import type { Figure } from '../dataset/records.ts';
import type { ClaimIndex, IndexedTerms } from './claim-index.ts';
import type { RankFeature } from './fitted-weights.ts';
import type { PassageTerms } from './passage-terms.ts';
import type { WordScores } from './word-scores.ts';

/** What a passage and a claim have in common. */
export interface MatchEvidence {
  readonly products: readonly string[];
  readonly amounts: readonly Amount[];
  /** Entities of the claim in the passage, in the passage's order. */
  readonly entities: readonly string[];
  /** How many more than one, 2 at most, where news does not name them together otherwise. */
  readonly together: number;
  /** The same as numbers, about 0 to 2 each. */
  readonly features: Readonly<Record<RankFeature, number>>;
}

/** Collects what speaks for and against the claim at a place of the index. */
export function gatherEvidence(
  passage: PassageTerms,
  at: number,
  terms: IndexedTerms,
  { scores }: WordScores,
  { otherMatters }: ClaimIndex,
): MatchEvidence {
  const figures = terms.claim.figures ?? [];
  const amounts = passage.amounts.filter((amount) =>
    figures.some((figure) => figureAgrees(amount, figure)),
  );
  const counts = amounts.filter(({ unit }) => unit === 'count').length;
  const products = [...passage.products.keys()].filter((name) => terms.products.has(name));
  const entities = [...passage.entities].filter((id) => terms.claim.entities.includes(id));
  const share = entities.length / terms.claim.entities.length;
  const sameYear = [...passage.years].some((year) => terms.years.has(year));
  const related = terms.related.reduce((most, place) => Math.max(most, scores[place] ?? 0), 0);
  return {
    products,
    amounts,
    entities,
    together: otherMatters.named(entities) ? 0 : Math.min(2, entities.length - 1),
    features: {
      words: (scores[at] ?? 0) / 10,
      own: ownWeight(passage, terms) / 10,
      related: related / 10,
      sums: Math.min(2, amounts.length - counts),
      counts: Math.min(2, counts),
      year: sameYear ? 1 : 0,
      products: Math.min(2, products.length),
      otherProducts: products.length === 0 && passage.products.size > 0 ? 1 : 0,
      entities: share,
      fewEntities: terms.claim.entities.length > 1 && share <= 0.5 ? 1 : 0,
    },
  };
}

function ownWeight(passage: PassageTerms, terms: IndexedTerms): number {
  let sum = 0;
  for (const [stem, { weight }] of passage.words) if (terms.own.has(stem)) sum += weight;
  return sum;
}

/** Sums are often rounded on both sides: "$29.9 million" and "about $30 million" are one. */
const ROUNDING = 0.015;

/** Whether an amount in a passage stands for a recorded figure. */
export function figureAgrees(amount: Amount, figure: Figure): boolean {
  const loose = { ...amount, tolerance: Math.max(amount.tolerance, figure.value * ROUNDING) };
  return amountMeans(figure.unit === 'USD' ? loose : amount, figure);
}
