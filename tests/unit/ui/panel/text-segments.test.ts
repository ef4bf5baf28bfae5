import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textSegments } from '../../../../src/ui/panel/text-segments.ts';

const marked = (start: number, end: number, entity = 'a') =>
  ({ start, end, entity, decision: 'marked' }) as const;

describe('the stretches of a passage', () => {
  it('are its names, its figures and what stands between', () => {
    expect(textSegments('X paid $5 to Y', [marked(0, 1)], [{ start: 7, end: 9 }])).toEqual([
      { text: 'X', entity: 'a', figure: false },
      { text: ' paid ', entity: null, figure: false },
      { text: '$5', entity: null, figure: true },
      { text: ' to Y', entity: null, figure: false },
    ]);
  });

  it('are cut where a figure and a name lie across each other', () => {
    expect(textSegments('12 AWS sites', [marked(3, 6)], [{ start: 0, end: 12 }])).toEqual([
      { text: '12 ', entity: null, figure: true },
      { text: 'AWS', entity: 'a', figure: true },
      { text: ' sites', entity: null, figure: true },
    ]);
  });

  it('do not set off what was left alone', () => {
    const skipped = { ...marked(0, 3), decision: 'skipped' } as const;
    expect(textSegments('ICE train', [skipped], [])).toEqual([
      { text: 'ICE train', entity: null, figure: false },
    ]);
  });

  it('make the whole text again, even where offsets lie outside of it', () => {
    const span = fc
      .tuple(fc.nat(40), fc.nat(10))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(span),
        fc.array(span),
        (text, one, two) => {
          const names = one.map(({ start, end }) => marked(start, end));
          const segments = textSegments(text, names, two);
          expect(segments.map((segment) => segment.text).join('')).toBe(text);
        },
      ),
    );
  });
});
