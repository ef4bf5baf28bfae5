/** Tabs: which one the person looks at, and running our script in one. */
import { browser, type Browser } from 'wxt/browser';
import { failure, type Result } from '../core/result.ts';
import { startScript } from './injection.ts';
import { sendToPage, type CallFailure } from './messages.ts';
import type { PageState } from './protocol.ts';
import { articleFile, bundledPatterns, cardFile, type Reach } from './registration.ts';

/** A tab, with the address of its page where the browser lets us know it. */
export interface TabPlace {
  readonly tab: number;
  readonly url: string | null;
  /** Whether its window is a private one. */
  readonly isPrivate: boolean;
  /** The browser has unloaded its page to save memory. */
  readonly isAsleep: boolean;
  readonly isLoading: boolean;
}

/** `no-access`: the browser does not let the script into this page. */
export type RunFailure = CallFailure | 'no-access';

/** The tab in front in the window that this code runs in (for the background: the last focused). */
export async function tabInFront(): Promise<TabPlace | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab === undefined ? null : placeOf(tab);
}

/** The tab with this id, or null when there is none. */
export async function tabWithId(id: number): Promise<TabPlace | null> {
  try {
    return placeOf(await browser.tabs.get(id));
  } catch {
    return null;
  }
}

function placeOf(tab: Browser.tabs.Tab): TabPlace | null {
  const { id, url, incognito, discarded, status } = tab;
  if (id === undefined) return null;
  return {
    tab: id,
    url: url ?? null,
    isPrivate: incognito,
    isAsleep: discarded,
    isLoading: status === 'loading',
  };
}

/**
 * Calls back whenever a tab came to the front, went, or shows something else; and where it goes on
 * under another id, since Chromium gives a new one to a tab whose page it unloads.
 */
export function watchTabs(
  signal: AbortSignal,
  onChange: () => void,
  onReplaced: (before: number, after: number) => void,
): void {
  if (signal.aborted) return;
  const replaced = (after: number, before: number): void => onReplaced(before, after);
  browser.tabs.onReplaced.addListener(replaced);
  const changed = (): void => onChange();
  const events = [browser.tabs.onActivated, browser.tabs.onUpdated, browser.tabs.onRemoved];
  for (const event of events) event.addListener(changed);
  signal.addEventListener(
    'abort',
    () => {
      for (const event of events) event.removeListener(changed);
      browser.tabs.onReplaced.removeListener(replaced);
    },
    { once: true },
  );
}

/** Brings a tab to the front, in its window; nothing where it is gone. */
export async function showTab(tab: number): Promise<void> {
  try {
    const shown = await browser.tabs.update(tab, { active: true });
    // Firefox for Android has no windows.
    if (shown && 'windows' in browser) {
      await browser.windows.update(shown.windowId, { focused: true });
    }
  } catch {
    // Closed meanwhile: whoever follows the tab is told.
  }
}

/** Loads a tab's page anew. */
export async function reloadTab(tab: number): Promise<void> {
  const { discarded, url } = await browser.tabs.get(tab);
  // Firefox 153 loads an empty page in place of one that it has unloaded.
  if (discarded && url !== undefined) await browser.tabs.update(tab, { url });
  else await browser.tabs.reload(tab);
}

/** All tabs; only of pages that we may read does the browser tell the address. */
export async function openTabs(): Promise<readonly TabPlace[]> {
  const tabs = await browser.tabs.query({});
  return tabs.map(placeOf).filter((place) => place !== null);
}

/** Opens a web address in a tab of its own; returns its id. */
export async function openAddress(url: string): Promise<number | null> {
  const { id } = await browser.tabs.create({ url });
  return id ?? null;
}

/**
 * Runs Sidelight on a tab's page although nothing else asks for it: tells the script that is there,
 * or injects it by the access that a click or key has just given (`activeTab`).
 */
export async function runOnTab(tab: number): Promise<Result<PageState, RunFailure>> {
  const answer = await sendToPage(tab, 'run');
  if (answer.ok || answer.reason !== 'no-receiver') return answer;
  // The access may be gone when the first card is wanted: it goes with the page, and comes back
  // without it when the page comes back from the back/forward cache.
  if (!(await startScript(tab, cardFile, articleFile))) return failure('no-access');
  return sendToPage(tab, 'run');
}

/**
 * Starts the script in open tabs that have none although it should run there: after an update, an
 * installation or new access. Only tabs whose pages we may read come into question.
 */
export async function startInOpenTabs(reach: Reach): Promise<void> {
  const url = [...reach.matches, ...bundledPatterns()];
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const answer = await sendToPage(id, 'count');
      if (!answer.ok && answer.reason === 'no-receiver') await startScript(id);
    }),
  );
}

/** Ids of all tabs, in all windows that the extension may see. */
export async function allTabs(): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Ids of the tabs in front, one in each window. */
export async function tabsInSight(): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({ active: true });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Opens the options page, or goes to it where it is open. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens one of our own pages in a new tab. */
export async function openOwnPage(page: '/welcome.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}
