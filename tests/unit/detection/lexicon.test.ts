import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entitiesSchema, entitySchema } from '../../../src/core/dataset/entity-records.ts';
import { createDetector } from '../../../src/core/detection/detector.ts';
import { compileLexicon, type Lexicon } from '../../../src/core/detection/lexicon.ts';
import { lexicon } from './detector-on-records.ts';

const records = entitiesSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../../assets/dataset/entities.json', import.meta.url), 'utf8'),
  ),
);

describe('the lexicon', () => {
  it('carries every name, sense and cue of the records', () => {
    for (const [at, entity] of records.entries()) {
      const compiled = lexicon.entities[at];
      const names = compiled?.names.flatMap(([, , texts]) => texts.split('|')) ?? [];
      const aliases = [...entity.aliases, ...entity.products.flatMap(({ aliases: own }) => own)];
      expect(new Set(names)).toEqual(new Set(aliases.map(({ text }) => text)));
      expect(compiled?.senses.map(({ id }) => id)).toEqual(entity.senses.map(({ id }) => id));
      expect(compiled?.cues.map(([, , words]) => words)).toEqual(
        entity.cues.map(({ words }) => words.join('|')),
      );
    }
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(lexicon))).toEqual(lexicon);
  });

  it('takes a fifth entity from its record alone', () => {
    const [first] = records;
    const harbour = {
      ...first,
      id: 'harbour',
      name: 'Harbour',
      aliases: [
        { text: 'Harbour Analytics', language: 'any', case: 'any', strength: 'full' },
        { text: 'Harbour', language: 'any', case: 'exact', strength: 'short', odds: 'open' },
      ],
      cues: [{ where: 'near', strength: 'strong', words: ['software', 'data cent*'] }],
      senses: [],
      products: [],
    };
    const detector = createDetector(compileLexicon([entitySchema.parse(harbour)]));
    const read = (text: string) =>
      detector
        .settle([detector.analyse({ text, lang: null, kind: 'text' })], {
          host: null,
          lang: null,
          title: null,
          section: null,
        })
        .flat()
        .map(({ surface, decision }) => [surface, decision]);
    expect(read('Harbour Analytics grew.')).toEqual([['Harbour Analytics', 'marked']]);
    expect(read('Harbour runs data centres.')).toEqual([['Harbour', 'marked']]);
    expect(read('Harbour lights at dusk.')).toEqual([['Harbour', 'skipped']]);
  });

  it('holds ten thousand entities, and finds the same four among them', () => {
    const filler = Array.from({ length: 10_000 }, (_, at): Lexicon['entities'][number] => ({
      id: `filler-${at}`,
      name: `Filler${at}`,
      letters: 'Fi',
      line: 'solid',
      mark: '#000000',
      names: [['full', 'exact', `Filler${at} Works`]],
      cues: [],
      hosts: [],
      senses: [],
    }));
    const large = createDetector({ entities: [...lexicon.entities, ...filler] });
    const context = { host: null, lang: null, title: null, section: null };
    const text = 'ICE agents used Palantir; Filler77 Works did not.';
    const found = large.settle([large.analyse({ text, lang: null, kind: 'text' })], context).flat();
    expect(found.map(({ entity }) => entity)).toEqual(['ice', 'palantir', 'filler-77']);
  });
});

describe('an entity record', () => {
  const [record] = records;

  it.each([
    [
      'letters that do not fit the tile',
      { appearance: { ...record?.appearance, letters: 'four letters' } },
    ],
    ['no name to look for', { aliases: [] }],
    ['a cue with a star inside', { cues: [{ where: 'near', strength: 'fair', words: ['a*b'] }] }],
    ['an unknown strength', { cues: [{ where: 'near', strength: 'huge', words: ['a'] }] }],
    ['a field that nobody reads', { nickname: 'x' }],
    ['an address without https', { officialSite: 'http://example.com' }],
    [
      'a full name with odds',
      { aliases: [{ text: 'X', language: 'any', case: 'any', strength: 'full', odds: 'open' }] },
    ],
  ])('is refused with %s', (_, change) => {
    expect(entitySchema.safeParse({ ...record, ...change }).success).toBe(false);
  });

  it('has a mark colour that can be seen on white and on black', () => {
    for (const { appearance } of records) {
      const luminance = relativeLuminance(appearance.colour.mark);
      expect(1.05 / (luminance + 0.05)).toBeGreaterThanOrEqual(4.3);
      expect((luminance + 0.05) / 0.05).toBeGreaterThanOrEqual(4.3);
    }
  });
});

/** Relative luminance of a `#rrggbb` colour (WCAG 2.2). */
function relativeLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
