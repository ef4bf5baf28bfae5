import { observeText } from './observe.ts';
import { likelyHosts, openRootsIn } from './shadow-roots.ts';

export interface Growth {
  /**
   * Resolves to true once the page has changed, or may have without being seen to; to false when
   * so many milliseconds have passed since watching began, or nothing is watched any more.
   */
  next(within: number): Promise<boolean>;
}

/** Time between two reports, in milliseconds: pages that never rest are read no more often. */
const DELAY = 600;

/** Shadow roots and styles come without a change that could be seen: time to the next report. */
const UNSEEN = 2_000;

/** Watches the text of a page, in open shadow roots too, until the signal aborts. */
export function watchGrowth(document: Document, signal: AbortSignal, now = clock): Growth {
  const began = now();
  let hasGrown = false;
  let told: (() => void) | null = null;
  const { watch } = observeText(document, {
    signal,
    isOurs: () => false,
    delay: DELAY,
    onChanges: () => {
      hasGrown = true;
      told?.();
    },
  });
  return {
    async next(within) {
      const left = within - (now() - began);
      if (left <= 0 || signal.aborted) return false;
      const { body } = document;
      // Asked again, since a root is told of but once.
      for (const root of body ? openRootsIn(body, likelyHosts) : []) watch(root);
      if (!hasGrown) await wait(Math.min(left, UNSEEN), signal, (done) => (told = done));
      const mayHaveGrown = hasGrown || now() - began < within;
      hasGrown = false;
      return mayHaveGrown && !signal.aborted;
    },
  };
}

/** Resolves after a time, when it is told to, or when the signal aborts. */
function wait(
  time: number,
  signal: AbortSignal,
  onStart: (done: () => void) => void,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, time);
  signal.addEventListener('abort', () => resolve(), { once: true });
  onStart(resolve);
  return promise.finally(() => clearTimeout(timer));
}

function clock(): number {
  return performance.now();
}
