import { findAmounts, type Amount } from '../dataset/amounts.ts';
import type { ClaimIndex } from './claim-index.ts';
import { pairsOf, yearsIn } from './claim-terms.ts';
import type { Passage } from './match.ts';
import type { TextLanguage } from './stem.ts';
import { contentWords, type Word } from './words.ts';

/** What a passage is compared by. */
export interface PassageTerms {
  /** First occurrence of each content word, by stem. */
  readonly words: ReadonlyMap<string, Word>;
  readonly pairs: ReadonlySet<string>;
  /** First occurrence of each. */
  readonly amounts: readonly Amount[];
  readonly years: ReadonlySet<string>;
  /** Products named, with the words by which they are named. */
  readonly products: ReadonlyMap<string, string>;
  /** Entities marked in the passage or named by a word that goes with them. */
  readonly entities: ReadonlySet<string>;
}

export function passageTerms(
  passage: Passage,
  language: TextLanguage,
  index: ClaimIndex,
): PassageTerms {
  const words = contentWords(index.withoutEntities(passage.text), language);
  const first = new Map<string, Word>();
  for (const word of words) if (!first.has(word.stem)) first.set(word.stem, word);
  const companions = words.flatMap(({ stem, name }) => {
    const entity = name ? index.companions.get(stem) : undefined;
    return entity === undefined ? [] : [entity];
  });
  return {
    words: first,
    pairs: pairsOf(words),
    amounts: distinctAmounts(findAmounts(passage.text, language)),
    years: yearsIn(passage.text),
    products: index.findProducts(passage.text),
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
