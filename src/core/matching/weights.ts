/**
 * The numbers of the matching that people set. Those that were fitted to judged passages are in
 * `fitted-weights.ts`. Change either only with the figures of `npm run quality -- --matching` in view.
 */

/** How much an occurrence of a word tells by the field of the claim in which it stands. */
export const FIELD_WEIGHTS = {
  statement: 1,
  detail: 0.7,
  label: 0.6,
  says: 0.4,
  response: 0.3,
  limits: 0.2,
  /** How news speaks of the claim's matter: names, words and short phrases, whole sentences. */
  newsName: 1,
  newsWord: 0.7,
  newsSentence: 0.5,
} as const;

/**
 * Term saturation and length normalisation of BM25F (Robertson and Zaragoza, "The Probabilistic
 * Relevance Framework: BM25 and Beyond", 2009).
 */
export const SATURATION = 1.2;
export const LENGTH_NORM = 0.5;

/** Names of people, places and bodies tell more than other words. */
export const NAME_WEIGHT = 1.3;

/** Words that news on any subject uses ("announced", "workers") tell less. */
export const COMMON_WEIGHT = 0.5;

/** What a word that no claim has counts for in the passage's weight. */
export const UNKNOWN_RARITY = 4.5;

/** The share of a passage is taken of at least this much, lest a short one be won by one word. */
export const LEAST_MASS = 10;

/**
 * Smoothing of how often claims and other matters have a word, the most that one word may say for
 * either, how much a word counts that neither has, and what is added to the number of words.
 */
export const TOPIC = { count: 0.3, total: 3, most: 2.5, unknown: 0.5, words: 5 } as const;

/**
 * Claims after the first bear on the passage as long as they lack less than this share of its
 * points, and no more than so many do.
 */
export const REACH = 0.5;
export const MOST_BEARING = 5;
