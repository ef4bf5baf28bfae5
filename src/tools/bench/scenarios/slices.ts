import type { SavedPage } from '../../browsers/saved-pages.ts';
import { median } from '../statistics.ts';
import { loadDone, repeated, type Stage } from './stage.ts';

/** Times slower than the machine is: a phone of the middle class. */
const SLOWER = 4;

/**
 * The longest task in which Sidelight ran on a slow machine, and the longest in which one of its
 * scripts was brought into the page, in milliseconds of the thread's own time. Null where the browser
 * cannot be slowed down.
 */
export async function longestTasks(
  stage: Stage,
  page: SavedPage,
): Promise<{ readonly work: number; readonly script: number } | null> {
  const { isTraced, at, loads } = stage;
  if (!isTraced) return null;
  await at.page.emulateCPUThrottling(SLOWER);
  try {
    const longest = await repeated(loads, async () => {
      const { tasks } = await loadDone(stage, page);
      const durations = (starts: boolean): readonly number[] =>
        (tasks ?? []).filter((task) => task.starts === starts).map(({ duration }) => duration);
      return { work: Math.max(...durations(false)), script: Math.max(...durations(true)) };
    });
    return {
      work: median(longest.map(({ work }) => work)),
      script: median(longest.map(({ script }) => script)),
    };
  } finally {
    await at.page.emulateCPUThrottling(1);
  }
}
