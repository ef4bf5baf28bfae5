import listText from '../../assets/dataset/compiled/names.json?raw';
import type { NameList } from '../core/detection/name-list.ts';
import { handlePageCalls, isContextGone } from '../platform/messages.ts';
import { loadSettings, watchSettings } from '../platform/settings.ts';
import { offerReader } from './content/reader-access.ts';
import { Reader } from './content/reader.ts';
import { WorkLog } from './content/work-log.ts';

/**
 * Runs Sidelight in a page: looks for names, and where the settings and the page allow it marks
 * them and shows cards. Leaves nothing behind when the signal aborts.
 */
export async function startReader(signal: AbortSignal): Promise<void> {
  if (!isReadable(document) || signal.aborted) return;
  const { settings } = await loadSettings();
  if (signal.aborted) return;
  const started = performance.now();
  // Written by our own compiler and held against the records by a test.
  const list = JSON.parse(listText) as NameList;
  const work = new WorkLog();
  const reader = new Reader(document, window, list, settings, work, signal);
  handlePageCalls(signal, {
    state: () => reader.state(),
    run: () => reader.ask(),
    rescan: () => reader.rescan(),
    step: ({ direction }) => reader.step(direction),
    openCard: () => reader.openCard(),
    overruled: () => reader.overruled(),
  });
  offerReader(reader, signal);
  watchSettings(signal, (changed) => reader.update(changed));
  watchPage(signal, reader);
  work.note('start', performance.now() - started);
  reader.begin();
}

/** Follows the page through soft navigation, loading ahead and the back/forward cache. */
function watchPage(signal: AbortSignal, reader: Reader): void {
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) void wakeUp(signal, reader);
    },
    { signal },
  );
  // The background passes over the count of a page that is loaded ahead, out of sight.
  document.addEventListener('prerenderingchange', () => reader.recount(), { signal });
  // No page is told that its extension was ended; whoever did that comes back to it from elsewhere.
  const look = (): void => void (isContextGone() && reader.recount());
  document.addEventListener('visibilitychange', look, { signal });
  window.navigation.addEventListener('currententrychange', () => reader.checkAddress(), { signal });
}

/** No message reaches a page in the cache: what the person wants may have changed meanwhile. */
async function wakeUp(signal: AbortSignal, reader: Reader): Promise<void> {
  const { settings } = await loadSettings();
  if (signal.aborted) return;
  reader.update(settings);
  await reader.wake();
  reader.recount();
}

/** Web pages in HTML; not viewers of pictures, feeds or code. */
function isReadable(page: Document): boolean {
  return (
    /^https?:$/.test(page.location.protocol) &&
    /^(?:text\/html|application\/xhtml\+xml)$/.test(page.contentType)
  );
}
