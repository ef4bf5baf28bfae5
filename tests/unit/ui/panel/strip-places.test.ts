import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../../src/core/detection/mention.ts';
import type { PanelPassage } from '../../../../src/ui/panel/page-props.ts';
import { stripPlaces, stripReach } from '../../../../src/ui/panel/strip-places.ts';

function mention(entity: string, decision: Mention['decision'] = 'marked'): Mention {
  const at = { start: 0, end: 1, surface: 'x' };
  return { ...at, entity, decision, sense: entity, score: 1, reasons: [] };
}

function passage(number: number, at: number, mentions: readonly Mention[]): PanelPassage {
  return { id: number + 100, number, at, mentions, text: 'x', lang: null, before: '', after: '' };
}

describe('the places of the strip', () => {
  it('are one for each passage that names something', () => {
    expect(
      stripPlaces(
        [
          passage(1, 0.1, [mention('a'), mention('b'), mention('a')]),
          passage(2, 0.5, [mention('a', 'skipped')]),
          passage(3, 0.9, [mention('b')]),
        ],
        10,
      ),
    ).toEqual([
      { at: 0.1, passage: 101, numbers: [1], entities: ['a', 'b'] },
      { at: 0.9, passage: 103, numbers: [3], entities: ['b'] },
    ]);
  });

  it('take passages together that are close, and lead to the first of them', () => {
    expect(
      stripPlaces(
        [passage(1, 0.51, [mention('a')]), passage(2, 0.52, [mention('b'), mention('a')])],
        10,
      ),
    ).toEqual([{ at: 0.51, passage: 101, numbers: [1, 2], entities: ['a', 'b'] }]);
  });

  it('follow the page from top to end, whatever the order of reading', () => {
    const places = stripPlaces(
      [passage(1, 0.8, [mention('a')]), passage(2, 0.2, [mention('a')])],
      10,
    );
    expect(places.map(({ numbers }) => numbers)).toEqual([[2], [1]]);
  });

  it('are never too many, name every passage once, and share the strip without gaps', () => {
    const heights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(heights, (ats) => {
        const places = stripPlaces(
          ats.map((at, index) => passage(index + 1, at, [mention('a')])),
          72,
        );
        expect(places.length).toBeLessThanOrEqual(72);
        const numbers = places.flatMap((place) => place.numbers);
        expect(numbers.toSorted((one, other) => one - other)).toEqual(ats.map((_, at) => at + 1));
        const reaches = places.map((_, index) => stripReach(places, index));
        expect(reaches[0]?.from).toBe(0);
        expect(reaches.at(-1)?.to).toBe(1);
        for (const [index, { from, to }] of reaches.entries()) {
          expect(from).toBeLessThanOrEqual(places[index]?.at ?? 0);
          expect(to).toBeGreaterThanOrEqual(places[index]?.at ?? 1);
          expect(reaches[index + 1]?.from ?? 1).toBe(to);
        }
      }),
    );
  });
});
