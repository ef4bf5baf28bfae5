import type { Steps } from '../../core/steps.ts';
import { letOthersWork, runInSlices } from '../../page/slices.ts';

/** Longest stretch of work that a person waits for, in milliseconds. */
export const WORK_SLICE = 24;

/** What the steps lead to, taken in slices that leave the page at work; null where the signal stopped them. */
export async function inSlices<Value>(
  steps: Steps<Value>,
  signal: AbortSignal,
): Promise<Value | null> {
  const made: Value[] = [];
  const all = function* (): Generator<void> {
    made.push(yield* steps);
  };
  const slices = { signal, budget: WORK_SLICE, pause: letOthersWork };
  await runInSlices(all(), () => undefined, slices);
  return made[0] ?? null;
}
