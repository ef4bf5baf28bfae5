import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { inClosedRoot } from '../../src/tools/browsers/closed-root.ts';
import { until } from '../../src/tools/browsers/reading.ts';
import { clickInCard, openByPointer } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { chooseTab, openPanel } from './driver/panel.ts';
import { applyTheme, THEMES, themeOptions } from './driver/themes.ts';

const BLANK = 'https://blank.example/';

describe.each(THEMES)('in %s', (theme) => {
  const session = withSession({
    ...themeOptions(theme),
    pages: [
      {
        url: BLANK,
        answer: {
          body: '<!doctype html><html lang="en"><title>Card</title><main><h1>Card</h1></main></html>',
        },
      },
    ],
  });

  async function openOwn(path: string): Promise<Page> {
    const page = await session().openExtensionPage(path);
    await applyTheme(page, theme);
    await until(
      () => page.evaluate(() => document.body.innerText.trim().length),
      (length) => length > 40,
    );
    return page;
  }

  test.each(['welcome.html', 'options.html'])('%s has no violation', async (path) => {
    expect(await violations(await openOwn(path))).toEqual([]);
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
    expect(await violations(popup)).toEqual([]);
  });

  test('no view of the panel has a violation', async () => {
    const at = await session().open(addressOf('article.html'));
    await session().settled(at);
    const panel = await openPanel(session(), at);
    await applyTheme(panel, theme);
    await panel.setViewport({ width: 420, height: 760 });
    for (const view of ['Passages', 'Claims', 'Timeline', 'Map', 'Export']) {
      await chooseTab(panel, view);
      await until(
        () => panel.evaluate(() => document.querySelector('[role="tabpanel"]')?.textContent ?? ''),
        (text) => text.length > 40,
      );
      expect((await violations(panel)).map((fault) => `${view}: ${fault}`)).toEqual([]);
    }
  });

  test('the card has no violation, closed up and with all of its folds open', async () => {
    const { page } = await session().open(addressOf('article.html'));
    await applyTheme(page, theme);
    await openByPointer(page, 'Palantir');
    const copy = (await session().open(BLANK)).page;
    await applyTheme(copy, theme);
    await copyCard(page, copy);
    expect(await violations(copy)).toEqual([]);
    await page.bringToFront();
    const mark = 'button[aria-expanded="false"]';
    for (let fold = 0; fold < 5; fold++) {
      const isLeft = await inClosedRoot(page, (root, at) => root.querySelector(at) !== null, mark);
      if (isLeft !== true) break;
      await clickInCard(page, mark);
    }
    await copyCard(page, copy);
    expect(await violations(copy)).toEqual([]);
  });
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
