/**
 * All numbers of the matching in one place. They were set on the passages of
 * `tests/unit/matching/`; change them only with those figures in view.
 */

/** How much a word tells by the field of the claim in which it stands. */
export const FIELD_WEIGHTS = {
  statement: 1,
  label: 0.8,
  detail: 0.75,
  says: 0.55,
  limits: 0.3,
  response: 0.4,
} as const;

/** A pair of neighbouring words that both texts have, relative to the rarer of its words. */
export const PAIR_WEIGHT = 0.6;

/** Names of people, places and bodies tell more than other words; publishers' names less. */
export const NAME_WEIGHT = 1.5;
export const PUBLISHER_WEIGHT = 0.35;

/** Words that news on any subject uses ("announced", "workers"). */
export const COMMON_WEIGHT = 0.55;

/** "Department of Homeland Security" is one name: its strongest word counts, the others in part. */
export const REST_OF_NAME = 0.25;

/** The share of a sentence is taken of at least this much, lest a short one be won by one word. */
export const LEAST_MASS = 25;

/** Points towards a claim; a claim bears on the passage from `BEARS_FROM` points on. */
export const POINTS = {
  /** For each unit of inverse document frequency of the shared words. */
  word: 0.42,
  /** For the share of the sentence's weight that the passage has, 0 to 1. */
  share: 5,
  /** A product of the claim is named in the passage. */
  product: 3,
  /** The passage names products, and none of them is in the claim. */
  otherProduct: -1.2,
  /** A sum or percentage of the claim stands in the passage; a count tells less. */
  sum: 4.5,
  count: 1.6,
  /** A year of the claim stands in the passage; or the passage has other years only. */
  year: 0.7,
  otherYear: -0.5,
  /** The passage names all further entities of the claim; or lacks all of them. */
  furtherEntities: 2,
  noFurtherEntity: -3.5,
  /** For each e-fold of the passage's distinct words beyond `LONG_FROM`: chance finds more in more. */
  length: -1,
} as const;

/** Distinct content words of a passage that is not long. */
export const LONG_FROM = 25;

export const BEARS_FROM = 6.1;

/** Points that move the score from 0.5 to 0.73, as in a logistic curve. */
export const SCORE_SLOPE = 2;
