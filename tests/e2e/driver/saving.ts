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

/** Has Chromium's worker hear an event of the browser, as it does for a key or the menu. */
export async function playInWorker(
  { browser, origin }: Session,
  name: 'commands.onCommand' | 'contextMenus.onClicked',
  given: unknown,
  { tab }: OpenPage,
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
