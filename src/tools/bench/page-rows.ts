/** Loads pages afresh again and again and measures, in each load, what reads their text. */
import type { SavedPage } from '../browsers/saved-pages.ts';
import type { OpenPage } from '../browsers/session.ts';
import { walkTexts, workDone, type Stretch } from './in-page.ts';
import { LIMIT_DONE } from './limit.ts';
import type { BenchSite, Placed } from './site.ts';
import { median, sum } from './statistics.ts';
import { PATIENCE, sidelightDone, spentOn, watchedLoad, type Watched } from './watched.ts';

/** Milliseconds. */
export interface Times {
  readonly walk: number;
  readonly expression: number;
  readonly markJs: number;
  /** Finding, deciding and painting: the sum of the three that follow. */
  readonly sidelight: number;
  /** Looking through the text in search of names. */
  readonly scan: number;
  /** Telling the background of the paragraphs that hold names. */
  readonly senses: number;
  /** Reading the head and painting. */
  readonly marks: number;
  /** Running the scripts and getting ready, once a page. */
  readonly start: number;
}

/** Medians over the loads of one page: of the thread's own time where the browser tells it. */
export interface PageRow extends Times {
  readonly page: string;
  /** The same by the clock on the wall. */
  readonly wall: Times;
  /** All tasks in which our scripts ran, compiling and all; null where the browser does not tell. */
  readonly whole: number | null;
  /** The bare walk in the page's own world, when it has long been loaded; wall clock. */
  readonly lateWalk: number;
  /** Whether a name was found at all. */
  readonly named: boolean;
}

export interface RowsRequest {
  readonly pages: readonly SavedPage[];
  readonly loads: number;
  readonly site: BenchSite;
  /** A tab for the loads, in front. */
  readonly at: OpenPage;
  /** Whether the browser can be traced. */
  readonly isTraced: boolean;
  readonly onProgress: (what: string) => void;
}

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
  const placed = pages.map((page) => ({ page, urls: site.put(page), done: [] as Load[], late: 0 }));
  const missed = new Map<string, string>();
  for (let load = 1; load <= loads; load++) {
    for (const [at, place] of placed.entries()) {
      const { name } = place.page;
      if (missed.has(name)) continue;
      onProgress(`load ${load} of ${loads}, page ${at + 1} of ${placed.length}: ${name}`);
      try {
        // Only to be told, so that once is enough.
        if (load === 1) place.late = await lateWalk(request, place.urls);
        place.done.push(await loadBoth(request, place.urls));
      } catch (error) {
        // One page that cannot be loaded is no reason to lose the others; a lost browser is.
        if (!request.at.page.browser().connected) throw error;
        missed.set(name, error instanceof Error ? error.message : String(error));
      }
    }
  }
  return {
    rows: placed
      .filter(({ page, done }) => done.length > 0 && !missed.has(page.name))
      .map(({ page, done, late }) => rowOf(page.name, done, late)),
    missed: [...missed].map(([name, why]) => `${name} was not measured: ${why}`),
  };
}

interface Load {
  readonly times: Times;
  readonly wall: Times;
  readonly whole: number | null;
}

async function lateWalk({ at: { page } }: RowsRequest, { bare }: Placed): Promise<number> {
  await page.goto(bare, { waitUntil: 'load', timeout: PATIENCE });
  return page.evaluate(walkTexts);
}

async function loadBoth({ at, isTraced }: RowsRequest, urls: Placed): Promise<Load> {
  const { page } = at;
  const limit = await watchedLoad(at, isTraced, 'limit', urls.limit, () =>
    page.evaluate(workDone, LIMIT_DONE, PATIENCE),
  );
  const marked = await watchedLoad(at, isTraced, 'sidelight', urls.marked, () =>
    page.evaluate(workDone, sidelightDone(QUIET), PATIENCE),
  );
  return loadOf(limit, marked, urls.marked);
}

function loadOf(limit: Watched, marked: Watched, url: string): Load {
  const wall = timesOf(limit.wall, marked.wall, url);
  const { thread, tasks } = marked;
  const times = limit.thread && thread ? timesOf(limit.thread, thread, url) : wall;
  return { times, wall, whole: tasks && sum(tasks.map(({ duration }) => duration)) };
}

function timesOf(limit: readonly Stretch[], done: readonly Stretch[], url: string): Times {
  if (!done.some(({ work }) => work === 'look')) throw new Error(`Sidelight did not run on ${url}`);
  if (!limit.some(({ work }) => work === 'mark.js'))
    throw new Error('mark.js did not come to its end');
  const scan = spentOn(done, 'look', 'scan');
  const senses = spentOn(done, 'tell');
  const marks = spentOn(done, 'facts', 'mark');
  return {
    walk: spentOn(limit, 'walk'),
    expression: spentOn(limit, 'expression'),
    markJs: spentOn(limit, 'mark.js'),
    sidelight: scan + senses + marks,
    scan,
    senses,
    marks,
    start: spentOn(done, 'evaluate', 'start'),
  };
}

function rowOf(page: string, loads: readonly Load[], late: number): PageRow {
  const wholes = loads.flatMap(({ whole }) => whole ?? []);
  return {
    page,
    ...medians(loads.map(({ times }) => times)),
    wall: medians(loads.map(({ wall }) => wall)),
    whole: wholes.length > 0 ? median(wholes) : null,
    lateWalk: late,
    named: loads.some(({ wall }) => wall.marks > 0),
  };
}

function medians(times: readonly Times[]): Times {
  return allTimes((value) => median(times.map(value)));
}

/** Times made of each kind of them. */
export function allTimes(of: (value: (times: Times) => number) => number): Times {
  return {
    walk: of(({ walk }) => walk),
    expression: of(({ expression }) => expression),
    markJs: of(({ markJs }) => markJs),
    sidelight: of(({ sidelight }) => sidelight),
    scan: of(({ scan }) => scan),
    senses: of(({ senses }) => senses),
    marks: of(({ marks }) => marks),
    start: of(({ start }) => start),
  };
}
