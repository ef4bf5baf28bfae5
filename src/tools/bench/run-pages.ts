import type { Family, FoundBrowser } from '../browsers/find.ts';
import { ensureBrowsers } from '../browsers/install.ts';
import type { SavedPage } from '../browsers/saved-pages.ts';
import { startSession } from '../browsers/session.ts';
import { runSteps } from '../steps/run.ts';
import { BUILD_FOR, DATASET_WRITE } from '../steps/suites.ts';
import { judge, type BudgetRow } from './budgets.ts';
import { bundledIndex, bundledLexicon } from './bundled.ts';
import { entityBudgets } from './entity-report.ts';
import { measureEntities } from './entity-search.ts';
import { madeNews } from './made-news.ts';
import { startLimit } from './limit.ts';
import { madePages } from './made-pages.ts';
import { nameExpression } from './name-expression.ts';
import { pageBudgets, pageTable, totalsOf } from './page-report.ts';
import { measurePages, type PageRow, type Times } from './page-rows.ts';
import type { Report } from './report.ts';
import { sizeBudgets } from './run-size.ts';
import { playScenarios } from './scenarios/all.ts';
import { SLEEPY_FIREFOX } from './scenarios/card.ts';
import { claimSearchBudgets } from './scenarios/claim-search.ts';
import { rankingTime } from './scenarios/ranking.ts';
import type { Stage } from './scenarios/stage.ts';
import { createSite, LIMIT_DOMAIN } from './site.ts';
import { timedBuild, timedFolder } from './timed.ts';

export interface PagesRequest {
  /** Saved pages, or none for pages of our own making. */
  readonly pages: readonly SavedPage[];
  readonly family: Family;
  readonly loads: number;
  readonly onProgress: (what: string) => void;
  /** Told what could not be measured. */
  readonly onFault: (fault: string) => void;
}

/** Loads pages in a real browser and measures all that the budgets ask for. */
export async function benchPages(request: PagesRequest): Promise<Report> {
  const { family, onProgress } = request;
  const [browser] = await ensureBrowsers([family]);
  if (browser === undefined || typeof browser === 'string') throw new Error(browser);
  const { failures } = await runSteps([DATASET_WRITE, BUILD_FOR.chromium, timedBuild(family)]);
  if (failures.length > 0) throw new Error('The build failed; nothing was measured.');
  const { rows, missed, budgets, version } = await inBrowser(browser, request);
  const { total, wall, lateWalk, isTraced } = totalsOf(rows);
  onProgress('entities and claims');
  return {
    title: `${version}: medians of ${request.loads} fresh loads, ms`,
    table: [...pageTable(rows), ...missed],
    budgets: [...pageBudgets(rows), ...budgets, ...sizeBudgets(), ...withoutBrowser(onProgress)],
    figures: {
      kind: `pages in ${family}`,
      totals: {
        ...total,
        ...(isTraced ? prefixed('wall clock: ', wall) : {}),
        'walk in the page’s own world': lateWalk,
      },
      parts: Object.fromEntries(rows.map(({ page, sidelight }) => [page, sidelight])),
    },
  };
}

function prefixed(prefix: string, figures: Times): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [prefix + name, value]));
}

interface Seen {
  readonly version: string;
  readonly rows: readonly PageRow[];
  readonly missed: readonly string[];
  readonly budgets: readonly BudgetRow[];
}

async function inBrowser(browser: FoundBrowser, request: PagesRequest): Promise<Seen> {
  const { family, loads, onProgress } = request;
  const lexicon = bundledLexicon();
  const site = createSite();
  const session = await startSession({
    browser,
    headless: true,
    extension: timedFolder(family),
    handler: site.handler,
    preferences: family === 'firefox' ? SLEEPY_FIREFOX : {},
  });
  try {
    const at = await session.open('about:blank');
    await at.page.bringToFront();
    const pages = request.pages.length > 0 ? request.pages : madePages(lexicon);
    await startLimit(at.page, LIMIT_DOMAIN, nameExpression(lexicon)?.source ?? '');
    const isTraced = family === 'chromium';
    const measured = await measurePages({ pages, loads, site, at, isTraced, onProgress });
    if (measured.rows.length === 0) throw new Error(measured.missed[0] ?? 'There are no pages.');
    const stage: Stage = { session, site, at, lexicon, loads, isTraced };
    const { page: longest } = longestOf(measured.rows);
    const largest = pages.find(({ name }) => name === longest);
    return {
      ...measured,
      version: await session.browser.version(),
      budgets: await playScenarios(stage, largest, onProgress, request.onFault),
    };
  } finally {
    await session.close();
  }
}

function longestOf(rows: readonly PageRow[]): PageRow {
  return rows.reduce((longest, row) => (row.walk > longest.walk ? row : longest));
}

/** Budgets of what runs without a page. */
function withoutBrowser(onProgress: (what: string) => void): readonly BudgetRow[] {
  const lexicon = bundledLexicon();
  const articles = madeNews(lexicon, { seed: 7, length: 1_000_000, named: 12 });
  const counts = [4, 10_000];
  const entities = measureEntities({ lexicon, articles, counts, rounds: 5, warmUp: 2, onProgress });
  const ranking = rankingTime(bundledIndex(), lexicon);
  return [
    ...entityBudgets(entities),
    judge({ what: 'ranking 10,000 claims, p95', most: 10, unit: 'ms' }, ranking),
    ...claimSearchBudgets(bundledIndex(), lexicon),
  ];
}
