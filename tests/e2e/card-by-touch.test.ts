import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readCard, shownCard } from '../../src/tools/browsers/reading.ts';
import { boxInCard, cardGone, clickInCard, markOf } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';

// Both make the browser believe in a touch screen without a mouse: `(hover: none)`.
const session = withSession({
  switches: ['--touch-events=enabled'],
  preferences: {
    'dom.w3c_touch_events.enabled': 1,
    'ui.primaryPointerCapabilities': 1,
    'ui.allPointerCapabilities': 1,
  },
});

async function openOnPhone(name: string): Promise<Page> {
  const at = await session().open(addressOf(name));
  await at.page.setViewport({ width: 390, height: 780, hasTouch: true, deviceScaleFactor: 3 });
  await session().settled(at);
  return at.page;
}

async function tap(page: Page, text: string): Promise<void> {
  const mark = await markOf(page, text);
  await page.touchscreen.tap(mark.x + mark.width / 2, mark.y + mark.height / 2);
}

test('a tap on a mention opens a sheet across the bottom; a tap outside closes it', async () => {
  const page = await openOnPhone('article.html');
  await tap(page, 'Immigration and Customs Enforcement');
  const card = await shownCard(page);
  expect(card.form).toBe('sheet');
  expect(card.claims.length).toBeGreaterThan(0);
  const { x = 0, y = 0, width = 0, height = 0 } = await boxInCard(page, '.card');
  expect(x).toBe(0);
  expect(width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
  expect(Math.round(y + height)).toBe(780);
  await page.touchscreen.tap(200, 30);
  await cardGone(page);
});

test('targets in the sheet are large enough for a finger', async () => {
  const page = await openOnPhone('article.html');
  await tap(page, 'Immigration and Customs Enforcement');
  await shownCard(page);
  const { height = 0 } = await boxInCard(page, '.card-head button');
  expect(height).toBeGreaterThanOrEqual(44);
  await clickInCard(page, '.card-head button');
  await cardGone(page);
});

test('a tap on a mention inside a link follows the link', async () => {
  const page = await openOnPhone('article.html');
  const there = page.waitForNavigation({ timeout: 10_000 });
  await tap(page, 'Amazon Web Services');
  await there;
  expect(new URL(page.url()).pathname).toBe('/2025/cloud-report');
});

test('a tap beside the mentions opens nothing', async () => {
  const page = await openOnPhone('article.html');
  const mark = await markOf(page, 'Immigration and Customs Enforcement');
  await page.touchscreen.tap(mark.x, mark.y - 90);
  expect(await readCard(page)).toBeNull();
});
