/**
 * Registers the content script for sites beyond the bundled ones: those that the person added, or
 * all of them while it runs everywhere. Only sites that the browser grants are registered.
 */
import { browser } from 'wxt/browser';
import type { Settings } from '../core/settings/settings.ts';
import { accessCovers, accessCoversAll, allSitesPattern, sitePattern } from '../core/sites/site.ts';
import { grantedPatterns } from './permissions.ts';

/** Where a content script runs, as match patterns. */
export interface Reach {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** The built content script, as a path in the extension. */
export const scriptFile = '/content-scripts/news.js';

/** The built script that reads a page. */
export const readerFile = '/reader.js';

/** The built script that draws cards. */
export const cardFile = '/card.js';

/** The built script that lays a page's article open for the panel. */
export const articleFile = '/article.js';

/** The built script that tells what to save of a page. */
export const referenceFile = '/reference.js';

const scriptId = 'added-sites';

/** One change after the other, since each reads what is registered before it writes. */
let queue: Promise<void> = Promise.resolve();

/** Brings the registration in line with the settings and the granted access. Never rejects. */
export function updateRegistration(settings: Settings): Promise<void> {
  queue = queue.then(() => register(settings)).catch((error: unknown) => reportError(error));
  return queue;
}

/** Where the script is to run by registration; without matches, nowhere. */
export function wantedReach(
  settings: Settings,
  granted: readonly string[],
  bundled: readonly string[],
): Reach {
  const added = Object.entries(settings.sites)
    .filter(([site, state]) => state === 'always' && accessCovers(granted, site))
    .map(([site]) => sitePattern(site));
  const everywhere = settings.everywhere && accessCoversAll(granted);
  // A page that two registrations match would get the script twice.
  return { matches: everywhere ? [allSitesPattern] : added, excludeMatches: bundled };
}

/** Match patterns of the bundled news sites, on which the manifest itself runs the script. */
export function bundledPatterns(): readonly string[] {
  return browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];
}

async function register(settings: Settings): Promise<void> {
  const wanted = wantedReach(settings, await grantedPatterns(), bundledPatterns());
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (wanted.matches.length === 0) {
    if (registered === undefined) return;
    await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  const script = {
    id: scriptId,
    js: [scriptFile],
    matches: [...wanted.matches],
    excludeMatches: [...wanted.excludeMatches],
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (registered === undefined) await browser.scripting.registerContentScripts([script]);
  else if (!isSame(registered, wanted)) await browser.scripting.updateContentScripts([script]);
}

function isSame(
  one: Partial<Record<keyof Reach, readonly string[] | undefined>>,
  other: Reach,
): boolean {
  return (
    isSameSet(one.matches, other.matches) && isSameSet(one.excludeMatches, other.excludeMatches)
  );
}

function isSameSet(one: readonly string[] = [], other: readonly string[] = []): boolean {
  const all = new Set([...one, ...other]);
  return all.size === new Set(one).size && all.size === new Set(other).size;
}
