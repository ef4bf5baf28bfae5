/** Access to sites: what the browser grants, and asking for more or giving it back. */
import { browser } from 'wxt/browser';
import { failure, success, type Result } from '../core/result.ts';
import { allSitesPattern, sitePattern } from '../core/sites/site.ts';

/** `refused`: the person said no. `failed`: the browser did not ask at all. */
export type RequestFailure = 'refused' | 'failed';

/**
 * Match patterns of all sites on which our script may run now, the bundled ones among them unless
 * the person took them back.
 */
export async function grantedPatterns(): Promise<readonly string[]> {
  const { origins } = await browser.permissions.getAll();
  return origins ?? [];
}

/** Whether the browser lets us into the page for longer than a click has allowed it. */
export async function hasAccess(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  try {
    return await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  } catch {
    // A host that match patterns cannot express is no site of ours.
    return false;
  }
}

/** Asks for one site and its subdomains. To be called in a click's handler, before any `await`. */
export function requestSite(site: string): Promise<Result<null, RequestFailure>> {
  return request(sitePattern(site));
}

/** Asks for all sites. To be called in a click's handler, before any `await`. */
export function requestAllSites(): Promise<Result<null, RequestFailure>> {
  return request(allSitesPattern);
}

/** Gives access to an added site back; access that came with the installation stays. */
export function releaseSite(site: string): Promise<void> {
  return releasePattern(sitePattern(site));
}

/** Gives the access to all sites back; sites that were allowed one by one stay. */
export function releaseAllSites(): Promise<void> {
  return releasePattern(allSitesPattern);
}

/** Gives the access to what a match pattern covers back, as far as it did not come with the installation. */
export async function releasePattern(pattern: string): Promise<void> {
  try {
    await browser.permissions.remove({ origins: [pattern] });
  } catch {
    // Chromium rejects where the pattern came with the installation: there is nothing to give back.
  }
}

/** Calls back with the match patterns that were granted or taken back, wherever that was done. */
export function watchAccess(
  signal: AbortSignal,
  onChange: (change: 'granted' | 'removed', patterns: readonly string[]) => void,
): void {
  if (signal.aborted) return;
  const { onAdded, onRemoved } = browser.permissions;
  const granted = (change: AccessChange): void => onChange('granted', change.origins ?? []);
  const removed = (change: AccessChange): void => onChange('removed', change.origins ?? []);
  onAdded.addListener(granted);
  onRemoved.addListener(removed);
  signal.addEventListener(
    'abort',
    () => {
      onAdded.removeListener(granted);
      onRemoved.removeListener(removed);
    },
    { once: true },
  );
}

interface AccessChange {
  readonly origins?: readonly string[];
}

async function request(pattern: string): Promise<Result<null, RequestFailure>> {
  try {
    const granted = await browser.permissions.request({ origins: [pattern] });
    return granted ? success(null) : failure('refused');
  } catch {
    return failure('failed');
  }
}
