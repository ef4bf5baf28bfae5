import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCard, shownCard, until } from '../../src/tools/browsers/reading.ts';
import type { Session } from '../../src/tools/browsers/session.ts';
import { buildFolder } from '../../src/tools/steps/project.ts';
import { endBackground, SLEEPY_AND_GENEROUS } from './driver/access.ts';
import { addedElements, clickInCard, markOf, openByPointer } from './driver/card.ts';
import { family, startDriver, withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { markedTexts, openRead, registered } from './driver/living.ts';
import { press, textOf } from './driver/own-pages.ts';
import { RAID, says, stories, textInCard } from './driver/stories.ts';

/** Put before every script of a copy of the extension: what it stores cannot be read or written. */
const BROKEN_STORAGE = `(() => {
  const { storage } = globalThis.browser ?? globalThis.chrome;
  for (const area of [storage.local, storage.session]) {
    for (const name of ['get', 'set', 'remove', 'clear']) {
      const value = () => { throw new Error('The disk is full.'); };
      if (area) Object.defineProperty(area, name, { value });
    }
  }
})();
`;

describe('where storage fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-faults-'));
  const broken = join(folder, 'sidelight');
  let session: Session;
  beforeAll(async () => {
    cpSync(buildFolder(family), broken, { recursive: true });
    for (const name of readdirSync(broken, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.js')) continue;
      const file = join(broken, name);
      writeFileSync(file, BROKEN_STORAGE + readFileSync(file, 'utf8'));
    }
    session = await startDriver({ extension: broken, pages: stories });
  });
  afterAll(async () => {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a page is marked as it comes, and the card says that a correction is not kept', async () => {
    const { page, faults } = await openRead(session, RAID);
    const before = await markedTexts(page);
    expect(before).toContain('ICE');
    const mark = await markOf(page, 'ICE');
    await page.mouse.click(mark.x + 4, mark.y + mark.height / 2);
    await shownCard(page);
    await clickInCard(page, '.card-actions .button');
    await clickInCard(page, '.overrule button');
    await until(
      () => textInCard(page, '.card'),
      (text) => text.includes('could not be saved'),
    );
    expect(await markedTexts(page)).toEqual(before);
    expect(faults).toEqual([]);
  });

  test('popup and options say that nothing is kept', async () => {
    const at = await openRead(session, RAID);
    const popup = await session.openExtensionPage(`popup.html?tab=${at.tab}`);
    await until(
      () => textOf(popup),
      (text) => text.includes('ICE'),
    );
    await popup.evaluate(() => document.querySelector<HTMLElement>('[role="switch"]')?.click());
    await says(popup, /could not be saved/i);
    expect(await markedTexts(at.page)).not.toEqual([]);
    const options = await session.openExtensionPage('options.html');
    await press(options, /every mention/);
    await says(options, /storage did not take it/);
    expect(at.faults).toEqual([]);
  });
});

describe('while a page is open', () => {
  const session = withSession({ pages: stories, preferences: SLEEPY_AND_GENEROUS, alone: true });

  test('the background may end between each two questions of a card', async () => {
    const { page, faults } = await openRead(session(), addressOf('article.html'));
    await endBackground(session());
    await openByPointer(page, 'Palantir');
    const mark = await markOf(page, 'Palantir');
    await page.mouse.click(mark.x + 8, mark.y + mark.height / 2);
    const pinned = await until(
      () => readCard(page),
      (card) => card?.state === 'pinned',
    );
    await endBackground(session());
    await clickInCard(page, '.card-more button');
    await until(
      () => readCard(page),
      (card) => (card?.claims.length ?? 0) > (pinned?.claims.length ?? 0),
    );
    await endBackground(session());
    await clickInCard(page, '.card-actions .button');
    await clickInCard(page, '.overrule button');
    await until(
      () => markedTexts(page),
      (texts) => !texts.includes('Palantir'),
    );
    await until(
      () => textInCard(page, '.card-why'),
      (text) => text.includes('is left alone'),
    );
    expect(faults).toEqual([]);
  });

  // Firefox ends the script with its extension: what it painted stays until the page is left.
  test.runIf(family === 'chromium')(
    'Sidelight may be taken out of the browser, and nothing of it is left when the person is back',
    async () => {
      const { page, faults } = await openRead(session(), RAID);
      await openByPointer(page, 'ICE');
      const other = await session().open(addressOf('no-mentions.html'));
      await session().browser.uninstallExtension(new URL(session().origin).host);
      await other.page.close();
      await page.bringToFront();
      await page.mouse.move(3, 3, { steps: 3 });
      await until(
        async () => [await registered(page), await addedElements(page)],
        (left) => JSON.stringify(left) === '[0,[]]',
      );
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
      expect(faults).toEqual([]);
    },
  );
});
