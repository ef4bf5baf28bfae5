import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { shownCard, until } from '../../src/tools/browsers/reading.ts';
import { clickInCard, markOf, openByPointer } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { listed, openLibrary, saveReference } from './driver/library.ts';
import { markedTexts } from './driver/living.ts';
import { press, textOf } from './driver/own-pages.ts';
import { noteOf, openWithNote } from './driver/panel.ts';
import { openStory, RAID, says, stories, textInCard } from './driver/stories.ts';

const session = withSession({ pages: stories });

/** What is left in each store, as the browser holds it; a database without records counts as none. */
function leftIn(own: Page): Promise<readonly string[]> {
  return own.evaluate(async () => {
    const { storage } = Object(globalThis).browser ?? Object(globalThis).chrome;
    const left: string[] = [];
    for (const area of ['local', 'session', 'sync']) {
      left.push(...Object.keys(await storage[area].get()).map((key) => `${area}: ${key}`));
    }
    left.push(...(await caches.keys()), ...Object.keys(localStorage));
    for (const { name = '' } of await indexedDB.databases()) {
      const opened = Promise.withResolvers<IDBDatabase>();
      const opening = indexedDB.open(name);
      opening.onsuccess = () => opened.resolve(opening.result);
      const database = await opened.promise;
      for (const store of database.objectStoreNames) {
        const counted = Promise.withResolvers<number>();
        const request = database.transaction(store).objectStore(store).count();
        request.onsuccess = () => counted.resolve(request.result);
        if ((await counted.promise) > 0) left.push(`${name}: ${store}`);
      }
      database.close();
    }
    return left;
  });
}

/** Presses a button of the dialog. */
async function answer(options: Page, name: RegExp): Promise<void> {
  await options.waitForSelector('dialog[open]');
  await press(options, name);
}

test('one button deletes all that was kept, and what is open follows', async () => {
  const at = await openStory(session(), RAID);
  const options = await session().openExtensionPage('options.html');
  await press(options, /every mention/);
  await saveReference(options, at, { kind: 'page' });
  const panel = await openWithNote(session(), at, 'Ask the agency.');
  await at.page.bringToFront();
  const before = await markedTexts(at.page);
  const mark = await markOf(at.page, 'ICE');
  await at.page.mouse.click(mark.x + 4, mark.y + mark.height / 2);
  await shownCard(at.page);
  await clickInCard(at.page, '.card-actions .button');
  await clickInCard(at.page, '.overrule button');
  await until(
    () => markedTexts(at.page),
    (texts) => !texts.includes('ICE'),
  );
  const popup = await session().openExtensionPage(`popup.html?tab=${at.tab}`);
  await says(popup, /Page saved on/);
  const library = await openLibrary(session());
  await until(
    () => listed(library),
    ({ length }) => length === 1,
  );
  await options.evaluate(async () => {
    const { storage } = Object(globalThis).browser ?? Object(globalThis).chrome;
    await storage.session.set({ heldSave: { id: 'held' } });
  });
  expect(await leftIn(options)).toEqual(
    expect.arrayContaining([
      'local: overrules',
      'local: settings',
      'session: heldSave',
      'sidelight: references',
      'sidelight: worksheets',
    ]),
  );

  await options.bringToFront();
  await press(options, /^Delete everything…/);
  await answer(options, /^Keep everything/);
  expect(await leftIn(options)).toContain('sidelight: references');
  await press(options, /^Delete everything…/);
  await says(options, /1 reference in the library[^]*1 worksheet\b[^]*1 correction\b/);
  await answer(options, /^Yes, delete everything/);
  await says(options, /Everything was deleted\./);
  expect(await leftIn(options)).toEqual([]);
  expect(await options.evaluate(() => document.activeElement?.textContent)).toBe(
    'Delete everything…',
  );
  expect(await textOf(options)).toContain('None yet.');

  await until(
    () => listed(library).catch(() => null),
    (rows) => rows?.length === 0,
  );
  await until(
    () => noteOf(panel, 1).catch(() => null),
    (note) => note === '',
  );
  await says(popup, /Save page/);
  await says(panel, /Save page/);
  await at.page.bringToFront();
  await until(
    () => markedTexts(at.page),
    (texts) => texts.includes('ICE') && texts.length <= before.length,
  );
  await openByPointer(at.page, 'ICE');
  await until(
    () => textInCard(at.page, '.save'),
    (text) => text === 'Save passage',
  );
  // What was open had its chance to write something back.
  expect(await leftIn(options)).toEqual([]);
});
