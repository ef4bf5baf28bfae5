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

export interface Gallery {
  readonly page: () => Page;
  /** Loads the gallery with a state in it. */
  readonly open: (state: string) => Promise<Page>;
  /** Names of all states, which the gallery can then show; `query` such as `lang=es&long`. */
  readonly states: (query?: string) => Promise<readonly string[]>;
  /** Shows another state on the page that is open, once it has been drawn. */
  readonly show: (state: string, dir?: 'ltr' | 'rtl') => Promise<void>;
}

/** Opens a browser for the tests of a file. */
export function withGallery(): Gallery {
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
    const request = {
      browser: found,
      port: server.port,
      headless: true,
      extension: null,
      language: 'en-US',
      // Frames come as soon as they are drawn: thousands of states are waited for.
      switches: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
      preferences: { 'layout.frame_rate': 0 },
    };
    ({ browser } = await launchBrowser(request));
    page = await browser.newPage();
    await page.setViewport({ width: 420, height: 800 });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    page: () => page,
    async open(state) {
      await page.goto(`${GALLERY}?state=${state}`);
      return page;
    },
    async states(query = '') {
      await page.goto(`${GALLERY}?${query}`);
      return page.evaluate(() => Object(globalThis).galleryStates);
    },
    async show(state, dir = 'ltr') {
      const isDrawn = await page.evaluate(
        async (name, direction) => {
          scrollTo(0, 0);
          Object(globalThis).showGalleryState(name, direction);
          // Effects run after the first frame, and what they change is in the second.
          for (let frames = 0; frames < 2; frames++) {
            await new Promise(requestAnimationFrame);
            await new Promise((resolve) => setTimeout(resolve));
          }
          return Object(globalThis).galleryStates.includes(name) && document.body.innerText !== '';
        },
        state,
        dir,
      );
      if (isDrawn !== true) throw new Error(`The gallery does not draw ${state}.`);
    },
  };
}
