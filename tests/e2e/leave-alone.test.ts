import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { readCard, shownCard, until } from '../../src/tools/browsers/reading.ts';
import type { OpenPage } from '../../src/tools/browsers/session.ts';
import { clickInCard, focusInCard, markOf } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { press } from './driver/own-pages.ts';
import {
  AGENCY,
  expectMarks,
  focused,
  forgetAll,
  marks,
  openStory,
  RAID,
  says,
  stories,
  textInCard,
  TURNING,
} from './driver/stories.ts';

const session = withSession({ pages: stories });

afterEach(() => forgetAll(session()));

const openSettled = (url: string): Promise<OpenPage> => openStory(session(), url);

describe('names that are marked', () => {
  test('are left alone from the card by the keyboard, and the way back stands in the same place', async () => {
    const { page, ...at } = await openSettled(RAID);
    const before = await marks(page);
    expect(before).toContain('ICE');
    await page.bringToFront();
    await session().ask({ page, ...at }, 'step', { direction: 'previous' });
    await session().ask({ page, ...at }, 'openCard');
    await shownCard(page);
    await tabTo(page, 'Why marked?');
    await page.keyboard.press('Enter');
    await tabTo(page, 'on this page', true);
    await page.keyboard.press('Enter');
    await until(
      () => marks(page),
      (found) => !found.includes('ICE'),
    );
    await until(
      () => focusInCard(page),
      (text) => text === 'Undo',
    );
    expect((await readCard(page))?.state).toBe('pinned');
    expect(await textInCard(page, '.card-why')).toContain('“ICE” is left alone');
    await page.keyboard.press('Enter');
    await expectMarks(page, before.length);
    await until(
      () => focusInCard(page),
      (text) => text === 'on this page',
    );
    expect(await textInCard(page, '.card-why')).toContain('“ICE” is read as');
  });

  test('are left alone on the site until that is removed in the options, which can be undone', async () => {
    const { page } = await openSettled(RAID);
    const before = (await marks(page)).length;
    await page.bringToFront();
    const mark = await markOf(page, 'ICE');
    await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
    await shownCard(page);
    await clickInCard(page, '.card-actions .button');
    await clickInCard(page, '.overrule button:last-child');
    await until(
      () => marks(page),
      (found) => !found.includes('ICE') && found.length > 0,
    );
    const options = await session().openExtensionPage('options.html');
    await says(options, /“ICE” is left alone\s+on bbc\.com/);
    await options.evaluate(() =>
      document.querySelector<HTMLElement>('.corrections .button')?.click(),
    );
    await expectMarks(page, before);
    await says(options, /correction removed/i);
    expect(await focused(options)).toBe('Undo');
    await press(options, /undo/);
    await until(
      () => marks(page),
      (found) => !found.includes('ICE'),
    );
    await says(options, /“ICE” is left alone/);
  });

  test('are left alone on that page only where a site swaps its stories without loading', async () => {
    const at = await openSettled(TURNING);
    const { page } = at;
    const before = (await marks(page)).length;
    await turnTo(page, '/news/turning/two');
    await expectMarks(page, before);
    await page.bringToFront();
    await session().ask(at, 'step', { direction: 'next' });
    await session().ask(at, 'step', { direction: 'next' });
    await session().ask(at, 'openCard');
    await shownCard(page);
    await clickInCard(page, '.card-actions .button');
    await clickInCard(page, '.overrule button');
    await until(
      () => marks(page),
      (found) => !found.includes('ICE'),
    );
    await page.keyboard.press('Escape');
    await turnTo(page, '/news/turning/three');
    await expectMarks(page, before);
    await turnTo(page, '/news/turning/two');
    await until(
      () => marks(page),
      (found) => found.length > 0 && !found.includes('ICE'),
    );
  });
});

/** Puts another story in the place of this one, as sites do that load no page anew. */
async function turnTo(page: Page, path: string): Promise<void> {
  await page.evaluate(
    (address, story) => {
      history.pushState(null, '', address);
      const place = document.querySelector('#story');
      if (place !== null) place.innerHTML = story;
      document.title = address;
    },
    path,
    AGENCY,
  );
}

/** Presses Tab until the focus is on the button of that name. */
async function tabTo(page: Page, name: string, back = false): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if ((await focusInCard(page)) === name) return;
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
  }
  throw new Error(`The Tab key does not lead to "${name}".`);
}
