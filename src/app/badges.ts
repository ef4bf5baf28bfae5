/** Keeps the toolbar button's number in line with the pages. */
import { showCount } from '../platform/badge.ts';
import { sendToPage, type PagePlace } from '../platform/messages.ts';
import { loadSettings, type Settings } from '../platform/settings.ts';
import { allTabs } from '../platform/tabs.ts';
import { popupTexts } from '../ui/text/popup-messages.ts';
import { interfaceLanguage } from './speech.ts';

/**
 * Shows a page's mentions on its tab's button. The page is asked again, because it may be gone by
 * the time that a sleeping background has woken up for its message.
 */
export async function badgeOf(page: PagePlace | null): Promise<void> {
  if (page === null || !page.inSight) return;
  const { settings } = await loadSettings();
  if (!settings.badge) return;
  const answer = await sendToPage(page, 'count');
  if (answer.ok) await showPage(page.tab, answer.value, settings);
}

/** Puts the numbers on the buttons of all tabs, or takes them away. */
export async function refreshBadges(settings: Settings): Promise<void> {
  const tabs = await allTabs();
  await Promise.all(
    tabs.map(async (tab) => {
      const answer = settings.badge ? await sendToPage(tab, 'count') : null;
      if (answer?.ok === true) await showPage(tab, answer.value, settings);
      else await showCount(tab, null);
    }),
  );
}

function showPage(tab: number, mentions: number, settings: Settings): Promise<void> {
  const popup = popupTexts.in(interfaceLanguage(settings));
  return showCount(tab, mentions === 0 ? null : { mentions, title: popup.onToolbar(mentions) });
}
