/** The browsers' StaticRange, which is missing here: what it is made of, and nothing else. */
import { vi } from 'vitest';
import type { TextBlock } from '../../../src/page/block-text.ts';
import { placeOf } from '../../../src/page/place.ts';

/** Puts it in place until all globals are as they were. */
export function stubStaticRange(): void {
  vi.stubGlobal('StaticRange', function PlainRange(init: StaticRangeInit): object {
    const { startContainer, startOffset, endContainer, endOffset } = init;
    return { ...init, collapsed: startContainer === endContainer && startOffset === endOffset };
  });
}

/** A live range where the block's text stands, or null where it stands nowhere any more. */
export function rangeOf(block: TextBlock, start: number, end: number): Range | null {
  stubStaticRange();
  const place = placeOf(block, start, end);
  const range = place?.startContainer.ownerDocument?.createRange();
  if (!place || !range) return null;
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range;
}
