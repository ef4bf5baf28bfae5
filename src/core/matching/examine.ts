import { candidatesFor } from './candidates.ts';
import type { ClaimIndex, IndexedTerms } from './claim-index.ts';
import { gatherEvidence, type MatchEvidence } from './evidence.ts';
import {
  GATE_WEIGHTS,
  RANK_WEIGHTS,
  USUAL_TOPIC,
  type GateFeature,
  type RankFeature,
} from './fitted-weights.ts';
import type { Passage } from './match.ts';
import { passageTerms, type PassageTerms } from './passage-terms.ts';
import type { TextLanguage } from './stem.ts';
import { scoreWords, type WordScores } from './word-scores.ts';

/** A claim that was held against a passage. */
export interface Examined {
  /** Its place in the index. */
  readonly at: number;
  readonly terms: IndexedTerms;
  readonly evidence: MatchEvidence;
  readonly points: number;
}

/** A passage held against the claims about its entities. */
export interface Examination {
  readonly passage: PassageTerms;
  readonly words: WordScores;
  /** Best first, equal ones in the order of the dataset. */
  readonly claims: readonly Examined[];
}

/** Holds a passage against all claims about its entities. */
export function examine(passage: Passage, language: TextLanguage, index: ClaimIndex): Examination {
  const terms = passageTerms(passage, language, index);
  const words = scoreWords(terms, index);
  const claims = candidatesFor(terms, words, index).flatMap((at): Examined[] => {
    const claim = index.claims[at];
    if (claim === undefined) return [];
    const evidence = gatherEvidence(terms, at, claim, words, index);
    return [{ at, terms: claim, evidence, points: weighed(evidence.features, RANK_WEIGHTS) }];
  });
  return { passage: terms, words, claims: claims.toSorted((a, b) => b.points - a.points) };
}

/** The same examination by other weights. */
export function weighAnew(
  examination: Examination,
  weights: Readonly<Record<RankFeature, number>>,
): Examination {
  const claims = examination.claims
    .map((claim) => ({ ...claim, points: weighed(claim.evidence.features, weights) }))
    .toSorted((a, b) => b.points - a.points);
  return { ...examination, claims };
}

/** What decides whether the first claim bears on the passage; null without any claim. */
export function gateFeatures({
  words,
  claims: [first],
}: Examination): Readonly<Record<GateFeature, number>> | null {
  if (first === undefined) return null;
  const { sums, products, entities } = first.evidence.features;
  return {
    points: first.points,
    share: words.share,
    topic: words.topic ?? USUAL_TOPIC,
    sums,
    products,
    entities,
    together: first.evidence.together,
  };
}

/** Log-odds that the first claim bears on the passage. */
export function gateOdds(examination: Examination): number {
  const features = gateFeatures(examination);
  return features === null
    ? Number.NEGATIVE_INFINITY
    : GATE_WEIGHTS.start + weighed(features, GATE_WEIGHTS);
}

function weighed<Name extends string>(
  features: Readonly<Record<Name, number>>,
  weights: Readonly<Record<Name, number>>,
): number {
  let sum = 0;
  for (const name in features) sum += features[name] * weights[name];
  return sum;
}
