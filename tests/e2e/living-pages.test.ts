import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { expectMarked, markedPlaces, openRead } from './driver/living.ts';
import { collectGarbage } from './driver/memory.ts';

const AGENCY = 'Immigration and Customs Enforcement';
const CLOUD = 'Amazon Web Services';
const session = withSession();

const clouds = (count: number) => Array.from({ length: count }, () => CLOUD);
const openLiving = () => openRead(session(), addressOf('living.html'));

/** Calls a function of the page's own script and waits for its end. */
function live(page: Page, name: string, ...args: readonly number[]): Promise<unknown> {
  return page.evaluate((called, given) => Object(globalThis).living[called](...given), name, args);
}

/** Remembers the ranges of a highlight in the page. */
function keepRanges(page: Page, entity: string): Promise<void> {
  return page.evaluate((name) => {
    Object.assign(globalThis, { kept: new Set(CSS.highlights.get(name)) });
  }, `sidelight-${entity}`);
}

/** How many of the highlight's ranges are the very same objects as those remembered. */
function sameRanges(page: Page, entity: string): Promise<number> {
  return page.evaluate((name) => {
    const { kept } = Object(globalThis);
    return [...(CSS.highlights.get(name) ?? [])].filter((range) => kept.has(range)).length;
  }, `sidelight-${entity}`);
}

test('a live blog that adds a thousand paragraphs one by one is marked in each that names somebody', async () => {
  const { page, faults } = await openLiving();
  await expectMarked(page, [AGENCY]);
  await live(page, 'post', 1000, 10);
  await expectMarked(page, [AGENCY, ...clouds(100)]);
  await keepRanges(page, 'aws');
  await live(page, 'post', 10, 10);
  await expectMarked(page, [AGENCY, ...clouds(101)]);
  expect(await sameRanges(page, 'aws')).toBe(100);
  await live(page, 'clear');
  await expectMarked(page, [AGENCY]);
  expect(faults).toEqual([]);
});

test('a ticker is marked as it stands, and no other mark is made anew for it', async () => {
  const { page, faults } = await openLiving();
  await live(page, 'post', 40, 2);
  await expectMarked(page, [AGENCY, ...clouds(20)]);
  await keepRanges(page, 'aws');
  await live(page, 'tick', 21, 100);
  await expectMarked(page, [AGENCY, 'Microsoft Azure', ...clouds(20)]);
  await live(page, 'tick', 2, 100);
  await expectMarked(page, [AGENCY, ...clouds(20)]);
  expect(await sameRanges(page, 'aws')).toBe(20);
  expect(faults).toEqual([]);
});

test('no mark stands on other letters, not even until the text is read again', async () => {
  const { page, faults } = await openLiving();
  await expectMarked(page, [AGENCY]);
  const marked = await page.evaluate(async () => {
    const text = document.querySelector('#first')?.firstChild;
    if (text instanceof Text) text.insertData(0, 'Yesterday ');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return CSS.highlights.get('sidelight-ice')?.size;
  });
  expect(marked).toBe(0);
  await expectMarked(page, [AGENCY]);
  expect(faults).toEqual([]);
});

test('a list that recycles its rows is marked by what they show', async () => {
  const { page, faults } = await openLiving();
  for (let from = 0; from <= 61; from++) await live(page, 'show', from);
  await until(
    async () => (await markedPlaces(page, 'aws')).map((text) => text.split(':')[0]).join(),
    (rows) => rows === 'Entry 65,Entry 70',
  );
  await live(page, 'show', 3);
  await until(
    async () => (await markedPlaces(page, 'aws')).map((text) => text.split(':')[0]).join(),
    (rows) => rows === 'Entry 5,Entry 10',
  );
  await expectMarked(page, [AGENCY, CLOUD, CLOUD]);
  expect(faults).toEqual([]);
});

test('a page that draws all of its text anew again and again keeps its marks right', async () => {
  const { page, faults } = await openLiving();
  for (let edition = 1; edition <= 8; edition++) {
    await live(page, 'render', edition, 200, 4);
    if (edition % 3 === 0) await expectMarked(page, [AGENCY, ...clouds(50)]);
  }
  await expectMarked(page, [AGENCY, ...clouds(50)]);
  const places = await markedPlaces(page, 'aws');
  expect(places.filter((text) => !text.startsWith('Edition 8,'))).toEqual([]);
  expect(faults).toEqual([]);
});

test('after scrolling through twenty thousand paragraphs all are marked, and memory is free when they go', async () => {
  const { page, faults } = await openLiving();
  await live(page, 'scrollOn', 20_000, 500, 100);
  await expectMarked(page, [AGENCY, ...clouds(200)]);
  await live(page, 'trace');
  await live(page, 'clear');
  await expectMarked(page, [AGENCY]);
  await collectGarbage(page);
  expect(await live(page, 'traced')).toBe(20_000);
  expect(await live(page, 'alive')).toBeLessThanOrEqual(1);
  expect(faults).toEqual([]);
});
