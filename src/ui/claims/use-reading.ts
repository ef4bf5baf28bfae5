import { useEffect, useState } from 'preact/hooks';
import type { ClaimSearch } from '../../core/dataset/claim-search.ts';

/** Claims that are read between two looks at the clock, and milliseconds before others get their turn. */
const STEP = 10;
const SLICE = 8;

/** Lets a search read its claims in short slices once the view is drawn; whether all are read. */
export function useReading(search: ClaimSearch): boolean {
  const [isDone, setDone] = useState(() => search.read(0));
  useEffect(() => {
    let next: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      const started = performance.now();
      while (performance.now() - started < SLICE) {
        if (search.read(STEP)) {
          setDone(true);
          return;
        }
      }
      next = setTimeout(read);
    };
    next = setTimeout(read);
    return () => clearTimeout(next);
  }, [search]);
  return isDone;
}
