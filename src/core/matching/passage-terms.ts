import { findAmounts, type Amount } from '../dataset/amounts.ts';
import type { ClaimIndex } from './claim-index.ts';
import { yearsIn } from './claim-terms.ts';
import type { Passage } from './match.ts';
import type { TextLanguage } from './stem.ts';
import { COMMON_WEIGHT, NAME_WEIGHT, UNKNOWN_RARITY } from './weights.ts';
import { contentWords, type Word } from './words.ts';

/** What a passage is compared by. */
export interface PassageTerms {
  /** First occurrence of each content word, by stem, and what it tells where a claim has it. */
  readonly words: ReadonlyMap<string, { readonly word: Word; readonly weight: number }>;
  /** Sum of what all its words tell, those that no claim has included. */
  readonly mass: number;
  /** First occurrence of each. */
  readonly amounts: readonly Amount[];
  readonly years: ReadonlySet<string>;
  /** Products named, with the words by which they are named. */
  readonly products: ReadonlyMap<string, string>;
  /** Entities marked in the passage. */
  readonly marked: ReadonlySet<string>;
  /** These and the ones named by a word that goes with them. */
  readonly entities: ReadonlySet<string>;
}

export function passageTerms(
  passage: Passage,
  language: TextLanguage,
  index: ClaimIndex,
): PassageTerms {
  const all = contentWords(index.withoutEntities(passage.text), language);
  const words = new Map<string, { word: Word; weight: number }>();
  let mass = 0;
  for (const word of all) {
    if (words.has(word.stem)) continue;
    const kind = (word.common ? COMMON_WEIGHT : 1) * (word.name ? NAME_WEIGHT : 1);
    const rarity = index.rarity(word.stem);
    words.set(word.stem, { word, weight: rarity * kind });
    mass += (rarity === 0 ? UNKNOWN_RARITY : Math.min(rarity, UNKNOWN_RARITY)) * kind;
  }
  const companions = all.flatMap(({ stem, name }) => {
    const entity = name ? index.companions.get(stem) : undefined;
    return entity === undefined ? [] : [entity];
  });
  return {
    words,
    mass,
    amounts: distinctAmounts(findAmounts(passage.text, language)),
    years: yearsIn(passage.text),
    products: index.findProducts(passage.text),
    marked: new Set(passage.entities),
    entities: new Set([...passage.entities, ...companions]),
  };
}

function distinctAmounts(amounts: readonly Amount[]): readonly Amount[] {
  const first = new Map<string, Amount>();
  for (const amount of amounts) {
    const key = `${amount.value} ${amount.unit}`;
    if (!first.has(key)) first.set(key, amount);
  }
  return [...first.values()];
}
