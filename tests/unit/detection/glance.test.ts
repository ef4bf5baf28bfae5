import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../src/core/detection/detector.ts';
import { createGlance } from '../../../src/core/detection/glance.ts';
import type { Lexicon } from '../../../src/core/detection/lexicon.ts';

const file = new URL('../../../assets/dataset/compiled/lexicon.json', import.meta.url);
const lexicon = JSON.parse(readFileSync(file, 'utf8')) as Lexicon;
const names = lexicon.entities.flatMap((entity) => [
  ...entity.names.flatMap(([, , texts]) => texts.split('|')),
  ...entity.senses.flatMap((sense) => sense.names.split('|')).filter((name) => name !== ''),
]);

describe('a first look at a text', () => {
  const glance = createGlance(lexicon);

  it('lets every name pass', () => {
    expect(names.filter((name) => !glance(`about ${name}, they say`))).toEqual([]);
  });

  it('stops ordinary text', () => {
    expect(glance('The council met on Tuesday and spoke of roads, schools and the weather.')).toBe(
      false,
    );
  });

  it('stops nothing that detection would find', () => {
    const { analyse } = createDetector(lexicon);
    const word = fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(...names).map((name) => name.toUpperCase()),
      fc.constantFrom(...names).map((name) => name.toLowerCase()),
      fc.constantFrom('#', '-', '’s', ' and ', '. ', '(', '\n', 'Abolish'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const text = words.join('');
        const { findings } = analyse({ text, lang: null, kind: 'text' });
        expect(findings.length === 0 || glance(text)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('stands aside where there are too many names, or none', () => {
    const [entity] = lexicon.entities;
    const many = Array.from({ length: 500 }, (_, at) => `name${at}`).join('|');
    const crowd = { entities: [{ ...entity!, names: [['full', 'any', many] as const] }] };
    expect(createGlance(crowd)('nothing')).toBe(true);
    expect(createGlance({ entities: [] })('nothing')).toBe(true);
  });
});
