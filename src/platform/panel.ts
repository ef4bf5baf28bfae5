/** Opening the panel: beside the page where the browser has a place for it, else in a tab. */
import { browser } from 'wxt/browser';

const page = '/sidepanel.html';

/** What Firefox has in place of `browser.sidePanel`, on a desktop. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the panel beside the page of a tab, in a tab of its own where the browser has no panel or
 * does not let it be opened now. To be called at once in the handler of what a person did: a
 * browser opens no panel by itself. False where neither could be opened.
 */
export async function openPanel(tab: number): Promise<boolean> {
  try {
    await openBeside(tab);
    return true;
  } catch {
    return openPanelTab(tab);
  }
}

/** Opens the panel on a tab's page in a tab of its own, next to it. */
export async function openPanelTab(tab: number): Promise<boolean> {
  try {
    const { index, windowId } = await browser.tabs.get(tab);
    const url = browser.runtime.getURL(`${page}?tab=${tab}`);
    await browser.tabs.create({ url, index: index + 1, windowId, openerTabId: tab });
    return true;
  } catch {
    return false;
  }
}

/** Not async, since a promise awaited before would lose what the person did. */
function openBeside(tab: number): Promise<void> {
  if ('sidePanel' in browser) return browser.sidePanel.open({ tabId: tab });
  const { sidebarAction } = browser as { readonly sidebarAction?: SidebarAction };
  if (sidebarAction) return sidebarAction.open();
  return Promise.reject(new Error('The browser has no panel.'));
}
