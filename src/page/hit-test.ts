import type { Mark, Painter } from './paint.ts';
import { lookAt } from './place.ts';
import { shownParent } from './text-map.ts';

/** A mark under the pointer, with the element whose own text holds it. */
export interface Hit {
  readonly mark: Mark;
  readonly element: Element;
  readonly x: number;
  readonly y: number;
}

/** A place of the viewport in CSS pixels, and the innermost element that was pointed at. */
export interface Pointed {
  readonly x: number;
  readonly y: number;
  readonly element: Element | null;
}

/**
 * The mark at a place of the viewport. `onNear` is told first where the text that was pointed at has
 * marks. The browser says which character is there, and the marks are searched for it.
 * `CSS.highlights.highlightsFromPoint` would say it at once, but Chromium asks every mark of the page
 * for its boxes (2.4 ms with 500 of them, 3 s with 10,000 in one text), and finds none where the
 * device's pixel ratio is emulated.
 */
export function hitAt(
  document: Document,
  { x, y, element: pointed }: Pointed,
  painter: Painter,
  onNear: () => void,
): Hit | null {
  const holders = holdersOf(pointed, painter);
  if (!pointed || holders.length === 0) return null;
  onNear();
  const shadowRoots = rootsAround(pointed);
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (!caret) return null;
  for (const element of holders) {
    const mark = markAt(painter.marksIn(element), caret, x, y);
    if (mark) return { mark, element, x, y };
  }
  return null;
}

/** Elements around the pointed one whose own text is marked, nearest first. */
function holdersOf(pointed: Element | null, painter: Painter): readonly Element[] {
  const holders: Element[] = [];
  for (let element = pointed; element; element = shownParent(element)) {
    if (painter.has(element)) holders.push(element);
  }
  return holders;
}

/** The shadow roots that the element stands in: the browser looks into no others. */
function rootsAround(element: Element): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let root = element.getRootNode(); root instanceof ShadowRoot;) {
    roots.push(root);
    root = root.host.getRootNode();
  }
  return roots;
}

/** The one of the marks, which stand in document order, that the character and the point are in. */
function markAt(marks: readonly Mark[], caret: CaretPosition, x: number, y: number): Mark | null {
  let from = 0;
  let to = marks.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const side = sideOf(marks[middle], caret);
    if (side === null) return null;
    if (side === 0) {
      // Between two marks that touch, the character's place belongs to both.
      const near = marks.slice(Math.max(0, middle - 1), middle + 2);
      return near.find(({ range }) => isOver(range, x, y)) ?? null;
    }
    if (side < 0) to = middle;
    else from = middle + 1;
  }
  return null;
}

/** Whether the character is before, in or after the mark; null where the page took one away. */
function sideOf(mark: Mark | undefined, { offsetNode, offset }: CaretPosition): number | null {
  return mark ? lookAt(mark.range, (range) => range.comparePoint(offsetNode, offset)) : null;
}

/** The browser gives the nearest character, however far from the point it is. */
function isOver(place: AbstractRange, x: number, y: number): boolean {
  const isIn = ({ left, right, top, bottom }: DOMRect): boolean =>
    left <= x && x <= right && top <= y && y <= bottom;
  return lookAt(place, (range) => [...range.getClientRects()].some(isIn)) ?? false;
}
