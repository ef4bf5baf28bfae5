import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import { drawnList, type DrawnList } from './driver/drawn-list.ts';
import { withGallery } from './driver/gallery.ts';

const { open } = withGallery();
let page: Page;

beforeEach(async () => {
  page = await open('claims-many');
  await page.waitForSelector('.virtual-list > li');
});

/** Scrolls, and waits until what is in view was drawn and measured. */
async function scrollTo(top: number): Promise<DrawnList> {
  await page.evaluate((y) => window.scrollTo(0, y), top);
  return until(
    () => page.evaluate(drawnList),
    ({ inView, gap }) => inView.length > 3 && gap < 1,
  );
}

test('ten thousand claims are drawn where one looks, and nowhere else', async () => {
  for (const top of [0, 2_000, 400_000, 900_000, 50_000]) {
    const { items, inView } = await scrollTo(top);
    expect(items).toBeLessThan(60);
    const first = inView[0] ?? 0;
    expect(inView).toEqual(inView.map((_, at) => first + at));
  }
  const last = await scrollTo(1e9);
  expect(last.inView.at(-1)).toBeGreaterThan(9_900);
});

test('what is in view stays in its place while one scrolls up over items of unknown height', async () => {
  await scrollTo(600_000);
  for (let step = 0; step < 12; step += 1) {
    const moved = await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const item = [...document.querySelectorAll('.virtual-list > li')].find(
        (one) => one.getBoundingClientRect().top > 50,
      );
      const before = item?.getBoundingClientRect().top ?? 0;
      scrollBy(0, -150);
      for (let frames = 0; frames < 6; frames += 1) await frame();
      return (item?.getBoundingClientRect().top ?? Number.NaN) - before;
    });
    expect(Math.abs(moved - 150)).toBeLessThan(2);
  }
});

test('what has the focus is kept while it is out of sight, and Tab goes on from there', async () => {
  await page.focus('.virtual-list > li:nth-child(2) .claim-open');
  await scrollTo(300_000);
  const focused = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'));
  expect(await focused()).toBe('2');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('3');
});

test('the timeline goes from its first claim to its last and back by a key', async () => {
  await open('claims-timeline-many');
  await page.focus('.timeline-open');
  const place = (): Promise<readonly (string | null | undefined)[]> =>
    page.evaluate(() => {
      const item = document.activeElement?.closest('li');
      const { top = -1, bottom = -1 } = item?.getBoundingClientRect() ?? {};
      const inView = top >= 0 && bottom <= innerHeight;
      const attributes = ['aria-posinset', 'aria-setsize'].map((name) => item?.getAttribute(name));
      return [...attributes, inView ? 'in view' : 'out of view'];
    });
  await page.keyboard.press('End');
  const [, count] = await until(place, ([at, of]) => at !== null && at === of);
  expect(await until(place, ([, , seen]) => seen === 'in view')).toEqual([count, count, 'in view']);
  await page.keyboard.press('ArrowUp');
  expect((await place())[0]).toBe(String(Number(count) - 1));
  await page.keyboard.press('Home');
  expect(await until(place, ([at]) => at === '1')).toEqual(['1', count, 'in view']);
});
