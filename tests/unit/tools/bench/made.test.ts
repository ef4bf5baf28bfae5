import { describe, expect, test } from 'vitest';
import { entitySchema } from '../../../../src/core/dataset/entity-records.ts';
import { compileLexicon } from '../../../../src/core/detection/lexicon.ts';
import { bundledLexicon } from '../../../../src/tools/bench/bundled.ts';
import { madeEntities } from '../../../../src/tools/bench/made-entities.ts';
import { madeNews } from '../../../../src/tools/bench/made-news.ts';
import { nameExpression } from '../../../../src/tools/bench/name-expression.ts';
import { createRandom } from '../../../../src/tools/bench/random.ts';

describe('made-up entities', () => {
  test('are records as the dataset has them', () => {
    for (const entity of madeEntities(20)) expect(() => entitySchema.parse(entity)).not.toThrow();
  });

  test('are the same in every run, the first ones whatever their number', () => {
    expect(madeEntities(100).slice(0, 10)).toEqual(madeEntities(10));
  });

  test('have names of their own', () => {
    const names = madeEntities(2_000).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('made-up news', () => {
  const lexicon = bundledLexicon();
  const request = { seed: 1, length: 20_000, named: 20 };
  const textOf = (seed: number, named = 20) =>
    madeNews(lexicon, { ...request, seed, named })
      .flatMap(({ paragraphs }) => paragraphs)
      .join('\n');

  test('is the same for the same seed and another for another', () => {
    expect(textOf(1)).toBe(textOf(1));
    expect(textOf(1)).not.toBe(textOf(2));
  });

  test('is as long as asked, give or take an article', () => {
    expect(textOf(1).length).toBeGreaterThan(20_000);
    expect(textOf(1).length).toBeLessThan(40_000);
  });

  test('holds names where it is asked to, and none where not', () => {
    const expression = nameExpression(lexicon) ?? /(?!)/g;
    expect([...textOf(1).matchAll(expression)].length).toBeGreaterThan(3);
    expect([...textOf(1, 0).matchAll(expression)]).toEqual([]);
  });
});

test('the expression finds names at word boundaries, in their own case', () => {
  const lexicon = compileLexicon(madeEntities(2));
  const [agency, company] = madeEntities(2);
  const expression = nameExpression(lexicon) ?? /(?!)/g;
  const text = `${agency?.fullName.toLowerCase()} x${company?.name} ${company?.name.toLowerCase()} ${company?.name}s ${company?.name}.`;
  expect([...text.matchAll(expression)].map(([name]) => name)).toEqual([
    agency?.fullName.toLowerCase(),
    company?.name,
  ]);
});

test('random numbers stay below their limit, and nothing is picked from nothing', () => {
  const random = createRandom(1);
  const drawn = Array.from({ length: 1_000 }, () => random.below(6));
  expect(new Set(drawn)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  expect(() => random.pick([])).toThrow(/nothing to pick/);
});
