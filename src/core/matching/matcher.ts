import type { DatasetIndex } from '../dataset/index-format.ts';
import { candidatesFor } from './candidates.ts';
import { buildClaimIndex, type ClaimIndex } from './claim-index.ts';
import { gatherEvidence, type MatchEvidence } from './evidence.ts';
import { judge } from './gate.ts';
import type { Match, Passage, Why } from './match.ts';
import { passageTerms } from './passage-terms.ts';
import type { TextLanguage } from './stem.ts';
import { languageOf } from './words.ts';

/** Ranks claims for passages. */
export interface Matcher {
  /**
   * All claims about the passage's first entity, by score, equal ones in the order of the dataset;
   * so those that bear on the passage come first. The same passage gives the same list.
   */
  rank(passage: Passage): readonly Match[];
  /** The same of all entities of the passage together; each claim once, by its best score. */
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
  const rank = (passage: Passage) => {
    const language = languageOf(passage.text, passage.lang);
    return rankClaims(passage, language, indexFor(language));
  };
  return { rank, rankAcross: (passage) => rankEach(passage, rank) };
}

function rankEach(passage: Passage, rank: Matcher['rank']): readonly Match[] {
  const best = new Map<string, Match>();
  for (const entity of passage.entities) {
    const others = passage.entities.filter((other) => other !== entity);
    for (const match of rank({ ...passage, entities: [entity, ...others] })) {
      const known = best.get(match.claim);
      if (known === undefined || known.score < match.score) best.set(match.claim, match);
    }
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score);
}

function rankClaims(passage: Passage, language: TextLanguage, index: ClaimIndex): readonly Match[] {
  const [entity] = passage.entities;
  if (entity === undefined) return [];
  const terms = passageTerms(passage, language, index);
  const candidates = candidatesFor(entity, terms, index);
  const judged: Match[] = [];
  const rest: Match[] = [];
  for (const at of index.byEntity.get(entity) ?? []) {
    const claim = index.claims[at];
    if (claim === undefined) continue;
    if (candidates.has(at)) {
      const evidence = gatherEvidence(terms, claim, entity, index);
      const judgement = judge(evidence, terms, claim);
      judged.push({ claim: claim.claim.id, ...judgement, why: whyOf(evidence, entity) });
    } else {
      rest.push({ claim: claim.claim.id, score: 0, bears: false, why: [] });
    }
  }
  const byScore = judged.toSorted((a, b) => b.score - a.score);
  return [...byScore, ...rest];
}

const WORDS_SHOWN = 5;

function whyOf(evidence: MatchEvidence, entity: string): readonly Why[] {
  const why: Why[] = evidence.amounts.map(({ text }) => ({ kind: 'figure', text }));
  if (evidence.products.length > 0) why.push({ kind: 'products', products: evidence.products });
  if (evidence.further.length > 0) {
    why.push({ kind: 'entities', entities: [entity, ...evidence.further] });
  }
  const terms = evidence.words.slice(0, WORDS_SHOWN).map(({ word }) => word.surface);
  if (terms.length > 0) why.push({ kind: 'terms', terms });
  return why;
}
