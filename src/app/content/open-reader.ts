import { isContextGone, type PageHandlers } from '../../platform/messages.ts';
import { loadSettings, watchSettings } from '../../platform/settings.ts';
import { extensionVersion } from '../../platform/version.ts';
import { offerReader } from './reader-access.ts';
import type { ReaderSetting } from './reader-script.ts';
import { Reader } from './reader.ts';

/**
 * Reads a page, and where the settings and the page allow it marks its names and shows cards. Leaves
 * nothing behind when the signal aborts.
 */
export async function openReader(setting: ReaderSetting): Promise<PageHandlers> {
  const { work, signal } = setting;
  const { settings } = await loadSettings();
  const started = performance.now();
  const library = new EventTarget();
  const reader = new Reader(setting, settings, library);
  const onLibrary = (): void => void library.dispatchEvent(new Event('change'));
  if (!signal.aborted) {
    offerReader(reader, extensionVersion(), signal);
    watchSettings(signal, (changed) => reader.update(changed));
    watchPage(setting, reader, onLibrary);
    work.note('start', performance.now() - started);
    reader.begin();
  }
  return {
    state: () => reader.state(),
    count: () => reader.count,
    run: () => reader.ask(),
    rescan: () => reader.rescan(),
    step: ({ direction }) => reader.step(direction),
    openCard: () => reader.openCard(),
    overruled: () => reader.overruled(),
    libraryChanged: onLibrary,
  };
}

/** Follows the page through soft navigation, loading ahead and the back/forward cache. */
function watchPage(
  { document, view, signal }: ReaderSetting,
  reader: Reader,
  onLibrary: () => void,
): void {
  view.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) void wakeUp(signal, reader);
    },
    { signal },
  );
  // The background passes over the count of a page that is loaded ahead, out of sight.
  document.addEventListener('prerenderingchange', () => reader.recount(), { signal });
  // No page is told that its extension was ended; whoever did that comes back to it from elsewhere.
  // Nor is one out of sight told of the library. A page itself could send this event any number of times.
  const look = ({ isTrusted }: Event): void => {
    if (isContextGone()) reader.recount();
    else if (isTrusted) onLibrary();
  };
  document.addEventListener('visibilitychange', look, { signal });
  view.navigation.addEventListener('currententrychange', () => reader.checkAddress(), { signal });
}

/** No message reaches a page in the cache: what the person wants may have changed meanwhile. */
async function wakeUp(signal: AbortSignal, reader: Reader): Promise<void> {
  const { settings } = await loadSettings();
  if (signal.aborted) return;
  reader.update(settings);
  await reader.wake();
  reader.recount();
}
