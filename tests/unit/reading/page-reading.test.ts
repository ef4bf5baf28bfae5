import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import lexicon from '../../../assets/dataset/compiled/lexicon.json' with { type: 'json' };
import { createDetector } from '../../../src/core/detection/detector.ts';
import type { Lexicon } from '../../../src/core/detection/lexicon.ts';
import type { Mention } from '../../../src/core/detection/mention.ts';
import type { NumberedBlock } from '../../../src/core/reading/edit.ts';
import { PageReading } from '../../../src/core/reading/page-reading.ts';

const detector = createDetector(lexicon as unknown as Lexicon);
const context = { host: null, lang: 'en', title: null, section: null };

const block = (id: number, text: string, before: number | null = null): NumberedBlock => ({
  id,
  before,
  text,
  lang: null,
  kind: 'text',
});

/** Everything that was told so far, by block. */
class Listener {
  readonly heard = new Map<number, readonly Mention[]>();

  hear(reading: PageReading): readonly number[] {
    const blocks: number[] = [];
    for (let more = true; more;) {
      const told = reading.tell();
      more = told.more;
      for (const { block: id, mentions } of told.outcomes) {
        this.heard.set(id, mentions);
        blocks.push(id);
      }
    }
    return blocks;
  }
}

const sentences = [
  'Palantir opened an office.',
  'Agents of Immigration and Customs Enforcement (ICE) came to the market.',
  'ICE said nothing.',
  'The ICE train from Frankfurt was late.',
  'AWS and Azure rent servers to hospitals.',
  'Only https://ice.example/ICE here.',
  'Nothing at all.',
];

describe('a page as it is read', () => {
  it('is told of once, and again only where something else came out', () => {
    const [reading, listener] = [new PageReading(detector), new Listener()];
    reading.apply({ gone: [], added: [block(2, 'The AWS meeting was short.')] });
    reading.settle(context, []);
    expect(listener.hear(reading)).toEqual([2]);
    reading.settle(context, []);
    expect(listener.hear(reading)).toEqual([]);
    expect(listener.heard.get(2)?.[0]?.decision).toBe('skipped');
    const named = 'Amazon Web Services (AWS) answered.';
    reading.apply({ gone: [], added: [block(3, named, 2)] });
    reading.settle(context, []);
    expect(listener.hear(reading)).toEqual([3, 2]);
    expect(listener.heard.get(2)?.[0]?.decision).toBe('marked');
  });

  it('goes by what the person wants before the evidence', () => {
    const [reading, listener] = [new PageReading(detector), new Listener()];
    reading.apply({ gone: [], added: [block(1, 'Palantir grew.')] });
    const wish = { entity: 'palantir', surface: 'Palantir', sense: 'palantir' } as const;
    reading.settle(context, [{ ...wish, decision: 'skipped', scope: 'page' }]);
    listener.hear(reading);
    expect(listener.heard.get(1)?.[0]).toMatchObject({
      decision: 'skipped',
      reasons: [{ kind: 'overruled', scope: 'page' }, { kind: 'usual' }],
    });
    reading.settle(context, []);
    expect(listener.hear(reading)).toEqual([1]);
  });

  it('comes to the same, whatever came and went before', () => {
    const step = fc.record({
      text: fc.constantFrom(...sentences),
      before: fc.nat({ max: 12 }),
      gone: fc.option(fc.nat({ max: 12 }), { nil: null, freq: 2 }),
      settles: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const [reading, listener] = [new PageReading(detector), new Listener()];
        const list: NumberedBlock[] = [];
        for (const [at, { text, before, gone, settles }] of steps.entries()) {
          const [taken] = gone === null ? [] : list.splice(gone % (list.length + 1), 1);
          const place = before % (list.length + 1);
          const added = block(at, text, list[place]?.id ?? null);
          const hasNames = detector.analyse(added).findings.length > 0;
          if (hasNames) list.splice(place, 0, added);
          reading.apply({ gone: taken ? [taken.id] : [], added: [added] });
          if (!settles) continue;
          reading.settle(context, []);
          listener.hear(reading);
        }
        reading.settle(context, []);
        listener.hear(reading);
        const wanted = detector.settle(
          list.map((each) => detector.analyse(each)),
          context,
        );
        expect(list.map(({ id }) => listener.heard.get(id) ?? [])).toEqual(wanted);
      }),
    );
  });

  it('is told of in portions', () => {
    const reading = new PageReading(detector);
    const added = Array.from({ length: 1_000 }, (_, id) => block(id, 'Palantir grew.'));
    reading.apply({ gone: [], added });
    reading.settle(context, []);
    const { outcomes, more } = reading.tell();
    expect(more).toBe(true);
    expect(outcomes.length).toBeLessThan(1_000);
    expect(new Listener().hear(reading)).toHaveLength(1_000 - outcomes.length);
  });

  it('is kept up to a bound, and says so', () => {
    const reading = new PageReading(detector);
    const added = Array.from({ length: 30 }, (_, id) => block(id, 'Palantir '.repeat(1_000)));
    reading.apply({ gone: [], added });
    expect(reading.isFull).toBe(true);
    const { size } = reading;
    reading.apply({ gone: [], added: [block(99, 'Palantir again.')] });
    expect(reading.size).toBe(size);
    reading.apply({ gone: added.map(({ id }) => id), added: [] });
    expect(reading.size).toBe(0);
  });
});
