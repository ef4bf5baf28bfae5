import { bringInSight } from '../../page/sight.ts';
import type { Occurrence } from './occurrence.ts';

export type Direction = 'next' | 'previous';

/** Walks through the mentions of a page, round from the last to the first. */
export class Stepper {
  readonly #view: Window;
  readonly #mentions: () => readonly Occurrence[];
  #current: Occurrence | null = null;

  constructor(view: Window, mentions: () => readonly Occurrence[]) {
    this.#view = view;
    this.#mentions = mentions;
  }

  /** The mention last stepped to, as long as it is on the page. */
  get current(): Occurrence | null {
    return this.#current && this.#mentions().includes(this.#current) ? this.#current : null;
  }

  /** Position of the current mention, from 1. */
  get position(): { readonly at: number; readonly of: number } | null {
    const mentions = this.#mentions();
    const at = this.#current ? mentions.indexOf(this.#current) : -1;
    return at < 0 ? null : { at: at + 1, of: mentions.length };
  }

  /** Goes to the next or previous mention that can be seen, and scrolls it into sight. */
  step(direction: Direction): Occurrence | null {
    const mentions = this.#mentions();
    const count = mentions.length;
    const forward = direction === 'next' ? 1 : -1;
    let at = this.#startFor(direction, mentions);
    for (let tried = 0; tried < count; tried++, at += forward) {
      const occurrence = mentions[((at % count) + count) % count];
      if (occurrence && occurrence.lines().length > 0) {
        this.goTo(occurrence);
        return occurrence;
      }
    }
    return null;
  }

  /** Makes this the current mention and scrolls it into sight. */
  goTo(occurrence: Occurrence): void {
    this.#current = occurrence;
    if (occurrence.place) {
      bringInSight(this.#view, occurrence.place, () => occurrence.lines());
    }
  }

  /** Starts over: another page has come in its place. */
  reset(): void {
    this.#current = null;
  }

  /** Index to try first: beside the current mention, or where the person is reading. */
  #startFor(direction: Direction, mentions: readonly Occurrence[]): number {
    const current = this.#current ? mentions.indexOf(this.#current) : -1;
    if (current >= 0) return direction === 'next' ? current + 1 : current - 1;
    const below = mentions.findIndex((mention) => mention.lines().some((line) => line.bottom > 0));
    const first = below < 0 ? 0 : below;
    return direction === 'next' ? first : first - 1;
  }
}
