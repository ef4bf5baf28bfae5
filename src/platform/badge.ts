/** The number on the toolbar button. The browser keeps it by tab and drops it with the page. */
import { browser } from 'wxt/browser';

/** White on dark slate: 12.6 to 1, and apart from light and dark toolbars. */
const colours = { background: '#2b3440', text: '#ffffff' } as const;

/** Gives the badge its colours; the browser forgets them when it restarts. */
export async function colourBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: colours.background });
  await browser.action.setBadgeTextColor({ color: colours.text });
}

/** Shows a number on a tab's button and says it in words; null takes both away again. */
export async function showCount(
  tab: number,
  count: { readonly mentions: number; readonly title: string } | null,
): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId: tab, text: badgeText(count?.mentions ?? 0) });
    await browser.action.setTitle({ tabId: tab, title: count?.title ?? plainTitle() });
  } catch {
    // The tab was closed meanwhile; its badge went with it.
  }
}

/** How long the button says that something did not work, in milliseconds. */
const TROUBLE = 8_000;

/** Says on a tab's button that something did not work, where its page cannot be told. */
export async function showTrouble(tab: number, title: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId: tab, text: '!' });
    await browser.action.setTitle({ tabId: tab, title });
    setTimeout(() => void showCount(tab, null), TROUBLE);
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Four characters are the most that both browsers show. */
function badgeText(mentions: number): string {
  if (mentions === 0) return '';
  return mentions > 999 ? '999+' : String(mentions);
}

function plainTitle(): string {
  return browser.runtime.getManifest().action?.default_title ?? '';
}
