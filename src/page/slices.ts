/** Longest time to keep the page waiting, in milliseconds. */
const SLICE = 8;

export interface SliceOptions {
  readonly signal: AbortSignal;
  /** Longest slice, in milliseconds. */
  readonly budget?: number;
  /** Milliseconds; `performance.now` unless a test says otherwise. */
  readonly now?: () => number;
  /** Lets the page work; `letPageWork` unless a test says otherwise. */
  readonly pause?: () => Promise<void>;
  /** Told after each slice how long it was, in milliseconds. */
  readonly onSlice?: (spent: number) => void;
}

/**
 * Takes the steps in slices and lets the page work between them. Resolves to true when all steps
 * were taken, and to false when the signal stopped it.
 */
export async function runInSlices<T>(
  steps: Iterable<T>,
  onStep: (step: T) => void,
  { signal, budget = SLICE, now = clock, pause = letPageWork, onSlice }: SliceOptions,
): Promise<boolean> {
  let started = now();
  for (const step of steps) {
    if (signal.aborted) break;
    onStep(step);
    // What a step has ended is not gone on with.
    if (signal.aborted) break;
    if (now() - started < budget) continue;
    onSlice?.(now() - started);
    await pause();
    started = now();
  }
  onSlice?.(now() - started);
  return !signal.aborted;
}

/** A page that never rests, such as one with a film in it, is not waited for longer, in milliseconds. */
const LONGEST_WAIT = 250;

/**
 * Resolves after the page had its turn: its tasks and its drawing. After `scheduler.yield` alone the
 * next slice would come before the frame that a click has asked for.
 */
export function letPageWork(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, LONGEST_WAIT);
  const go = (): void => {
    clearTimeout(timer);
    resolve();
  };
  void scheduler.postTask(go, { priority: 'background' });
  return promise;
}

/** Resolves behind the tasks that wait already, such as answers from elsewhere. */
export function letOthersWork(): Promise<void> {
  return scheduler.postTask(() => undefined);
}

function clock(): number {
  return performance.now();
}
