import type { Mention } from '../../core/detection/mention.ts';
import type { TextBlock } from '../../page/block-text.ts';
import { lookAt, placeOf } from '../../page/place.ts';

/** A mention with its place in the page. Stays the same object while the block's text stays the same. */
export class Occurrence {
  /** As last decided: what is said elsewhere on the page may change the reasons. */
  mention: Mention;
  #block: TextBlock;
  #place: StaticRange | null = null;

  constructor(block: TextBlock, mention: Mention) {
    this.#block = block;
    this.mention = mention;
  }

  get entity(): string {
    return this.mention.entity;
  }

  get element(): Element {
    return this.#block.element;
  }

  get block(): TextBlock {
    return this.#block;
  }

  /** The same text was read again: its nodes may be others. */
  set block(block: TextBlock) {
    this.#block = block;
    this.#place = null;
  }

  /** Where it stands in the page, null once the page has taken it away. */
  get place(): StaticRange | null {
    const { start, end } = this.mention;
    this.#place ??= placeOf(this.#block, start, end);
    return this.#place?.startContainer.isConnected ? this.#place : null;
  }

  /** Its line boxes in the viewport that can be seen; none while it is hidden. */
  lines(): readonly DOMRect[] {
    // What is folded away, as in a closed details element, has boxes all the same.
    if (!this.element.checkVisibility()) return [];
    const rects = this.place && lookAt(this.place, (range) => [...range.getClientRects()]);
    return (rects ?? []).filter((rect) => rect.width > 0 && rect.height > 0);
  }
}
