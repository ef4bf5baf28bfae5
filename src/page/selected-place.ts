/** Where the paths of a saved range lead in the page of today. */
import type { PointSelector, RangeSelector } from '../core/references/selectors.ts';
import type { PageRange } from './selection.ts';
import type { PagePoint } from './text-offsets.ts';

/** What `Document.evaluate` gives where one node is asked for. */
const FIRST_NODE = 9;

/** The points that a saved range names; null where they are not there any more. */
export function selectedPlace(document: Document, range: RangeSelector): PageRange | null {
  const from = pointOf(document, range.startSelector, 'start');
  const to = pointOf(document, range.endSelector, 'end');
  return from && to && { from, to };
}

function pointOf(
  document: Document,
  { value, refinedBy }: PointSelector,
  side: 'start' | 'end',
): PagePoint | null {
  const element = elementAt(document, value);
  if (!element) return null;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = side === 'start' ? refinedBy.start : refinedBy.end;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const points = pointsIn(node.data);
    // A passage begins in the text that follows an offset, and ends in the one before it.
    if (side === 'start' ? left < points : left <= points) {
      return { node, offset: unitsOf(node.data, left) };
    }
    left -= points;
  }
  return null;
}

function elementAt(document: Document, path: string): Element | null {
  try {
    const { singleNodeValue } = document.evaluate(path, document, null, FIRST_NODE, null);
    return singleNodeValue instanceof Element ? singleNodeValue : null;
  } catch {
    // A reference that was made elsewhere may have any text for a path.
    return null;
  }
}

/** Code points of a text. */
function pointsIn(text: string): number {
  let points = 0;
  for (const _ of text) points += 1;
  return points;
}

function unitsOf(text: string, points: number): number {
  let units = 0;
  for (const point of text) {
    if (points-- <= 0) break;
    units += point.length;
  }
  return units;
}
