import { amountMeans, type Amount } from '../dataset/amounts.ts';
import type { Figure } from '../dataset/records.ts';
import type { ClaimIndex, IndexedTerms } from './claim-index.ts';
import type { PassageTerms } from './passage-terms.ts';
import {
  COMMON_WEIGHT,
  LEAST_MASS,
  NAME_WEIGHT,
  PAIR_WEIGHT,
  PUBLISHER_WEIGHT,
  REST_OF_NAME,
} from './weights.ts';
import type { Word } from './words.ts';

/** What speaks for a claim in a passage. */
export interface MatchEvidence {
  /** Shared words with what each tells, most telling first. */
  readonly words: readonly { readonly word: Word; readonly weight: number }[];
  /** Sum of what the shared words and pairs tell. */
  readonly weight: number;
  /** Share of the claim's sentence, by weight, that the passage has. */
  readonly share: number;
  readonly products: readonly string[];
  readonly amounts: readonly Amount[];
  readonly years: readonly string[];
  /** Entities of the claim in the passage, beside the one asked for. */
  readonly further: readonly string[];
}

/** Collects what a passage and a claim about `entity` have in common. */
export function gatherEvidence(
  passage: PassageTerms,
  terms: IndexedTerms,
  entity: string,
  index: ClaimIndex,
): MatchEvidence {
  const words: { word: Word; weight: number }[] = [];
  let shared = 0;
  for (const [stem, word] of passage.words) {
    const field = terms.stems.get(stem);
    if (field === undefined) continue;
    const rarity = index.rarity(stem);
    if (terms.sentence.has(stem)) shared += rarity;
    words.push({ word, weight: rarity * field * kindWeight(stem, word, terms, index) });
  }
  let weight = summed(words);
  for (const pair of terms.pairs) {
    if (!passage.pairs.has(pair)) continue;
    const [first = '', second = ''] = pair.split(' ');
    weight += PAIR_WEIGHT * Math.max(index.rarity(first), index.rarity(second));
  }
  const figures = terms.claim.figures ?? [];
  return {
    words: words.toSorted((a, b) => b.weight - a.weight || a.word.at - b.word.at),
    weight,
    share: shared / Math.max(terms.mass, LEAST_MASS),
    products: [...passage.products.keys()].filter((product) => terms.products.has(product)),
    amounts: passage.amounts.filter((amount) =>
      figures.some((figure) => figureAgrees(amount, figure)),
    ),
    years: [...passage.years].filter((year) => terms.years.has(year)),
    further: terms.claim.entities.filter((id) => id !== entity && passage.entities.has(id)),
  };
}

/** Sum of what words tell; those of one name count as one, since one brings the others along. */
function summed(words: readonly { readonly word: Word; readonly weight: number }[]): number {
  let sum = 0;
  let [end, best] = [Number.NEGATIVE_INFINITY, 0];
  for (const { word, weight } of words) {
    // Two places apart: "Department of Homeland Security" has a small word inside.
    if (word.name && word.at - end <= 2) {
      sum += Math.max(weight - best, 0) + REST_OF_NAME * Math.min(weight, best);
      best = Math.max(weight, best);
    } else {
      sum += weight;
      best = weight;
    }
    if (word.name) end = word.at;
  }
  return sum;
}

function kindWeight(stem: string, word: Word, terms: IndexedTerms, index: ClaimIndex): number {
  if (index.companions.has(stem)) return PUBLISHER_WEIGHT;
  if (word.common) return COMMON_WEIGHT;
  if (word.name && terms.names.has(stem)) {
    return index.publishers.has(stem) ? PUBLISHER_WEIGHT : NAME_WEIGHT;
  }
  return 1;
}

/** Sums are often rounded on both sides: "$29.9 million" and "about $30 million" are one. */
const ROUNDING = 0.015;

/** Whether an amount in a passage stands for a recorded figure. */
export function figureAgrees(amount: Amount, figure: Figure): boolean {
  const loose = { ...amount, tolerance: Math.max(amount.tolerance, figure.value * ROUNDING) };
  return amountMeans(figure.unit === 'USD' ? loose : amount, figure);
}
