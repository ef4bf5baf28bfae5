/**
 * Where an arrow, Home or End leads to in a row of `count` things, from the one at `from`; null for
 * every other key. Arrows follow the direction of text.
 */
export function keyTarget(
  { key, currentTarget }: Pick<KeyboardEvent, 'key' | 'currentTarget'>,
  from: number,
  count: number,
): number | null {
  const reversed =
    currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
  const [next, previous] = reversed ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  switch (key) {
    case next:
      return Math.min(count - 1, from + 1);
    case previous:
      return Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
