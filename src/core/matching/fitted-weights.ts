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
 * `npm run quality -- --fit PASSAGES.jsonl` prints them. Fitted to `tests/quality/passages-tune.jsonl`.
 */
export const RANK_WEIGHTS: Readonly<Record<RankFeature, number>> = {
  words: 2.230,
  own: 0.513,
  related: 1.329,
  sums: 0.880,
  counts: 0.591,
  year: 0.469,
  products: 0.076,
  otherProducts: -0.138,
  entities: 0.881,
  fewEntities: -1.380,
};

export const GATE_WEIGHTS: Readonly<Record<GateFeature | 'start', number>> = {
  start: -5.404,
  points: 0.247,
  share: 3.778,
  topic: 2.738,
  sums: 0.789,
  products: 0.703,
  entities: 2.082,
  together: 1.409,
};

/** The mean of `topic`, for entities of which no other matter is known. */
export const USUAL_TOPIC = 0.517;
