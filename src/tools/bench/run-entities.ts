import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../../core/detection/lexicon.ts';
import { ROOT } from '../steps/project.ts';
import { entityBudgets, entityTable } from './entity-report.ts';
import { measureEntities } from './entity-search.ts';
import { madeNews, type MadeArticle } from './made-news.ts';
import type { Report } from './report.ts';

const COUNTS = [4, 100, 1_000, 10_000];
const ROUNDS = { rounds: 5, warmUp: 1 };
const NEWS = { seed: 7, length: 3_000_000, named: 12 };

/** The lexicon that is bundled, whose entities come first in every number of them. */
export function bundledLexicon(): Lexicon {
  const file = join(ROOT, 'assets', 'dataset', 'compiled', 'lexicon.json');
  // Our own compiler's file, held against the records by a test.
  return JSON.parse(readFileSync(file, 'utf8')) as Lexicon;
}

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
    figures: { kind: 'entities', rows },
  };
}

function articleOf(file: string): MadeArticle {
  const paragraphs = readFileSync(file, 'utf8').split(/\r?\n/);
  return { title: '', paragraphs: paragraphs.filter((line) => line.trim() !== '') };
}
