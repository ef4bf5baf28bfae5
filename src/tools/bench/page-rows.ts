/** Loads pages afresh again and again and measures, in each load, what reads their text. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SavedPage } from '../browsers/saved-pages.ts';
import type { OpenPage } from '../browsers/session.ts';
import { matchTexts, walkTexts, workDone, wrapTexts, type Stretch } from './in-page.ts';
import type { BenchSite } from './site.ts';
import { median, sum } from './statistics.ts';

/** Medians over the loads of one page, in milliseconds. */
export interface PageRow {
  readonly page: string;
  readonly walk: number;
  readonly expression: number;
  readonly markJs: number;
  /** Finding, deciding and painting: the sum of the three that follow. */
  readonly sidelight: number;
  /** Walking over the text in search of names. */
  readonly scan: number;
  /** Reading the paragraphs that hold names. */
  readonly senses: number;
  /** Reading the head, deciding and painting. */
  readonly marks: number;
  /** Running the script and getting ready, once a page. */
  readonly start: number;
  readonly longestSlice: number;
  /** Whether a name was found at all. */
  readonly named: boolean;
}

export interface RowsRequest {
  readonly pages: readonly SavedPage[];
  readonly loads: number;
  readonly site: BenchSite;
  /** A tab for the loads, in front. */
  readonly at: OpenPage;
  /** The names as an expression, for those that search with one. */
  readonly source: string;
  readonly onProgress: (what: string) => void;
}

/** Longest time that one load may take, in milliseconds. */
const PATIENCE = 30_000;
/** Without work for so long, Sidelight is done with a page, in milliseconds. */
const QUIET = 80;

export interface Measured {
  readonly rows: readonly PageRow[];
  /** A sentence for each page that could not be measured. */
  readonly missed: readonly string[];
}

/** Measures all pages in turn, as often as asked, each load once with Sidelight and once without. */
export async function measurePages(request: RowsRequest): Promise<Measured> {
  const { pages, loads, site, onProgress } = request;
  const placed = pages.map((page) => ({ page, ...site.put(page), done: [] as Load[] }));
  const missed = new Map<string, string>();
  for (let load = 1; load <= loads; load++) {
    for (const [at, { page, marked, bare, done }] of placed.entries()) {
      if (missed.has(page.name)) continue;
      onProgress(`load ${load} of ${loads}, page ${at + 1} of ${placed.length}: ${page.name}`);
      try {
        done.push({ ...(await loadBare(request, bare)), ...(await loadMarked(request, marked)) });
      } catch (error) {
        // One page that cannot be loaded is no reason to lose the others; a lost browser is.
        if (!request.at.page.browser().connected) throw error;
        missed.set(page.name, error instanceof Error ? error.message : String(error));
      }
    }
  }
  return {
    rows: placed
      .filter(({ page, done }) => done.length > 0 && !missed.has(page.name))
      .map(({ page, done }) => rowOf(page.name, done)),
    missed: [...missed].map(([name, why]) => `${name} was not measured: ${why}`),
  };
}

type Load = BareLoad & MarkedLoad;
type BareLoad = Readonly<Record<'walk' | 'expression' | 'markJs', number>>;
type MarkedLoad = Readonly<Record<'scan' | 'senses' | 'marks' | 'start' | 'longestSlice', number>>;

const MARK_JS = readFileSync(fileURLToPath(import.meta.resolve('mark.js')), 'utf8');

/** The walk comes first: it is the limit, and whoever comes later finds the texts at hand. */
async function loadBare({ at, source }: RowsRequest, url: string): Promise<BareLoad> {
  const { page } = at;
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
  const walk = await page.evaluate(walkTexts);
  const expression = await page.evaluate(matchTexts, source);
  await page.evaluate(MARK_JS);
  return { walk, expression, markJs: await page.evaluate(wrapTexts, source) };
}

async function loadMarked({ at }: RowsRequest, url: string): Promise<MarkedLoad> {
  await at.page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
  const done = await at.page.evaluate(workDone, QUIET, PATIENCE);
  if (!done.some(({ work }) => work === 'look')) throw new Error(`Sidelight did not run on ${url}`);
  return {
    scan: spentOn(done, 'look', 'scan'),
    senses: spentOn(done, 'tell'),
    marks: spentOn(done, 'facts', 'mark'),
    start: spentOn(done, 'evaluate', 'start'),
    longestSlice: Math.max(...done.map(({ duration }) => duration)),
  };
}

/** Milliseconds that were spent on some kinds of work. */
export function spentOn(done: readonly Stretch[], ...works: readonly string[]): number {
  return sum(done.filter(({ work }) => works.includes(work)).map(({ duration }) => duration));
}

function rowOf(page: string, loads: readonly Load[]): PageRow {
  const middle = (value: (load: Load) => number) => median(loads.map(value));
  return {
    page,
    walk: middle(({ walk }) => walk),
    expression: middle(({ expression }) => expression),
    markJs: middle(({ markJs }) => markJs),
    sidelight: middle(({ scan, senses, marks }) => scan + senses + marks),
    scan: middle(({ scan }) => scan),
    senses: middle(({ senses }) => senses),
    marks: middle(({ marks }) => marks),
    start: middle(({ start }) => start),
    longestSlice: middle(({ longestSlice }) => longestSlice),
    named: loads.some(({ marks }) => marks > 0),
  };
}
