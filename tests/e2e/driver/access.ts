/** What browser and person do to the extension behind a page's back. */
import { setTimeout as sleep } from 'node:timers/promises';
import { TargetType, type Page } from 'puppeteer-core';
import { until } from '../../../src/tools/browsers/reading.ts';
import type { OpenPage, Session } from '../../../src/tools/browsers/session.ts';
import { pageAt } from './reopening.ts';

/**
 * Lets Firefox end an idle background after a second instead of half a minute, and give access
 * after a click without asking.
 */
export const SLEEPY_AND_GENEROUS = {
  'extensions.background.idle.timeout': 1_000,
  'extensions.webextOptionalPermissionPrompts': false,
};

/** Ends the background, as browsers do when it is idle. Firefox needs `SLEEPY_AND_GENEROUS`. */
export async function endBackground(session: Session): Promise<void> {
  // A page of the extension would keep Firefox's background awake.
  await session.closeControl();
  if (session.family === 'firefox') return sleep(1_500);
  for (const target of session.browser.targets()) {
    if (target.type() !== TargetType.SERVICE_WORKER) continue;
    if (target.url().startsWith(session.origin)) await (await target.worker())?.close();
  }
}

/** Ends the background at once, whatever it is at. */
export async function killBackground(session: Session, firefoxPage: Page | null): Promise<void> {
  if (firefoxPage === null) return endBackground(session);
  await firefoxPage.evaluate(async (host) => {
    const { WebExtensionPolicy } = Object(globalThis);
    const { extension } = WebExtensionPolicy.getByHostname(host);
    await extension.terminateBackground({ disableResetIdleForTest: true });
  }, new URL(session.origin).host);
}

/** A page in which Firefox lets a test at the browser itself; Chromium does without, and has null. */
export async function openFirefoxPage(session: Session): Promise<Page | null> {
  if (session.family === 'chromium') return null;
  const page = await session.browser.newPage();
  // Firefox never reports the navigation to a page of its own as done.
  page.goto('about:addons').catch(() => undefined);
  await until(
    () => page.evaluate(() => 'WebExtensionPolicy' in globalThis).catch(() => false),
    (isThere) => isThere,
  );
  return page;
}

/** Lets the extension into Firefox's private windows; for Chromium the session is started so. */
export async function allowInPrivate(session: Session): Promise<void> {
  const page = await openFirefoxPage(session);
  if (page === null) return;
  await session.closeControl();
  await page.evaluate(async (host) => {
    const { ChromeUtils, WebExtensionPolicy } = Object(globalThis);
    const load = (name: string) =>
      ChromeUtils.importESModule(`resource://gre/modules/${name}.sys.mjs`);
    const { id } = WebExtensionPolicy.getByHostname(host);
    await load('ExtensionPermissions').ExtensionPermissions.add(id, {
      permissions: ['internal:privateBrowsingAllowed'],
      origins: [],
    });
    await (await load('AddonManager').AddonManager.getAddonByID(id)).reload();
  }, new URL(session.origin).host);
  await page.close();
}

/** Opens a web page in a private window. */
export async function openInPrivate(session: Session, url: string): Promise<OpenPage> {
  const own = await session.openExtensionPage('options.html');
  await own.evaluate(async (address) => {
    const { windows } = Object(globalThis).browser ?? Object(globalThis).chrome;
    await windows.create({ incognito: true, url: address });
  }, url);
  const page = await pageAt(session, url);
  const tab = await own.evaluate(async () => {
    const { tabs } = Object(globalThis).browser ?? Object(globalThis).chrome;
    return (await tabs.query({})).find(({ incognito }: { incognito: boolean }) => incognito)?.id;
  });
  await own.close();
  return { page, tab };
}

/** Unloads the page of a tab that is not in front, as browsers do to save memory. */
export async function putToSleep(own: Page, tab: number): Promise<void> {
  const isAsleep = await own.evaluate(async (id) => {
    const api = Object(globalThis).browser ?? Object(globalThis).chrome;
    await api.tabs.discard(id);
    const tabs = await api.tabs.query({ discarded: true });
    return tabs.length === 1;
  }, tab);
  if (!isAsleep) throw new Error('The browser did not unload the tab.');
}

/** Takes the access to the listed sites away, as a person can in the browser's own settings. */
export async function refuseAccess(session: Session): Promise<void> {
  if (session.family === 'chromium') return setHostAccess(session, 'ON_CLICK');
  await changeGrants(session, 'remove');
}

/** Gives the access to all listed sites back. */
export async function allowAccess(session: Session): Promise<void> {
  if (session.family === 'chromium') return setHostAccess(session, 'ON_ALL_SITES');
  await changeGrants(session, 'request');
}

async function setHostAccess(session: Session, hostAccess: string): Promise<void> {
  const page = await session.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extensionId, access) =>
      Object(globalThis).chrome.developerPrivate.updateExtensionConfiguration({
        extensionId,
        hostAccess: access,
      }),
    new URL(session.origin).host,
    hostAccess,
  );
  await page.close();
}

/** Firefox gives access only after a click, and without a question if the session is set so. */
async function changeGrants(session: Session, change: 'remove' | 'request'): Promise<void> {
  const page = await session.openExtensionPage('options.html');
  await page.evaluate((name) => {
    const { permissions, runtime } = Object(globalThis).browser;
    const origins = runtime.getManifest().content_scripts[0].matches;
    const button = document.createElement('button');
    button.style.cssText = 'position: fixed; inset: 0; z-index: 9';
    const done = Promise.withResolvers();
    button.addEventListener('click', () => done.resolve(permissions[name]({ origins })));
    Object.assign(globalThis, { changed: done.promise });
    document.body.append(button);
  }, change);
  await page.mouse.click(50, 50);
  const done = await page.evaluate(() => Object(globalThis).changed);
  await page.close();
  if (done !== true) throw new Error(`Firefox did not ${change} the access.`);
}
