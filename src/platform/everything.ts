/** Deletes all that Sidelight keeps in this browser, and gives the access back that it was given since. */
import { browser } from 'wxt/browser';
import { overrulesKey } from './overrules.ts';
import { grantedPatterns, releasePattern } from './permissions.ts';
import { bundledPatterns } from './registration.ts';
import { settingsKey } from './settings.ts';
import { deleteDatabase, tellEmptied } from './store/emptying.ts';

/**
 * Deletes settings, corrections, worksheets, references and what is held in memory until the browser
 * ends. Whoever shows some of it is told. False where not all could be deleted; never rejects.
 */
export async function deleteEverything(): Promise<boolean> {
  const isDatabaseGone = await deleteDatabase();
  const isStorageGone = await clearStorage();
  await releaseAdded();
  tellEmptied();
  return isDatabaseGone && isStorageGone;
}

/** No change of what is in it may be under way, which would write back what it had read before. */
async function clearStorage(): Promise<boolean> {
  try {
    await navigator.locks.request(settingsKey, () =>
      navigator.locks.request(overrulesKey, async () => {
        await browser.storage.local.clear();
        await browser.storage.session.clear();
      }),
    );
    return true;
  } catch {
    return false;
  }
}

/** Access that came with the installation stays. */
async function releaseAdded(): Promise<void> {
  const bundled = bundledPatterns();
  try {
    const added = (await grantedPatterns()).filter((pattern) => !bundled.includes(pattern));
    for (const pattern of added) await releasePattern(pattern);
  } catch {
    // Where the browser does not say what it has granted, its own page lists it.
  }
}
