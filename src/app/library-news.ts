/** Tells pages of what was done in the library, so that what an open card says of saving stays true. */
import { sendToPage } from '../platform/messages.ts';
import { watchReferences } from '../platform/store/reference-changes.ts';
import { tabsInSight } from '../platform/tabs.ts';

/** Changes within so many milliseconds are told at once. */
const PAUSE = 100;

/**
 * Tells the pages in sight of each change until the signal is aborted. Runs wherever references are
 * written, since the background may sleep meanwhile; a page that is told twice looks twice.
 */
export function tellPagesOfLibrary(signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  watchReferences(() => {
    timer ??= setTimeout(() => {
      timer = null;
      void tell();
    }, PAUSE);
  }, signal);
  signal.addEventListener('abort', () => timer !== null && clearTimeout(timer), { once: true });
}

async function tell(): Promise<void> {
  await Promise.all((await tabsInSight()).map((tab) => sendToPage(tab, 'libraryChanged')));
}
