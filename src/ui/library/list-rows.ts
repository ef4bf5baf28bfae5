/** The rows of the list of references, and moving and selecting among them: data only. */
import type { Reference } from '../../core/references/reference.ts';

/** An article above its references. */
export interface ArticleHeading {
  readonly heading: Reference;
  readonly count: number;
}

export type ListRow = Reference | ArticleHeading;

/** Whether a row names an article. */
export function isHeading(row: ListRow): row is ArticleHeading {
  return 'heading' in row;
}

/** Names a row among the others. */
export function keyOfRow(row: ListRow): string {
  return isHeading(row) ? `article ${row.heading.page}` : row.id;
}

/** References of one article together, at the place of the first; within it in the given order. */
export function groupedRows(references: readonly Reference[]): readonly ListRow[] {
  const groups = Map.groupBy(references, ({ page }) => page);
  return [...groups.values()].flatMap((group): readonly ListRow[] => {
    const [first] = group;
    return first === undefined ? [] : [{ heading: first, count: group.length }, ...group];
  });
}

/** Rows that a page key goes on by. */
const PAGE = 8;

/** The place of a reference that a key leads to, of `count`; null for another key. */
export function placeByKey(key: string, at: number, count: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE }[key];
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

/** The selection with all from one reference to another, both included. */
export function withRange(
  selected: ReadonlySet<string>,
  references: readonly Reference[],
  from: number,
  to: number,
): ReadonlySet<string> {
  const [first, last] = from < to ? [from, to] : [to, from];
  return new Set([...selected, ...references.slice(first, last + 1).map(({ id }) => id)]);
}

/** The selection with one more, or without it. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(selected);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}
