/** Finds the passages of a worksheet among those that the article shows today. */
import type { ArticlePassage } from './article.ts';
import { textDifference, type TextChange } from './difference.ts';
import { keptInOrder } from './moved.ts';
import { placeByLikeness } from './place-edited.ts';
import { plainText, sameNeighbours, type Placed, type Standing } from './standing.ts';
import type { WorksheetEntry } from './worksheet.ts';

/** What became of the passage of an entry. */
export type Placement =
  /** It stands where it stood. */
  | { readonly kind: 'same'; readonly entry: WorksheetEntry; readonly passage: ArticlePassage }
  /** Its text is the same and stands among others. */
  | { readonly kind: 'moved'; readonly entry: WorksheetEntry; readonly passage: ArticlePassage }
  /** Its text was changed since. */
  | {
      readonly kind: 'edited';
      readonly entry: WorksheetEntry;
      readonly passage: ArticlePassage;
      readonly difference: readonly TextChange[];
    }
  /** None of today's passages can be told to be it. */
  | { readonly kind: 'gone'; readonly entry: WorksheetEntry };

/**
 * What became of each entry's passage, in the order of the entries. The exact text is looked for
 * first, then the likest; neighbours tell equal texts apart. A passage is given to one entry at
 * most, and never where that would be a guess.
 */
export function placeEntries(
  entries: readonly WorksheetEntry[],
  passages: readonly ArticlePassage[],
): readonly Placement[] {
  const saved = entries.map(({ passage }, index) => standing(passage, passage.order, index));
  const found = passages.map((passage, order) => standing(passage, order, order));
  const placed = new Map<number, number>();
  placeByText(saved, found, placed);
  placeByLikeness(saved, found, placed);
  const stayed = stayedOf(saved, found, placed);
  return entries.map((entry, index) => {
    const at = placed.get(index);
    const passage = at === undefined ? undefined : passages[at];
    const [before, after] = [saved[index], at === undefined ? undefined : found[at]];
    if (passage === undefined || before === undefined || after === undefined) {
      return { kind: 'gone', entry };
    }
    if (before.text === after.text) {
      return { kind: stayed.has(index) ? 'same' : 'moved', entry, passage };
    }
    return { kind: 'edited', entry, passage, difference: textDifference(before.text, after.text) };
  });
}

/**
 * The entries whose passage did not move: it has its number or a neighbour still, or it stands in
 * the same order with others of the worksheet.
 */
function stayedOf(
  saved: readonly Standing[],
  found: readonly Standing[],
  placed: Placed,
): ReadonlySet<number> {
  const pairs = saved.flatMap((before) => {
    const after = found[placed.get(before.index) ?? -1];
    return after === undefined ? [] : [{ before, after }];
  });
  const kept = keptInOrder(pairs.map(({ after }) => after.order));
  const ordered = kept.filter(Boolean).length > 1;
  const stayed = pairs.filter(
    ({ before, after }, at) =>
      before.order === after.order ||
      sameNeighbours(before, after) > 0 ||
      (ordered && kept[at] === true),
  );
  return new Set(stayed.map(({ before }) => before.index));
}

function standing(
  { text, before, after }: Pick<ArticlePassage, 'text' | 'before' | 'after'>,
  order: number,
  index: number,
): Standing {
  return {
    index,
    order,
    text: plainText(text),
    before: plainText(before),
    after: plainText(after),
  };
}

/** Equal texts; of several the one with the same neighbours, then the one that stands nearest. */
function placeByText(saved: readonly Standing[], found: readonly Standing[], placed: Placed): void {
  const alike = Map.groupBy(found, ({ text }) => text);
  const taken = new Set<number>();
  for (const neighbours of [2, 1, 0]) {
    for (const one of saved) {
      if (placed.has(one.index)) continue;
      const free = (alike.get(one.text) ?? []).filter(
        (other) => !taken.has(other.index) && sameNeighbours(one, other) >= neighbours,
      );
      const nearest = free.reduce<Standing | null>((best, other) => {
        return best === null || distance(one, other) < distance(one, best) ? other : best;
      }, null);
      if (nearest === null) continue;
      placed.set(one.index, nearest.index);
      taken.add(nearest.index);
    }
  }
}

function distance(one: Standing, other: Standing): number {
  return Math.abs(one.order - other.order);
}
