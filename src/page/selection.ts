import { openRootsIn, likelyHosts } from './shadow-roots.ts';
import type { PagePoint } from './text-offsets.ts';

/** A stretch of a page between two points, which may stand in different shadow roots. */
export interface PageRange {
  readonly from: PagePoint;
  readonly to: PagePoint;
}

/** What the person has selected, in open shadow roots too; null where nothing is. */
export function selectedRange(view: Window): PageRange | null {
  const selection = view.getSelection();
  const { body } = view.document;
  if (!selection || selection.rangeCount === 0 || !body) return null;
  const shadowRoots = [...openRootsIn(body, likelyHosts)];
  const [range] = selection.getComposedRanges({ shadowRoots });
  if (!range || range.collapsed) return null;
  return {
    from: { node: range.startContainer, offset: range.startOffset },
    to: { node: range.endContainer, offset: range.endOffset },
  };
}
