import { extname } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/tools/browsers/find.ts';
import { launchBrowser } from '../../src/tools/browsers/launch.ts';
import { startSiteServer } from '../../src/tools/browsers/site-server.ts';
import type { SiteServer } from '../../src/tools/browsers/site-server.ts';
import { buildGallery } from '../pages/gallery/build-gallery.ts';
import { family } from './driver/driver.ts';
import { applyTheme, THEMES } from './driver/themes.ts';

const GALLERY = 'https://gallery.example/';
/** Milliseconds for a walk through all states. */
const EVERY_STATE = 180_000;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

// Themes are emulated per page, which only Chromium can; both engines draw the same DOM.
describe.runIf(family === 'chromium')('every state of the interface', () => {
  let server: SiteServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const files = await buildGallery();
    server = await startSiteServer(({ path }) => {
      const name = path === '/' || path.startsWith('/?') ? '/index.html' : path;
      const body = files.get(name);
      return body === undefined ? null : { type: TYPES[extname(name)] ?? 'text/plain', body };
    });
    const found = findBrowser(family);
    if (found === null) throw new Error(`No ${family} that is new enough is installed.`);
    const request = { browser: found, port: server.port, headless: true, extension: null };
    ({ browser } = await launchBrowser(request));
    page = await browser.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function stateNames(): Promise<readonly string[]> {
    await page.goto(GALLERY);
    return page.evaluate(() => Object(globalThis).galleryStates);
  }

  test.each(THEMES)(
    'has no violation in %s',
    async (theme) => {
      await applyTheme(page, theme);
      await page.setViewport({ width: 800, height: 700 });
      const faults: string[] = [];
      for (const state of await stateNames()) {
        await page.goto(`${GALLERY}?state=${state}`);
        faults.push(...(await violations(page)).map((fault) => `${state}: ${fault}`));
      }
      expect(faults).toEqual([]);
    },
    EVERY_STATE,
  );

  test.each(['ltr', 'rtl'])(
    'fits into 320 px, %s',
    async (dir) => {
      await applyTheme(page, 'light');
      await page.setViewport({ width: 320, height: 640 });
      const wide: string[] = [];
      for (const state of await stateNames()) {
        await page.goto(`${GALLERY}?state=${state}&dir=${dir}`);
        if (await page.evaluate(() => document.documentElement.scrollWidth > 320)) wide.push(state);
      }
      expect(wide).toEqual([]);
    },
    EVERY_STATE,
  );

  test(
    'has nothing to press that is lower than 28 px, and 44 px under a finger',
    async () => {
      await applyTheme(page, 'light');
      for (const [least, hasTouch] of [
        [28, false],
        [44, true],
      ] as const) {
        await page.setViewport({ width: 390, height: 760, hasTouch, isMobile: hasTouch });
        const small: string[] = [];
        for (const state of await stateNames()) {
          await page.goto(`${GALLERY}?state=${state}`);
          const found = await lowTargets(page, least);
          small.push(...found.map((target) => `${state}: ${target}`));
        }
        expect(small).toEqual([]);
      }
    },
    EVERY_STATE,
  );
});

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await Object(globalThis).axe.run(document, {
      resultTypes: ['violations'],
    });
    return found.flatMap((violation: axe.Result) =>
      violation.nodes.map(
        (node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`,
      ),
    );
  });
}

/** What can be pressed and is lower than `least`; links inside running text are exempt (WCAG 2.5.8). */
function lowTargets(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate((height) => {
    const selector =
      'button:not(.example-mark), .chip, summary, select, .field, .choice, .pill, .check, .file-button';
    return [...document.querySelectorAll(selector)].flatMap((target) => {
      const after = getComputedStyle(target, '::after');
      const around = after.content === '""' ? Number.parseFloat(after.blockSize) : 0;
      const { height: own } = target.getBoundingClientRect();
      return own > 0 && Math.max(own, around) < height - 0.5
        ? [`${target.className || target.tagName} ${own}`]
        : [];
    });
  }, least);
}
