/** What the scenarios play on, and what they are made of. */
import type { Lexicon } from '../../../core/detection/lexicon.ts';
import type { SavedPage } from '../../browsers/saved-pages.ts';
import type { OpenPage, Session } from '../../browsers/session.ts';
import { workDone, type Stretch } from '../in-page.ts';
import type { BenchSite } from '../site.ts';
import { PATIENCE, sidelightDone, watched, watchedLoad, type Watched } from '../watched.ts';

export interface Stage {
  readonly session: Session;
  readonly site: BenchSite;
  /** A tab for the loads, in front. */
  readonly at: OpenPage;
  readonly lexicon: Lexicon;
  /** Fresh loads of each page. */
  readonly loads: number;
  /** Whether the browser can be traced. */
  readonly isTraced: boolean;
}

/** Longer than the page's changes are put off before they are read, in milliseconds. */
const QUIET = 600;

/** Loads a page afresh and watches Sidelight until it is done with it. */
export function loadDone({ at, site, isTraced }: Stage, page: SavedPage): Promise<Watched> {
  const { marked } = site.put(page);
  return watchedLoad(at, isTraced, 'sidelight', marked, () => untilDone(at));
}

/** Does something with the page and watches Sidelight until it is done with it. */
export function doneAfter({ at, isTraced }: Stage, does: () => Promise<unknown>): Promise<Watched> {
  return watched(at, isTraced, 'sidelight', async () => {
    await does();
    return untilDone(at);
  });
}

/** Sidelight's work on the page that is there, once it has come to rest; by the wall clock. */
export function untilDone({ page }: OpenPage): Promise<readonly Stretch[]> {
  return page.evaluate(workDone, sidelightDone(QUIET), PATIENCE);
}

/** So many values of the same measurement, one after the other. */
export async function repeated<T>(times: number, measure: () => Promise<T>): Promise<readonly T[]> {
  const values: T[] = [];
  for (let at = 0; at < times; at++) values.push(await measure());
  return values;
}
