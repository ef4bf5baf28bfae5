/** What the scenarios play on, and what they are made of. */
import type { Lexicon } from '../../../core/detection/lexicon.ts';
import type { SavedPage } from '../../browsers/saved-pages.ts';
import type { OpenPage, Session } from '../../browsers/session.ts';
import { workDone, type Stretch } from '../in-page.ts';
import type { BenchSite } from '../site.ts';

export interface Stage {
  readonly session: Session;
  readonly site: BenchSite;
  /** A tab for the loads, in front. */
  readonly at: OpenPage;
  readonly lexicon: Lexicon;
  /** Fresh loads of each page. */
  readonly loads: number;
}

/** Longest time that one load may take, in milliseconds. */
const PATIENCE = 30_000;
/** Longer than the page's changes are put off before they are read, in milliseconds. */
const QUIET = 600;

/** Loads a page afresh and waits until Sidelight is done with it. */
export async function loadDone({ at, site }: Stage, page: SavedPage): Promise<readonly Stretch[]> {
  await at.page.goto(site.put(page).marked, { waitUntil: 'load', timeout: PATIENCE });
  return untilDone(at);
}

/** Sidelight's work on the page that is there, once it has come to rest. */
export function untilDone({ page }: OpenPage): Promise<readonly Stretch[]> {
  return page.evaluate(workDone, QUIET, PATIENCE);
}

/** So many values of the same measurement, one after the other. */
export async function repeated<T>(times: number, measure: () => Promise<T>): Promise<readonly T[]> {
  const values: T[] = [];
  for (let at = 0; at < times; at++) values.push(await measure());
  return values;
}

/** Stretches that follow each other without a pause, as one: the page has to wait for all of them. */
export function uninterrupted(done: readonly Stretch[]): readonly number[] {
  const slices: { end: number; start: number }[] = [];
  for (const { start, duration } of done.toSorted((a, b) => a.start - b.start)) {
    const last = slices.at(-1);
    if (last && start - last.end < SEAM) last.end = Math.max(last.end, start + duration);
    else slices.push({ start, end: start + duration });
  }
  return slices.map(({ start, end }) => end - start);
}

/** Time between two stretches of one task: less than it takes to pause, in milliseconds. */
const SEAM = 0.05;
