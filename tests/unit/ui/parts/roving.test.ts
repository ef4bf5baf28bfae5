import { expect, it } from 'vitest';
import { placeAfter } from '../../../../src/ui/parts/roving.ts';

it.each([
  ['ArrowDown', 1, 2],
  ['ArrowRight', 1, 2],
  ['ArrowDown', 3, 3],
  ['ArrowUp', 1, 0],
  ['ArrowLeft', 0, 0],
  ['Home', 3, 0],
  ['End', 0, 3],
  ['a', 1, null],
] as const)('%s leads from place %i of four to %j', (key, at, expected) => {
  expect(placeAfter(key, at, 4)).toBe(expected);
});

it('leads nowhere where there is nothing', () => {
  expect(placeAfter('End', 0, 0)).toBeNull();
});
