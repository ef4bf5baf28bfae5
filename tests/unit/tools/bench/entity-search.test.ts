import { expect, test } from 'vitest';
import { bundledLexicon } from '../../../../src/tools/bench/bundled.ts';
import { entityBudgets, entityTable } from '../../../../src/tools/bench/entity-report.ts';
import { measureEntities } from '../../../../src/tools/bench/entity-search.ts';
import { madeNews } from '../../../../src/tools/bench/made-news.ts';

test('more entities find the same mentions in the same text', () => {
  const lexicon = bundledLexicon();
  const rows = measureEntities({
    lexicon,
    articles: madeNews(lexicon, { seed: 2, length: 20_000, named: 30 }),
    counts: [lexicon.entities.length, 60],
    rounds: 1,
    warmUp: 0,
    onProgress: () => undefined,
  });
  expect(rows.map(({ entities }) => entities)).toEqual([lexicon.entities.length, 60]);
  expect(rows[0]?.mentions).toBeGreaterThan(0);
  expect(rows[1]?.mentions).toBe(rows[0]?.mentions);
  expect(rows.every(({ search, whole }) => search >= 0 && whole >= 0)).toBe(true);
});

test('growth is the last row to the first, held against the budget', () => {
  const row = { names: 1, build: 1, search: 2, whole: 10, expression: 5, mentions: 3 };
  const rows = [
    { ...row, entities: 4 },
    { ...row, entities: 10_000, search: 3, whole: 16, expression: null },
  ];
  expect(entityTable(rows).at(-1)).toMatch(/1\.50 × +1\.60 ×/);
  expect(entityBudgets(rows).map(({ verdict }) => verdict)).toEqual(['ok', 'over']);
});
