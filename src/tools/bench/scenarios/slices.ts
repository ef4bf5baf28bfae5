import type { SavedPage } from '../../browsers/saved-pages.ts';
import { median } from '../statistics.ts';
import { loadDone, repeated, uninterrupted, type Stage } from './stage.ts';

/** Times slower than the machine is: a phone of the middle class. */
const SLOWER = 4;

/**
 * The longest time that a page has to wait for Sidelight at a stretch on a slow machine, in
 * milliseconds; the script's start is left out. Null where the browser cannot be slowed down.
 */
export async function longestSlice(stage: Stage, page: SavedPage): Promise<number | null> {
  const { session, at, loads } = stage;
  if (session.family === 'firefox') return null;
  await at.page.emulateCPUThrottling(SLOWER);
  try {
    const longest = await repeated(loads, async () => {
      const done = await loadDone(stage, page);
      return Math.max(...uninterrupted(done.filter(({ work }) => work !== 'evaluate')));
    });
    return median(longest);
  } finally {
    await at.page.emulateCPUThrottling(1);
  }
}
