import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { family } from './driver/driver.ts';
import { withGallery } from './driver/gallery.ts';
import { applyTheme, THEMES } from './driver/themes.ts';

/** Milliseconds for a walk through all states. */
const EVERY_STATE = 180_000;
// Themes are emulated per page, which only Chromium can; both engines draw the same DOM.
describe.runIf(family === 'chromium')('every state of the interface', () => {
  const gallery = withGallery();

  test.each(THEMES)(
    'has no violation in %s',
    async (theme) => {
      const page = gallery.page();
      await applyTheme(page, theme);
      await page.setViewport({ width: 800, height: 700 });
      const faults: string[] = [];
      const states = await gallery.states();
      await page.evaluate(axe.source);
      for (const state of states) {
        await gallery.show(state);
        faults.push(...(await violations(page)).map((fault) => `${state}: ${fault}`));
      }
      expect(faults).toEqual([]);
    },
    EVERY_STATE,
  );

  test.each([
    ['ltr', ''],
    ['rtl', ''],
    ['ltr', 'lang=es'],
    ['ltr', 'lang=es&long'],
  ] as const)(
    'fits into 320 px, %s %s',
    async (dir, query) => {
      const page = gallery.page();
      await applyTheme(page, 'light');
      await page.setViewport({ width: 320, height: 640 });
      const wide: string[] = [];
      for (const state of await gallery.states(query)) {
        await gallery.show(state, dir);
        if (await page.evaluate(() => document.documentElement.scrollWidth > 320)) wide.push(state);
      }
      expect(wide).toEqual([]);
    },
    EVERY_STATE,
  );

  test(
    'has nothing to press that is lower than 28 px, and 44 px under a finger',
    async () => {
      const page = gallery.page();
      await applyTheme(page, 'light');
      for (const [least, hasTouch] of [
        [28, false],
        [44, true],
      ] as const) {
        await page.setViewport({ width: 390, height: 760, hasTouch, isMobile: hasTouch });
        const small: string[] = [];
        for (const state of await gallery.states()) {
          await gallery.show(state);
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
