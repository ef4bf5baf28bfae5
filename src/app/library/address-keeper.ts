import type { LibraryPlace } from '../../ui/library/library-props.ts';
import { searchOf } from './library-place.ts';

/**
 * Milliseconds that a place rests before the address says it: each change of an address took
 * Chromium 156 some 12 ms (measured on a busy machine), which is felt with every letter typed.
 */
const REST = 300;

/** Takes a place down; `isStep` where the browser's way back shall lead to the one before. */
export type KeepAddress = (place: LibraryPlace, isStep: boolean) => void;

/** Keeps the page's address at the place where one is, so that it can be loaded again. */
export function addressKeeper(signal: AbortSignal): KeepAddress {
  let waiting: { readonly address: string; readonly timer: number } | null = null;

  const forget = (): void => {
    if (waiting) clearTimeout(waiting.timer);
    waiting = null;
  };
  const settle = (): void => {
    const address = waiting?.address;
    forget();
    if (address !== undefined) history.replaceState(null, '', address);
  };
  addEventListener('pagehide', settle, { signal });
  // What waits is about the place that was just left.
  addEventListener('popstate', forget, { signal });
  signal.addEventListener('abort', forget, { once: true });

  return (place, isStep) => {
    const address = `${location.pathname}${searchOf(place)}`;
    if (!isStep) {
      forget();
      waiting = { address, timer: window.setTimeout(settle, REST) };
      return;
    }
    settle();
    if (address !== `${location.pathname}${location.search}`) history.pushState(null, '', address);
  };
}
