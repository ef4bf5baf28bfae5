import type { DatasetIndex } from '../dataset/index-format.ts';
import { buildClaimIndex, type ClaimIndex } from './claim-index.ts';
import { examine, gateOdds, type Examination, type Examined } from './examine.ts';
import type { Match, Passage, Why } from './match.ts';
import type { PassageTerms } from './passage-terms.ts';
import type { Posting } from './postings.ts';
import type { TextLanguage } from './stem.ts';
import { MOST_BEARING, REACH } from './weights.ts';
import { languageOf } from './words.ts';

/** Ranks claims for passages. */
export interface Matcher {
  /**
   * All claims about the passage's first entity, by score, equal ones in the order of the dataset;
   * so those that bear on the passage come first. The same passage gives the same list.
   */
  rank(passage: Passage): readonly Match[];
  /** The same of all entities of the passage together. */
  rankAcross(passage: Passage): readonly Match[];
}

/** Makes a matcher; claims are read when a passage in their language is first ranked. */
export function createMatcher(index: DatasetIndex): Matcher {
  const built = new Map<TextLanguage, ClaimIndex>();
  const indexFor = (language: TextLanguage): ClaimIndex => {
    const known = built.get(language);
    if (known !== undefined) return known;
    const made = buildClaimIndex(index, language);
    built.set(language, made);
    return made;
  };
  const rank = (passage: Passage, about: (terms: Examined['terms']) => boolean) => {
    const language = languageOf(passage.text, passage.lang);
    return rankClaims(passage, language, indexFor(language), about);
  };
  return {
    rank(passage) {
      const [entity] = passage.entities;
      if (entity === undefined) return [];
      return rank(passage, ({ claim }) => claim.entities.includes(entity));
    },
    rankAcross: (passage) => rank(passage, () => true),
  };
}

function rankClaims(
  passage: Passage,
  language: TextLanguage,
  index: ClaimIndex,
  about: (terms: Examined['terms']) => boolean,
): readonly Match[] {
  const examination = examine(passage, language, index);
  const scoreOf = scorer(examination);
  const judged = examination.claims
    .filter(({ terms }) => about(terms))
    .map((claim): Match => {
      const score = scoreOf(claim.points);
      const why = whyOf(claim, examination.passage, index);
      return { claim: claim.terms.claim.id, score, bears: score >= 0.5, why };
    });
  return [...judged, ...unjudged(examination, index, about)];
}

/** The claims that have too little in common with a passage to be judged. */
function unjudged(
  { words, claims }: Examination,
  index: ClaimIndex,
  about: (terms: Examined['terms']) => boolean,
): readonly Match[] {
  if (claims.length === words.places.length) return [];
  const judged = new Set(claims.map(({ at }) => at));
  const rest: Match[] = [];
  for (const at of words.places) {
    const terms = index.claims[at];
    if (terms === undefined || judged.has(at) || !about(terms)) continue;
    rest.push({ claim: terms.claim.id, score: 0, bears: false, why: [] });
  }
  return rest;
}

/**
 * Turns points into scores with four digits: the first claim has the probability that it bears on
 * the passage, those behind it less, 0.5 being where a claim begins to bear.
 */
function scorer(examination: Examination): (points: number) => number {
  const odds = gateOdds(examination);
  const [first, ...others] = examination.claims;
  const most = first?.points ?? 0;
  const next = others[MOST_BEARING - 1]?.points ?? Number.NEGATIVE_INFINITY;
  const reach = Math.min(REACH * Math.max(most, 1), most - next);
  return (points) => {
    const behind = most - points;
    if (odds < 0) return probability(odds - behind);
    // Claims that cannot be told from the first one bear as it does, however many they are.
    if (behind === 0) return Math.max(0.5, probability(odds));
    if (behind < reach) return Math.max(0.5, probability(odds * (1 - behind / reach)));
    return Math.min(BELOW, probability(reach - behind));
  };
}

/** The highest score of a claim that does not bear on the passage. */
const BELOW = 0.4999;

function probability(odds: number): number {
  return Math.round(1e4 / (1 + Math.exp(-odds))) / 1e4;
}

const WORDS_SHOWN = 5;

function whyOf(
  { at, evidence }: Examined,
  passage: PassageTerms,
  index: ClaimIndex,
): readonly Why[] {
  const why: Why[] = evidence.amounts.map(({ text }) => ({ kind: 'figure', text }));
  if (evidence.products.length > 0) why.push({ kind: 'products', products: evidence.products });
  if (evidence.entities.length > 1) why.push({ kind: 'entities', entities: evidence.entities });
  const terms = tellingWords(at, passage, index);
  if (terms.length > 0) why.push({ kind: 'terms', terms });
  return why;
}

/** The words that told most for a claim, as the passage writes them. */
function tellingWords(at: number, passage: PassageTerms, index: ClaimIndex): readonly string[] {
  const told = [...passage.words].flatMap(([stem, { word, weight }]) => {
    const value = valueAt(index.postings.get(stem), at);
    return value === undefined ? [] : [{ word: word.surface, told: weight * value }];
  });
  return told
    .toSorted((a, b) => b.told - a.told)
    .slice(0, WORDS_SHOWN)
    .map(({ word }) => word);
}

/** The value of a claim in a posting, whose places rise; undefined where it is not there. */
function valueAt(posting: Posting | undefined, at: number): number | undefined {
  if (posting === undefined) return undefined;
  let [low, high] = [0, posting.places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((posting.places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return posting.places[low] === at ? posting.values[low] : undefined;
}
