import type { DatasetIndex, IndexedClaim } from '../dataset/index-format.ts';
import type { TextLanguage } from './stem.ts';
import { FIELD_WEIGHTS } from './weights.ts';
import { contentWords, type Word } from './words.ts';

/** What a claim can be found by, in one language. */
export interface ClaimTerms {
  /** Weight of each stem by the best field that it stands in. */
  readonly stems: ReadonlyMap<string, number>;
  /** Stems of the sentence itself. */
  readonly sentence: ReadonlySet<string>;
  /** Neighbouring stems of the sentence, joined by a space. */
  readonly pairs: ReadonlySet<string>;
  /** Stems that are written as names in the claim. */
  readonly names: ReadonlySet<string>;
}

/**
 * Reads a claim's words. Evidence, answers and labels are in English, and serve only English; the
 * names of entities are taken out of all texts, since the claims compared all share them.
 */
export function claimTerms(
  claim: IndexedClaim,
  index: DatasetIndex,
  language: TextLanguage,
  withoutEntities: (text: string) => string,
): ClaimTerms {
  const texts =
    language === 'en' ? claim : (index.translations[language]?.claims[claim.id] ?? claim);
  const sentence = contentWords(withoutEntities(texts.statement), language);
  const fields: (readonly [readonly Word[], number])[] = [[sentence, FIELD_WEIGHTS.statement]];
  const add = (text: string | null | undefined, weight: number) => {
    if (text) fields.push([contentWords(withoutEntities(text), language), weight]);
  };
  add(texts.detail, FIELD_WEIGHTS.detail);
  add(texts.limits, FIELD_WEIGHTS.limits);
  if (language === 'en') {
    for (const { says } of claim.evidence) add(says, FIELD_WEIGHTS.says);
    for (const { label } of claim.figures ?? []) add(label, FIELD_WEIGHTS.label);
    for (const { by, position } of claim.responses ?? [])
      add(`${by}: ${position}`, FIELD_WEIGHTS.response);
  }
  const stems = new Map<string, number>();
  const names = new Set<string>();
  for (const [words, weight] of fields) {
    for (const word of words) {
      if ((stems.get(word.stem) ?? 0) < weight) stems.set(word.stem, weight);
      if (word.name) names.add(word.stem);
    }
  }
  return {
    stems,
    names,
    sentence: new Set(sentence.map((word) => word.stem)),
    pairs: pairsOf(sentence),
  };
}

/** Pairs of content words that stand side by side. */
export function pairsOf(words: readonly Word[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next !== undefined && next.at === word.at + 1) pairs.add(`${word.stem} ${next.stem}`);
  }
  return pairs;
}

/** Years that a claim is about: in its sentence, its period and its figures. */
export function claimYears(claim: IndexedClaim): ReadonlySet<string> {
  const dates = [
    claim.statement,
    claim.detail ?? '',
    claim.period?.from ?? '',
    claim.period?.to ?? '',
    ...(claim.figures ?? []).map(({ asOf }) => asOf ?? ''),
  ];
  return yearsIn(dates.join(' '));
}

export function yearsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\d.,$])(?:19|20)\d\d(?![\d,]|\.\d)/g) ?? []);
}
