import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import { openByPointer } from './driver/card.ts';
import { family, withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { expectMarked, markedPlaces, openRead } from './driver/living.ts';
import { memoryOf } from './driver/memory.ts';

const AGENCY = 'Immigration and Customs Enforcement';
const session = withSession();

const openTurning = () => openRead(session(), addressOf('turning.html'));

function turn(page: Page, how: 'push' | 'navigate' | 'write', at: number): Promise<unknown> {
  return page.evaluate((called, story) => Object(globalThis).turning[called](story), how, at);
}

/** Waits until the story, and nothing else, is marked. */
async function expectStory(page: Page, at: number): Promise<void> {
  await expectMarked(
    page,
    Array.from({ length: 1 + (at % 3) }, () => AGENCY),
  );
  const places = await markedPlaces(page, 'ice');
  expect(places.filter((text) => !text.startsWith(`${at}.`))).toEqual([]);
}

/** Turns through stories in both ways; every fifth is waited for. */
async function turnThrough(page: Page, from: number, to: number): Promise<void> {
  for (let at = from; at <= to; at++) {
    await turn(page, at % 2 === 0 ? 'push' : 'navigate', at);
    if (at % 5 === 0) await expectStory(page, at);
    else await sleep(20);
  }
}

test('fifty stories that come without loading are marked one after the other, and leave nothing in memory', async () => {
  const at = await openTurning();
  const { page, faults } = at;
  await turnThrough(page, 1, 10);
  const before = await memoryOf(page);
  await turnThrough(page, 11, 60);
  await expectStory(page, 60);
  const after = await memoryOf(page);
  // A browser itself may yet hold the element that it scrolled to last.
  await until(
    async () => {
      await memoryOf(page);
      return page.evaluate(() => Number(Object(globalThis).turning.alive()));
    },
    (alive) => alive <= 1,
  );
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(20);
  expect(after.heap - before.heap).toBeLessThan(300_000);
  const state = await session().ask(at, 'state');
  expect(state).toMatchObject({ title: 'Story 60', counts: { ice: 1 }, position: null });
  await openByPointer(page, AGENCY);
  expect(faults).toEqual([]);
});

test('a document that is written anew is read, turned and pointed at like the first', async () => {
  const { page, faults } = await openTurning();
  await turn(page, 'push', 2);
  await expectStory(page, 2);
  await turn(page, 'write', 4);
  await expectStory(page, 4);
  await turn(page, 'push', 5);
  await expectStory(page, 5);
  await openByPointer(page, AGENCY);
  expect(faults).toEqual([]);
});

test('marks that a page clears without changing its text are back when the pointer comes near', async () => {
  const { page, faults } = await openTurning();
  await turn(page, 'push', 2);
  await expectStory(page, 2);
  const { x, y } = await page.evaluate(() => {
    const [place] = CSS.highlights.get('sidelight-ice') ?? [];
    const range = document.createRange();
    if (place !== undefined) range.setStart(place.startContainer, place.startOffset);
    if (place !== undefined) range.setEnd(place.endContainer, place.endOffset);
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    const box = range.getBoundingClientRect();
    return { x: box.x + 5, y: box.y + box.height / 2 };
  });
  await page.mouse.move(x + 20, y + 100);
  await page.mouse.move(x, y, { steps: 3 });
  await expectStory(page, 2);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  expect(faults).toEqual([]);
});

test('hidden text is marked whenever it is shown, however much was hidden before', async () => {
  const { page, faults } = await openTurning();
  for (let at = 1; at <= 4; at++) {
    await turn(page, 'push', at);
    await page.evaluate(() => {
      const notes = Array.from({ length: 200 }, () => '<p hidden>A note of Microsoft Azure.</p>');
      document.querySelector('main')?.insertAdjacentHTML('beforeend', notes.join(''));
    });
    await expectStory(page, at);
  }
  await changeLast(page, { hidden: false });
  await expectPlaces(page, 'azure', ['A note of Microsoft Azure.']);
  await changeLast(page, { hidden: true, textContent: 'A note of nobody.' });
  await expectPlaces(page, 'azure', []);
  await changeLast(page, { textContent: 'Another note of Microsoft Azure.' });
  await sleep(400);
  await changeLast(page, { hidden: false });
  await expectPlaces(page, 'azure', ['Another note of Microsoft Azure.']);
  expect(faults).toEqual([]);
});

/** Changes the last element of the story and brings the end of the page into view. */
async function changeLast(
  page: Page,
  change: { readonly hidden?: boolean; readonly textContent?: string },
): Promise<void> {
  await page.evaluate((given) => {
    Object.assign(Object(document.querySelector('main')?.lastElementChild), given);
    scrollTo(0, document.documentElement.scrollHeight);
  }, change);
}

async function expectPlaces(page: Page, entity: string, places: readonly string[]): Promise<void> {
  await until(
    () => markedPlaces(page, entity),
    (found) => JSON.stringify(found) === JSON.stringify(places),
  );
}

test.runIf(family === 'chromium')(
  'a tab that is frozen in the midst of a change catches up when it is thawed',
  async () => {
    const { page, faults } = await openTurning();
    const devtools = await page.createCDPSession();
    const other = await session().open(addressOf('no-mentions.html'));
    await turn(page, 'push', 1);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await sleep(400);
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await other.page.close();
    await page.bringToFront();
    await expectStory(page, 1);
    await openByPointer(page, AGENCY);
    expect(faults).toEqual([]);
  },
);
