/** What is weighed of a claim beside a passage. */
export type RankFeature =
  | 'words'
  | 'own'
  | 'related'
  | 'sums'
  | 'counts'
  | 'year'
  | 'products'
  | 'otherProducts'
  | 'entities'
  | 'fewEntities';

/** What is weighed of a passage and the first of its claims. */
export type GateFeature =
  'points' | 'share' | 'topic' | 'sums' | 'products' | 'entities' | 'together';

/**
 * Points towards a claim, and log-odds that the first claim bears on the passage, as
 * `npm run quality -- --matching --fit PASSAGES.jsonl` prints them. Fitted to `tests/quality/passages-tune.jsonl`.
 */
export const RANK_WEIGHTS: Readonly<Record<RankFeature, number>> = {
  words: 2.23,
  own: 0.513,
  related: 1.329,
  sums: 0.88,
  counts: 0.591,
  year: 0.469,
  products: 0.076,
  otherProducts: -0.138,
  entities: 0.881,
  fewEntities: -1.38,
};

export const GATE_WEIGHTS: Readonly<Record<GateFeature | 'start', number>> = {
  start: -4.955,
  points: 0.253,
  share: 3.938,
  topic: 2.617,
  sums: 0.662,
  products: 0.702,
  entities: 1.851,
  together: 1.661,
};

/** The mean of `topic`, for entities of which no other matter is known. */
export const USUAL_TOPIC = 0.397;
