import { scrollerOf } from '../parts/scroller.ts';

/** Px between what has the focus and what would cover it. */
const CLEARANCE = 8;

/**
 * Scrolls what has just been given the focus out from under the claims that stick to the lower edge,
 * once they tell of it. Firefox 153 leaves what is partly in sight where it is when the focus moves.
 */
export function keepClear(focused: Element): void {
  requestAnimationFrame(() => {
    focused.scrollIntoView({ block: 'nearest' });
    const cover = focused.closest('.map')?.querySelector('.map-claims')?.getBoundingClientRect();
    const { left, bottom } = focused.getBoundingClientRect();
    if (cover === undefined || left >= cover.right || left < cover.left - CLEARANCE) return;
    const hidden = bottom + CLEARANCE - cover.top;
    if (hidden > 0) scrollerOf(focused).scrollBy(0, hidden);
  });
}
