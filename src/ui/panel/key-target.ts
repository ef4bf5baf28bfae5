/**
 * Where an arrow, Home or End leads to in a row of `count` things, from the one at `from`; null for
 * every other key. Arrows follow the direction of the row that listens.
 */
export function keyTarget(
  { key, currentTarget }: Pick<KeyboardEvent, 'key' | 'currentTarget'>,
  from: number,
  count: number,
): number | null {
  const reversed =
    currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
  const step = { ArrowRight: reversed ? -1 : 1, ArrowLeft: reversed ? 1 : -1 }[key];
  if (step !== undefined) return Math.max(0, Math.min(count - 1, from + step));
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
