import { readFileSync } from 'node:fs';
import { bundledLexicon } from './bundled.ts';
import { entityBudgets, entityTable } from './entity-report.ts';
import { measureEntities, type EntityRow } from './entity-search.ts';
import { madeNews, type MadeArticle } from './made-news.ts';
import type { Report } from './report.ts';

const COUNTS = [4, 100, 1_000, 10_000];
const ROUNDS = { rounds: 7, warmUp: 2 };
const NEWS = { seed: 7, length: 3_000_000, named: 12 };

/** Measures how finding grows with the entities, over a text file or news of our own making. */
export function benchEntities(file: string | null, onProgress: (what: string) => void): Report {
  const lexicon = bundledLexicon();
  const articles = file === null ? madeNews(lexicon, NEWS) : [articleOf(file)];
  const rows = measureEntities({ lexicon, articles, counts: COUNTS, ...ROUNDS, onProgress });
  const characters = articles.flatMap(({ paragraphs }) => paragraphs).join('').length;
  return {
    title: `${(characters / 1e6).toFixed(1)} million characters; ms for a million of them`,
    table: entityTable(rows),
    budgets: entityBudgets(rows),
    figures: { kind: 'entities', totals: totalsOf(rows), parts: {} },
  };
}

function totalsOf(rows: readonly EntityRow[]): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    rows.flatMap(({ entities, search, whole, expression }) => [
      [`${entities} entities: search`, search],
      [`${entities} entities: whole`, whole],
      [`${entities} entities: one expression`, expression],
    ]),
  );
}

function articleOf(file: string): MadeArticle {
  const paragraphs = readFileSync(file, 'utf8').split(/\r?\n/);
  return { title: '', paragraphs: paragraphs.filter((line) => line.trim() !== '') };
}
