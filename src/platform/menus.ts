/** The items in the browser's context menu. */
import { browser } from 'wxt/browser';
import type { Feature } from '../core/settings/policy.ts';

/** What an item does: opens the panel or the library, or saves what the menu was opened on. */
export type MenuItem = 'open-panel' | 'open-library' | 'save-selection' | 'save-page';

const pages = ['http://*/*', 'https://*/*'];

let making: Promise<void> = Promise.resolve();

/**
 * Puts the items into the menus of pages, selections and the toolbar's button, without those of what
 * an organisation has switched off; the browser keeps them.
 */
export function createMenu(off: readonly Feature[]): Promise<void> {
  const make = (): Promise<void> => makeMenu(off);
  // Two at once would each find items of the other's.
  making = making.then(make, make);
  return making;
}

async function makeMenu(off: readonly Feature[]): Promise<void> {
  // Firefox for Android has no such menu.
  if (!('contextMenus' in browser)) return;
  const { contextMenus, i18n } = browser;
  await contextMenus.removeAll();
  const add = (id: MenuItem, title: string, contexts: ['page' | 'selection', ...'selection'[]]) =>
    contextMenus.create({ id, title, contexts, documentUrlPatterns: pages });
  if (!off.includes('saving')) {
    add('save-selection', i18n.getMessage('menuSaveSelection'), ['selection']);
    add('save-page', i18n.getMessage('menuSavePage'), ['page']);
  }
  if (!off.includes('panel')) {
    add('open-panel', i18n.getMessage('menuOpenPanel'), ['page', 'selection']);
  }
  const library: MenuItem = 'open-library';
  contextMenus.create({
    id: library,
    title: i18n.getMessage('menuOpenLibrary'),
    contexts: ['action'],
  });
}

/** Where an item was chosen. */
export interface MenuPlace {
  readonly tab: number;
  /** Whether it was in a frame of the page. */
  readonly isInFrame: boolean;
}

/** An item was chosen on the page of a tab. To be called at the background's top level. */
export function onMenu(listener: (item: MenuItem, place: MenuPlace) => void): void {
  if (!('contextMenus' in browser)) return;
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (tab?.id === undefined || !isItem(menuItemId)) return;
    const isInFrame = frameId !== undefined && frameId !== 0;
    listener(menuItemId, { tab: tab.id, isInFrame });
  });
}

function isItem(id: unknown): id is MenuItem {
  return (
    id === 'open-panel' || id === 'open-library' || id === 'save-selection' || id === 'save-page'
  );
}
