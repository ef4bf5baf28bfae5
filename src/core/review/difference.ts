/** How a text became another, and how much of it stayed. */
import { diffArrays, diffWords } from 'diff';

/** A stretch of two texts laid over each other. */
export interface TextChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Most words that may differ before two texts count as wholly different; bounds the work. */
const mostChanges = 3000;

/**
 * The words that were removed from `before` and added in `after`, among those that stayed. What is
 * the same and added makes `after`; what is the same and removed makes `before`, apart from white space.
 */
export function textDifference(before: string, after: string): readonly TextChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const changes = diffWords(before, after, { maxEditLength: mostChanges });
  if (changes === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** A text's words in lower case; where a script has no spaces, each character is one. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+/gv;

/**
 * How alike two texts are, 0 to 1: twice the words that both have in the same order, over all their
 * words (Dice's coefficient of the longest common subsequence). 0 where it would be under `least`.
 */
export function likeness(one: readonly string[], other: readonly string[], least: number): number {
  const all = one.length + other.length;
  if (all === 0) return 0;
  const changes = diffArrays([...one], [...other], {
    maxEditLength: Math.min(mostChanges, Math.floor((1 - least) * all)),
  });
  if (changes === undefined) return 0;
  const kept = changes.reduce((sum, { added, removed, count }) => {
    return added || removed ? sum : sum + count;
  }, 0);
  return (2 * kept) / all;
}

/** How many words both texts have, in whatever order, each as often as in both. */
export function sharedWords(one: ReadonlyMap<string, number>, other: readonly string[]): number {
  const left = new Map<string, number>();
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? one.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return shared;
}
