/** What the popup can find out about the page of a tab. */
import { accessCovers, siteOf } from '../core/sites/site.ts';
import { send, sendToPage } from '../platform/messages.ts';
import { grantedPatterns } from '../platform/permissions.ts';
import { isLocked } from '../platform/policy.ts';
import type { PageState } from '../platform/protocol.ts';
import { loadSettings, siteState } from '../platform/settings.ts';
import type { TabPlace } from '../platform/tabs.ts';
import type { PopupPage } from '../ui/popup/popup-props.ts';

/** The page of a tab as the popup shows it; null stands for no tab at all. */
export async function readPage(place: TabPlace | null): Promise<PopupPage> {
  if (place === null) return { kind: 'unreadable' };
  const answer = await sendToPage(place.tab, 'state');
  return answer.ok ? pageOf(answer.value) : silentPage(place.url);
}

/** The page as its script describes it. */
export function pageOf(state: PageState): PopupPage {
  const { site, status } = state;
  if (status.kind === 'running') {
    const { address, reading, undone, counts, position, leftAlone } = state;
    return { kind: 'running', site, address, reading, undone, counts, position, leftAlone };
  }
  return status.because === 'off'
    ? { kind: 'off', site, isLocked: isLocked(site) }
    : { kind: 'not-run', site, because: status.because };
}

/** Whether a page is on one of the bundled news sites; without its address, going by its site. */
export async function isBundled(place: TabPlace | null, page: PopupPage): Promise<boolean> {
  const address = webPlace(place?.url ?? null);
  if (address !== null) return isListed(address.hostname, address.pathname);
  return 'site' in page && (await isListed(page.site, '/'));
}

async function isListed(host: string, path: string): Promise<boolean> {
  const answer = await send('listed', { host, path });
  return answer.ok && answer.value;
}

/** A page without our script, by what its address and the settings say. */
async function silentPage(url: string | null): Promise<PopupPage> {
  const place = webPlace(url);
  if (place === null) return { kind: 'unreadable' };
  const site = siteOf(place.hostname);
  const { settings } = await loadSettings();
  const state = siteState(settings, site);
  if (state === 'off') return { kind: 'off', site, isLocked: isLocked(site) };
  const wanted = state === 'always' || (await isListed(place.hostname, place.pathname));
  if (!wanted) return { kind: 'not-run', site, because: 'not-asked' };
  return accessCovers(await grantedPatterns(), site)
    ? { kind: 'no-answer', site }
    : { kind: 'withheld', site };
}

/** An address where it is a web page's, otherwise null. */
export function webPlace(url: string | null): URL | null {
  const place = url === null ? null : URL.parse(url);
  return place !== null && /^https?:$/.test(place.protocol) ? place : null;
}
