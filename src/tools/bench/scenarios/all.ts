/** The scenarios behind the budgets, one after the other in one browser. */
import type { SavedPage } from '../../browsers/saved-pages.ts';
import { judge, type BudgetRow } from '../budgets.ts';
import { pointerToCard } from './card.ts';
import { interactionDelay } from './interaction.ts';
import { liveBlog } from './live-blog.ts';
import { quietHeap } from './quiet-page.ts';
import { longestTasks } from './slices.ts';
import type { Stage } from './stage.ts';
import { tracesLeft } from './traces-left.ts';

/** Plays all of them; one that fails is not measured, and tells why. */
export async function playScenarios(
  stage: Stage,
  largest: SavedPage | undefined,
  onProgress: (what: string) => void,
  onFault: (fault: string) => void,
): Promise<readonly BudgetRow[]> {
  const play = async <T>(what: string, scenario: () => Promise<T>): Promise<T | null> => {
    onProgress(what);
    try {
      return await scenario();
    } catch (error) {
      onFault(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  };
  const slice = await play('the longest slice', async () =>
    largest === undefined ? null : longestTasks(stage, largest),
  );
  const delay = await play('clicks', () => interactionDelay(stage));
  const live = await play('a live blog', () => liveBlog(stage));
  const heap = await play('memory', () => quietHeap(stage));
  const traces = await play('traces', () => tracesLeft(stage));
  const card = await play('cards with the background asleep', () => pointerToCard(stage));
  return [
    judge(
      { what: 'longest slice, largest page, 4 × CPU', most: 16, unit: 'ms' },
      slice?.work ?? null,
    ),
    judge(
      { what: 'longest task that brings a script, 4 × CPU', most: 16, unit: 'ms' },
      slice?.script ?? null,
    ),
    judge({ what: 'click to next frame, 500 mentions, 4 × CPU: more', most: 8, unit: 'ms' }, delay),
    judge({ what: '1,000 paragraphs one by one, to one scan', most: 2, unit: '×' }, live),
    judge({ what: 'memory of a page without names', most: 1, unit: 'MB' }, heap),
    judge({ what: 'elements before the first card', most: 0, unit: '' }, traces?.elements ?? null),
    judge({ what: 'layout shift', most: 0, unit: '' }, traces?.shift ?? null),
    judge({ what: 'pointer rests → card painted, asleep, p95', most: 400, unit: 'ms' }, card),
  ];
}
