/**
 * `npm run pages -- DIR_OR_FILE… [--browser chromium|firefox|both] [--screenshots DIR]`: opens saved
 * pages with the production build and tells what Sidelight did to each.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Family } from './browsers/find.ts';
import { ensureBrowsers } from './browsers/install.ts';
import { readSavedPages } from './browsers/saved-pages.ts';
import type { SavedPage } from './browsers/saved-pages.ts';
import { underListedHost } from './pages/listed.ts';
import { headLine, isBad, rowLine, summary } from './pages/table.ts';
import { startVisitor } from './pages/visit.ts';
import type { Visit, Visitor } from './pages/visit.ts';
import { buildFolder, fromCaller } from './steps/project.ts';
import { runSteps } from './steps/run.ts';
import { BUILD_FOR, DATASET_WRITE } from './steps/suites.ts';

const USAGE =
  'Usage: npm run pages -- DIR_OR_FILE… [--browser chromium|firefox|both] [--screenshots DIR]\n';

interface Request {
  readonly pages: readonly SavedPage[];
  readonly families: readonly Family[];
  readonly pictures: string | null;
}

const request = readRequest();
if (typeof request === 'string') {
  process.stderr.write(`${request}\n${USAGE}`);
  process.exitCode = 2;
} else {
  process.exitCode = (await visitAll(request)) ? 0 : 1;
}

/** True when no page was touched and none met an error. */
async function visitAll({ pages, families, pictures }: Request): Promise<boolean> {
  const browsers = await ensureBrowsers(families);
  const builds = families.map((family) => BUILD_FOR[family]);
  if ((await runSteps([DATASET_WRITE, ...builds])).failures.length > 0) return false;
  let good = true;
  for (const browser of browsers) {
    if (typeof browser === 'string') {
      process.stderr.write(`${browser}\n`);
      return false;
    }
    process.stdout.write(`\n${browser.family} (${browser.path})\n${headLine()}\n`);
    const extension = buildFolder(browser.family);
    const visitor = await startVisitor({ browser, extension, headless: true });
    try {
      const folder = pictures === null ? null : join(pictures, browser.family);
      const visits = await visitEach(visitor, pages, folder);
      process.stdout.write(`${summary(visits)}\n`);
      good &&= !visits.some(isBad);
    } finally {
      await visitor.close();
    }
  }
  if (pages.some((page) => underListedHost(page).lent)) {
    process.stdout.write('\n* not on the bundled list of news sites: shown under another host\n');
  }
  return good;
}

async function visitEach(
  visitor: Visitor,
  pages: readonly SavedPage[],
  pictures: string | null,
): Promise<readonly Visit[]> {
  if (pictures !== null) mkdirSync(pictures, { recursive: true });
  const visits: Visit[] = [];
  for (const saved of pages) {
    if (process.stderr.isTTY) process.stderr.write(`\r${visits.length + 1}/${pages.length}\r`);
    const { page, lent } = underListedHost(saved);
    const visit = await visitor.visit(page, pictures && join(pictures, `${page.name}.png`));
    process.stdout.write(`${rowLine(visit, lent)}\n`);
    visits.push(visit);
  }
  return visits;
}

function readRequest(): Request | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        screenshots: { type: 'string' },
      },
    });
    const families = familiesOf(values.browser);
    if (families === null) return `There is no browser "${values.browser}".`;
    if (positionals.length === 0) return 'Which pages?';
    const { screenshots } = values;
    return {
      pages: readSavedPages(positionals.map(fromCaller)),
      families,
      pictures: screenshots === undefined ? null : fromCaller(screenshots),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function familiesOf(browser: string): readonly Family[] | null {
  if (browser === 'both') return ['chromium', 'firefox'];
  return browser === 'chromium' || browser === 'firefox' ? [browser] : null;
}
