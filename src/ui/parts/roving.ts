/** Moving the focus among things of one kind by arrow keys, so that Tab passes them in one step. */

/** Where a key leads from place `at` of `count`; null for a key that leads nowhere. */
export function placeAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Moves the focus to the item that a key leads to, among those that match inside of `root`. */
export function rove(event: KeyboardEvent, root: ParentNode | null, selector: string): void {
  if (event.altKey || event.ctrlKey || event.metaKey || root === null) return;
  const items = [...root.querySelectorAll<HTMLElement | SVGElement>(selector)];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = at < 0 ? null : placeAfter(event.key, at, items.length);
  if (next === null) return;
  event.preventDefault();
  items[next]?.focus();
}
