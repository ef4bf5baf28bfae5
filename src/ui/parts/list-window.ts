/** Which items of a long list are drawn, and where: numbers only. */

/** Items that are drawn, by place; `to` is not among them. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Lists of so few items are drawn whole, in the page's own flow. */
export const WHOLE = 60;

/** Px beyond both edges of the view that are drawn, so that scrolling and Tab find something there. */
const MARGIN = 500;

/** Where each item begins, in px from the list's beginning; one more than there are items. */
export function topsOf(
  keys: readonly string[],
  heights: ReadonlyMap<string, number>,
  estimate: number,
): Float64Array {
  const tops = new Float64Array(keys.length + 1);
  let top = 0;
  for (let at = 0; at < keys.length; at += 1) {
    tops[at] = top;
    top += heights.get(keys[at] ?? '') ?? estimate;
  }
  tops[keys.length] = top;
  return tops;
}

/** The items between two distances from the list's beginning, and those close to them. */
export function rangeBetween(tops: Float64Array, from: number, to: number): Range {
  const count = tops.length - 1;
  const first = itemAt(tops, from - MARGIN);
  const last = itemAt(tops, to + MARGIN);
  return { from: first, to: Math.min(count, last + 1) };
}

/** The item that covers a distance from the list's beginning; the nearest one outside of the list. */
export function itemAt(tops: Float64Array, distance: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Places to draw, in order: a range, and each of `held` with its neighbours, so that Tab goes on; -1 is none. */
export function placesToDraw(range: Range, held: readonly number[], count: number): number[] {
  const places = new Set<number>();
  for (let at = range.from; at < range.to; at += 1) places.add(at);
  for (const place of held) {
    if (place < 0) continue;
    for (const at of [place - 1, place, place + 1]) if (at >= 0 && at < count) places.add(at);
  }
  return [...places].toSorted((one, other) => one - other);
}
