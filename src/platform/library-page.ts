/** Opening the researcher's library. */
import { browser } from 'wxt/browser';

/**
 * Opens the library in a new tab, at a reference or as it is; never in a private window, where it
 * would be another one, and empty. False where the browser did not let it.
 */
export async function openLibrary(reference: string | null): Promise<boolean> {
  const page = new URL('library.html', browser.runtime.getURL('/'));
  if (reference !== null) page.searchParams.set('reference', reference);
  const url = page.href;
  try {
    // Firefox for Android has no windows.
    const windowId = 'windows' in browser ? await openWindow() : undefined;
    if (windowId === null) await browser.windows.create({ url, incognito: false });
    else await browser.tabs.create(windowId === undefined ? { url } : { url, windowId });
    if (typeof windowId === 'number') await browser.windows.update(windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

/** The window that is no private one, the last used first; null where there is none. */
async function openWindow(): Promise<number | null> {
  const last = await browser.windows.getLastFocused();
  if (last.type === 'normal' && !last.incognito && last.id !== undefined) return last.id;
  const all = await browser.windows.getAll({ windowTypes: ['normal'] });
  return all.find(({ incognito }) => !incognito)?.id ?? null;
}
