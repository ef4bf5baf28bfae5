/** Part of the viewport's height at its top and bottom where a line is not well in sight. */
const EDGE = 0.15;

/** Whether any of these line boxes is well within the viewport. */
export function isInSight(view: Window, lines: readonly DOMRect[]): boolean {
  const height = view.innerHeight;
  return lines.some((line) => line.top >= height * EDGE && line.bottom <= height * (1 - EDGE));
}

/**
 * Scrolls a stretch of the page into sight where it is not, at once: the place must be known, and
 * nobody is made to watch it move. `lines` gives its line boxes as they are now.
 */
export function bringInSight(
  view: Window,
  range: AbstractRange,
  lines: () => readonly DOMRect[],
): void {
  if (isInSight(view, lines())) return;
  range.startContainer.parentElement?.scrollIntoView({
    block: 'center',
    inline: 'nearest',
    behavior: 'instant',
  });
  const [line] = lines();
  if (!line || isInSight(view, lines())) return;
  view.scrollBy({ top: line.top - view.innerHeight / 2, behavior: 'instant' });
}
