import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, onTheWay, placeCard, type Box } from '../../../src/page/placement.ts';

const viewport: Box = { left: 0, top: 0, width: 1000, height: 800 };
const card = { width: 400, height: 300 };

function line(left: number, top: number, width = 80, height = 20): Box {
  return { left, top, width, height };
}

function place(at: Box, change: Partial<Parameters<typeof placeCard>[0]> = {}) {
  return placeCard({ line: at, card, viewport, direction: 'ltr', side: null, ...change });
}

describe('where a card goes', () => {
  it.each([
    ['below its mention, in line with its start', line(100, 200), { left: 100, top: 226 }],
    ['above where there is more room', line(100, 700), { left: 100, top: 394, side: 'above' }],
    ['not beyond the right edge', line(900, 200), { left: 592 }],
    ['not beyond the left edge', line(-50, 200), { left: 8 }],
    ['shrinks to the room that there is', line(100, 560), { side: 'above', room: 546 }],
  ] as const)('%s', (_, at, expected) => {
    expect(place(at)).toMatchObject(expected);
  });

  it('ends in line with the mention where text runs from right to left', () => {
    expect(place(line(600, 200), { direction: 'rtl' }).left).toBe(280);
  });

  it('keeps its side while it grows, as long as there is room to read', () => {
    const tall = { width: 400, height: 500 };
    expect(place(line(100, 480), { card: tall }).side).toBe('above');
    expect(place(line(100, 480), { card: tall, side: 'below' }).side).toBe('below');
  });

  it('lies over the text where the viewport has no room beside the mention', () => {
    const small: Box = { left: 0, top: 0, width: 320, height: 240 };
    const placed = place(line(10, 100), { viewport: small, card: { width: 304, height: 300 } });
    expect(placed.top).toBeGreaterThanOrEqual(8);
    expect(placed.room).toBeGreaterThanOrEqual(200);
  });

  it('stays inside a zoomed and moved visual viewport', () => {
    const zoomed: Box = { left: 500, top: 400, width: 500, height: 400 };
    expect(place(line(480, 420), { viewport: zoomed }).left).toBe(508);
  });

  it('is inside the viewport with its margin, whatever the mention', () => {
    const number = fc.integer({ min: -2000, max: 3000 });
    const size = fc.integer({ min: 1, max: 700 });
    fc.assert(
      fc.property(number, number, size, size, fc.boolean(), (left, top, width, height, rtl) => {
        const wanted = { width: Math.min(width, 984), height };
        const placed = place(line(left, top), { card: wanted, direction: rtl ? 'rtl' : 'ltr' });
        const drawn = Math.min(height, placed.room);
        expect(placed.left).toBeGreaterThanOrEqual(8);
        expect(placed.left + wanted.width).toBeLessThanOrEqual(992);
        expect(placed.top).toBeGreaterThanOrEqual(8);
        expect(placed.top + drawn).toBeLessThanOrEqual(793);
      }),
    );
  });
});

describe('the line of a wrapped mention', () => {
  const lines = [line(900, 100), line(0, 120), line(0, 140)];

  it('is the one under the pointer or nearest to it', () => {
    expect(lineAt(lines, { x: 20, y: 130 })).toBe(lines[1]);
    expect(lineAt(lines, { x: 200, y: 170 })).toBe(lines[2]);
  });

  it('is the first without a pointer, and none without lines', () => {
    expect(lineAt(lines, null)).toBe(lines[0]);
    expect(lineAt([], null)).toBeNull();
  });
});

describe('a pointer on its way to the card', () => {
  const below: Box = { left: 100, top: 200, width: 400, height: 300 };
  const from = { x: 120, y: 180 };

  it.each([
    ['straight down', { x: 120, y: 190 }, true],
    ['towards the far corner', { x: 290, y: 190 }, true],
    ['to the side', { x: 220, y: 182 }, false],
    ['away from it', { x: 120, y: 150 }, false],
  ])('%s', (_, at, expected) => {
    expect(onTheWay(from, at, below)).toBe(expected);
  });

  it('goes up where the card is above', () => {
    const above: Box = { left: 100, top: 0, width: 400, height: 150 };
    expect(onTheWay(from, { x: 130, y: 165 }, above)).toBe(true);
    expect(onTheWay(from, { x: 130, y: 200 }, above)).toBe(false);
  });
});
