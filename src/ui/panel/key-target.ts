import { placeAfter } from '../parts/roving.ts';

/**
 * Where an arrow, Home or End leads to in a row of `count` things, from the one at `from`; null for
 * every other key. Arrows follow the direction of text.
 */
export function keyTarget(
  { key, currentTarget }: Pick<KeyboardEvent, 'key' | 'currentTarget'>,
  from: number,
  count: number,
): number | null {
  if (key === 'ArrowUp' || key === 'ArrowDown') return null;
  const isReversed =
    currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
  return placeAfter(isReversed ? mirrored(key) : key, from, count);
}

function mirrored(key: string): string {
  if (key === 'ArrowLeft') return 'ArrowRight';
  return key === 'ArrowRight' ? 'ArrowLeft' : key;
}
