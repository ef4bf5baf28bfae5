/** The item in the browser's context menu. */
import { browser } from 'wxt/browser';

const item = 'open-panel';

/** Puts the item into the menu of pages and selections; the browser keeps it. */
export async function createMenu(): Promise<void> {
  // Firefox for Android has no such menu.
  if (!('contextMenus' in browser)) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: item,
    title: browser.i18n.getMessage('menuOpenPanel'),
    contexts: ['page', 'selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** The item was chosen on the page of a tab. To be called at the background's top level. */
export function onMenu(listener: (tab: number) => void): void {
  if (!('contextMenus' in browser)) return;
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === item && tab?.id !== undefined) listener(tab.id);
  });
}
