import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../../src/core/detection/mention.ts';
import { segmentsOf } from '../../../../src/ui/welcome/segments.ts';

function mention(start: number, end: number, decision: Mention['decision'] = 'marked'): Mention {
  const reasons = [{ kind: 'full-name' }] as const;
  return { entity: 'moon', surface: '', start, end, decision, sense: 'moon', score: 1, reasons };
}

describe('segmentsOf', () => {
  it('cuts a text at its marked mentions', () => {
    const segments = segmentsOf('A Moon here.', [mention(2, 6), mention(7, 11, 'skipped')]);
    expect(segments.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'A '],
      ['mention', 'Moon'],
      ['text', ' here.'],
    ]);
  });

  it('gives the text again for any mentions, in any order, overlapping or out of range', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(fc.string(), fc.array(range), (text, ranges) => {
        const mentions = ranges.map(([start, end]) => mention(start, end));
        expect(
          segmentsOf(text, mentions)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
