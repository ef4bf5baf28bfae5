import { lineAt, onTheWay, placeCard, type Side } from '../../page/placement.ts';
import type { Point } from './card-script.ts';
import type { Form } from './card-state.ts';
import type { Occurrence } from './occurrence.ts';

/** Puts the card beside its mention, and keeps it there while page and card change. */
export class CardPlacer {
  readonly #view: Window;
  #pointer: Point | null = null;
  /** Which line of a wrapped mention the card belongs to. */
  #line: number | null = null;
  #side: Side | null = null;

  constructor(view: Window) {
    this.#view = view;
  }

  /** Takes aim anew, at the line nearest to the pointer. */
  aim(pointer: Point | null): void {
    this.#pointer = pointer;
    this.#line = null;
    this.#side = null;
  }

  /** Places the layer; says so when the mention cannot be seen, or is no longer there. */
  place(target: Occurrence, layer: HTMLElement, form: Form): 'placed' | 'unseen' | 'gone' {
    const lines = target.lines();
    if (lines.length === 0) return 'gone';
    if (form === 'sheet') {
      layer.removeAttribute('style');
      return 'placed';
    }
    const viewport = this.#viewport();
    this.#line ??= lines.findIndex((line) => line === lineAt(lines, this.#pointer));
    const line = lines[this.#line] ?? lines[0];
    if (!line) return 'gone';
    // Without a limit to its room the card is as high as it would like to be.
    layer.style.removeProperty('--room');
    const { width, height } = layer.getBoundingClientRect();
    const { direction } = this.#view.getComputedStyle(target.element);
    const placed = placeCard({
      line,
      card: { width, height },
      viewport,
      direction: direction === 'rtl' ? 'rtl' : 'ltr',
      side: this.#side,
    });
    this.#side = placed.side;
    layer.style.left = `${placed.left}px`;
    layer.style.top = `${placed.top}px`;
    layer.style.setProperty('--room', `${placed.room}px`);
    const isSeen = line.bottom > viewport.top && line.top < viewport.top + viewport.height;
    return isSeen ? 'placed' : 'unseen';
  }

  /** Whether a pointer that left the mark at `from` may be on its way to the layer. */
  isOnTheWay(from: Point, at: Point, layer: HTMLElement): boolean {
    return onTheWay(from, at, layer.getBoundingClientRect());
  }

  #viewport() {
    const visual = this.#view.visualViewport;
    if (!visual) {
      return { left: 0, top: 0, width: this.#view.innerWidth, height: this.#view.innerHeight };
    }
    const { offsetLeft: left, offsetTop: top, width, height } = visual;
    return { left, top, width, height };
  }
}
