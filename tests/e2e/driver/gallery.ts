/** The gallery of states in a browser of its own, without the extension. */
import { extname } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../../src/tools/browsers/find.ts';
import { launchBrowser } from '../../../src/tools/browsers/launch.ts';
import { startSiteServer } from '../../../src/tools/browsers/site-server.ts';
import type { SiteServer } from '../../../src/tools/browsers/site-server.ts';
import { buildGallery } from '../../pages/gallery/build-gallery.ts';
import { family } from './driver.ts';

const GALLERY = 'https://gallery.example/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Opens a browser for the tests of a file; `open` shows a state in its page. */
export function withGallery(): { readonly open: (state: string) => Promise<Page> } {
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
    await page.setViewport({ width: 420, height: 800 });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    async open(state) {
      await page.goto(`${GALLERY}?state=${state}`);
      return page;
    },
  };
}
