/** What a researcher saves, and what is kept of it. */
import type { Page } from 'puppeteer-core';
import type { Reference } from '../../../src/core/references/reference.ts';
import type { FoundOnPage } from '../../../src/platform/passage-calls.ts';
import { inNoticeRoot } from '../../../src/tools/browsers/closed-root.ts';
import { until } from '../../../src/tools/browsers/reading.ts';
import type { OpenPage, Session } from '../../../src/tools/browsers/session.ts';

/** All references that are kept, oldest first, as the database holds them. */
export async function keptReferences(own: Page): Promise<readonly Reference[]> {
  const kept: readonly Reference[] = await own.evaluate(async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const opening = indexedDB.open('sidelight');
    opening.onsuccess = () => resolve(opening.result);
    const database = Object(await promise);
    const listed = Promise.withResolvers<unknown>();
    const request = database.transaction('references').objectStore('references').getAll();
    request.onsuccess = () => listed.resolve(request.result);
    const all = await listed.promise;
    database.close();
    return JSON.parse(JSON.stringify(all));
  });
  return kept.toSorted((one, other) => (one.created < other.created ? -1 : 1));
}

/** Selects from one place of a page to another; each is an element, a text node of it and an offset. */
export async function selectAcross(
  page: Page,
  from: readonly [string, number, number],
  to: readonly [string, number, number],
): Promise<void> {
  await page.evaluate(
    (start, end) => {
      const place = ([selector, child, offset]: readonly [string, number, number]) => {
        const [outer = '', inner] = selector.split(' >>> ');
        const host = document.querySelector(outer);
        const element = inner === undefined ? host : host?.shadowRoot?.querySelector(inner);
        const node = element?.childNodes[child];
        if (!node) throw new Error(`There is no ${selector}.`);
        return [node, offset] as const;
      };
      getSelection()?.setBaseAndExtent(...place(start), ...place(end));
    },
    from,
    to,
  );
}

/** Finds the passage of a reference in its page again, as the library does. */
export async function findAgain(
  own: Page,
  { tab }: OpenPage,
  reference: Reference | undefined,
): Promise<FoundOnPage['passages'][number] | undefined> {
  const answer = await own.evaluate(
    (id, request) => {
      const { tabs } = Object(globalThis).browser ?? Object(globalThis).chrome;
      return tabs.sendMessage(id, { call: 'find', request }, { frameId: 0 });
    },
    tab,
    { passages: [reference?.passage], patience: 0 },
  );
  return answer?.value?.passages[0];
}

/** Presses a button of the notice in a page with the real pointer. */
export async function pressInNotice(page: Page, label: string): Promise<void> {
  const box = await until(
    () =>
      inNoticeRoot(
        page,
        (root, wanted) => {
          const buttons = [...root.querySelectorAll('button')];
          const button = buttons.find(({ textContent }) => textContent === wanted);
          return button?.getBoundingClientRect().toJSON() ?? null;
        },
        label,
      ),
    (found) => found !== null,
  );
  const { x, y, width, height } = box;
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Where an event of the browser itself is played, which no browser without a window has. */
export interface Played {
  readonly session: Session;
  /** From `openFirefoxPage`. */
  readonly firefoxPage: Page | null;
}

/** Presses the key that saves, on the tab in front: its element in Firefox, its event in Chromium. */
export async function playSavingKey(
  { session, firefoxPage }: Played,
  { tab }: OpenPage,
): Promise<void> {
  if (firefoxPage === null)
    return playInWorker(session, 'commands.onCommand', 'save-reference', tab);
  await firefoxPage.evaluate(() => {
    const { document } = Object(globalThis).Services.wm.getMostRecentWindow('navigator:browser');
    document.querySelector('keyset[id^="ext-keyset"] key[key="K"]').doCommand();
  });
}

/** Chooses an item of the context menu on a tab, in its page or in a frame of it. */
export async function playMenu(
  { session, firefoxPage }: Played,
  { page, tab }: OpenPage,
  menuItemId: string,
  frameId = 0,
): Promise<void> {
  const info = { menuItemId, frameId, editable: false, modifiers: [], pageUrl: page.url() };
  if (firefoxPage === null) return playInWorker(session, 'contextMenus.onClicked', info, tab);
  await firefoxPage.evaluate(
    (host, chosen, id) => {
      const { ChromeUtils, WebExtensionPolicy } = Object(globalThis);
      const parent = 'resource://gre/modules/ExtensionParent.sys.mjs';
      const { apiManager } = ChromeUtils.importESModule(parent).ExtensionParent;
      const { extension } = WebExtensionPolicy.getByHostname(host);
      const inTab = apiManager.global.tabTracker.getTab(id);
      extension.emit('webext-menu-menuitem-click', chosen, inTab);
    },
    new URL(session.origin).host,
    info,
    tab,
  );
}

/** Has Chromium's worker hear an event of the browser. */
async function playInWorker(
  { browser, origin }: Session,
  name: 'commands.onCommand' | 'contextMenus.onClicked',
  given: unknown,
  tab: number,
): Promise<void> {
  const target = await browser.waitForTarget((found) => found.url() === `${origin}/background.js`);
  const worker = await target.worker();
  await worker?.evaluate(
    async (event, first, id) => {
      const api = Object(globalThis).chrome;
      const [area, member] = event.split('.');
      api[area ?? ''][member ?? ''].dispatch(first, await api.tabs.get(id));
    },
    name,
    given,
    tab,
  );
}
