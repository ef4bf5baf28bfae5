import type { Odds, Strength } from '../dataset/entity-records.ts';

/**
 * The weights of evidence, in log-odds (natural logarithm): +1 makes a reading about 2.7 times as
 * likely against the others. Set by hand so that an open name is left alone where nothing speaks for
 * it, one slight word beside it suffices where nothing speaks against it, and the page as a whole
 * can outvote a single weak cue.
 */
export const weights = {
  /** Where a name starts before any evidence: open names need some, unlikely ones need a lot. */
  odds: { likely: 1.4, open: 0.2, unlikely: -3.2 } satisfies Readonly<Record<Odds, number>>,
  strength: { slight: 0.5, fair: 1.2, strong: 2.6, certain: 7 } satisfies Readonly<
    Record<Strength, number>
  >,
  /** Share of a cue's strength that is left at each distance. */
  place: { before: 1, after: 1, sentence: 1, block: 0.6, title: 0.6, page: 0.2 },
  /** No more than this from all cues at one distance, so that many words do not drown one fact. */
  most: { before: 9, after: 9, sentence: 5, block: 3, title: 2.6, page: 2 },
  /** "Immigration and Customs Enforcement (ICE)": nearly settles it for the page. */
  introduced: 6,
  namedOnPage: 3.2,
  /** The same for names with evidence of their own, which the entity's name says less about. */
  namedOnPageOwn: 1.6,
  otherEntityInBlock: 1.4,
  otherEntityOnPage: 0.6,
  host: 4,
  language: 1.6,
  /** One sense per page: strong, but a certain cue beats it. */
  pageSense: 2.6,
  /** A reading that is a word, where running text writes the name in capitals. */
  wordInCapitals: -2.6,
  /** A headline in capitals is news more often than not. */
  amongCapitals: 1.2,
  /** "Ice" where any word would have its capital. */
  capitalSaysNothing: -1.4,
  /** Lead over the best other reading from which a mention is marked: silence beats a wrong mark. */
  markFrom: 0.6,
  /** Lead in either direction from which an occurrence votes on the page's sense. */
  voteFrom: 2,
} as const;

/** Distances at which cues count, in order of trust. */
export type Place = keyof typeof weights.place;
