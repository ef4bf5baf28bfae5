import type { MatchEvidence } from './evidence.ts';
import type { IndexedTerms } from './claim-index.ts';
import type { PassageTerms } from './passage-terms.ts';
import { BEARS_FROM, LONG_FROM, POINTS, SCORE_SLOPE } from './weights.ts';

/** The judgement on one claim: 0 to 1, and whether it bears on the passage. */
export interface Judgement {
  readonly score: number;
  readonly bears: boolean;
}

/** Adds up what speaks for and against a claim; 0.5 is where it begins to bear on the passage. */
export function judge(
  evidence: MatchEvidence,
  passage: PassageTerms,
  terms: IndexedTerms,
): Judgement {
  const points = pointsOf(evidence, passage, terms);
  const exact = 1 / (1 + Math.exp((BEARS_FROM - points) / SCORE_SLOPE));
  const score = Math.round(exact * 1e4) / 1e4;
  return { score, bears: score >= 0.5 };
}

function pointsOf(evidence: MatchEvidence, passage: PassageTerms, terms: IndexedTerms): number {
  let points = evidence.weight * POINTS.word + evidence.share * POINTS.share;
  points += amountPoints(evidence);
  if (evidence.products.length > 0) points += POINTS.product;
  else if (passage.products.size > 0) points += POINTS.otherProduct;
  if (evidence.years.length > 0) points += POINTS.year;
  else if (passage.years.size > 0 && terms.years.size > 0) points += POINTS.otherYear;
  if (terms.claim.entities.length > 1) {
    const named = evidence.further.length / (terms.claim.entities.length - 1);
    points += named * POINTS.furtherEntities + (1 - named) * POINTS.noFurtherEntity;
  }
  return points + POINTS.length * Math.max(0, Math.log(passage.words.size / LONG_FROM));
}

function amountPoints(evidence: MatchEvidence): number {
  return evidence.amounts
    .slice(0, 2)
    .reduce((sum, { unit }) => sum + (unit === 'count' ? POINTS.count : POINTS.sum), 0);
}
