import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inClosedRoot } from '../../src/tools/browsers/closed-root.ts';
import { until } from '../../src/tools/browsers/reading.ts';
import { violations } from './driver/axe.ts';
import { clickInCard, openByPointer } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { chooseTab, openPanel } from './driver/panel.ts';
import { applyTheme, THEMES } from './driver/themes.ts';

const BLANK = 'https://blank.example/';

const session = withSession({
  pages: [
    {
      url: BLANK,
      answer: {
        body: '<!doctype html><html lang="en"><title>Card</title><main><h1>Card</h1></main></html>',
      },
    },
  ],
});

/** What axe-core finds on a page in each theme; only its colours differ between them. */
async function inEveryTheme(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const theme of THEMES) {
    await applyTheme(page, theme);
    const found = await violations(page, theme === 'light' ? 'all' : 'colours');
    faults.push(...found.map((fault) => `${theme}: ${fault}`));
  }
  await applyTheme(page, 'light');
  return faults;
}

async function openOwn(path: string): Promise<Page> {
  const page = await session().openExtensionPage(path);
  await until(
    () => page.evaluate(() => document.body.innerText.trim().length),
    (length) => length > 40,
  );
  return page;
}

test.each(['welcome.html', 'options.html', 'library.html'])('%s has no violation', async (path) => {
  expect(await inEveryTheme(await openOwn(path))).toEqual([]);
});

test('the popup of a page with mentions has no violation', async () => {
  const at = await session().open(addressOf('article.html'));
  await session().settled(at);
  const popup = await openOwn(`popup.html?tab=${at.tab}`);
  await popup.setViewport({ width: 340, height: 600 });
  await until(
    () => popup.evaluate(() => document.body.innerText),
    (text) => text.includes('Palantir'),
  );
  expect(await inEveryTheme(popup)).toEqual([]);
});

test('no view of the panel has a violation', async () => {
  const at = await session().open(addressOf('article.html'));
  await session().settled(at);
  const panel = await openPanel(session(), at);
  await panel.setViewport({ width: 420, height: 760 });
  for (const view of ['Passages', 'Claims', 'Timeline', 'Map', 'Export']) {
    await chooseTab(panel, view);
    await until(
      () => panel.evaluate(() => document.querySelector('[role="tabpanel"]')?.textContent ?? ''),
      (text) => text.length > 40,
    );
    expect((await inEveryTheme(panel)).map((fault) => `${view}: ${fault}`)).toEqual([]);
  }
});

test('the card has no violation, closed up and with all of its folds open', async () => {
  const { page } = await session().open(addressOf('article.html'));
  await openByPointer(page, 'Palantir');
  const copy = (await session().open(BLANK)).page;
  await copyCard(page, copy);
  expect(await inEveryTheme(copy)).toEqual([]);
  await page.bringToFront();
  const mark = 'button[aria-expanded="false"]';
  for (let fold = 0; fold < 5; fold++) {
    const isLeft = await inClosedRoot(page, (root, at) => root.querySelector(at) !== null, mark);
    if (isLeft !== true) break;
    await clickInCard(page, mark);
  }
  await copyCard(page, copy);
  expect(await inEveryTheme(copy)).toEqual([]);
});

/** Draws the card, as it stands in the closed root, in an open one that axe can look into. */
async function copyCard(from: Page, to: Page): Promise<void> {
  const html = await inClosedRoot(from, (root) => root.innerHTML);
  await to.bringToFront();
  await to.evaluate((markup) => {
    document.querySelector('card-copy')?.remove();
    const host = document.createElement('card-copy');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = markup;
    document.querySelector('main')?.append(host);
    root.querySelector<HTMLElement>('[popover]')?.showPopover();
  }, html ?? '');
}
