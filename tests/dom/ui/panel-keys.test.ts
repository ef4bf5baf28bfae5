import { describe, expect, it } from 'vitest';
import { keyTarget } from '../../../src/ui/panel/key-target.ts';

function press(key: string, from: number, direction = 'ltr'): number | null {
  const row = document.createElement('div');
  row.style.direction = direction;
  document.body.append(row);
  const target = keyTarget({ key, currentTarget: row }, from, 4);
  row.remove();
  return target;
}

describe('a key in a row', () => {
  it.each([
    ['ArrowRight', 1, 2],
    ['ArrowLeft', 1, 0],
    ['ArrowRight', 3, 3],
    ['ArrowLeft', 0, 0],
    ['Home', 2, 0],
    ['End', 1, 3],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(press(key, from)).toBe(to);
  });

  it('follows the direction of text', () => {
    expect(press('ArrowRight', 1, 'rtl')).toBe(0);
    expect(press('ArrowLeft', 1, 'rtl')).toBe(2);
  });

  it.each(['Enter', ' ', 'a', 'ArrowDown', 'Tab', 'constructor'])('%j leads nowhere', (key) => {
    expect(press(key, 1)).toBeNull();
  });
});
