import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { libraryBackup } from '../../src/core/export/backup.ts';
import { until } from '../../src/tools/browsers/reading.ts';
import { savedReference } from '../pages/gallery/library-fixtures.ts';
import { withSession } from './driver/driver.ts';
import { libraryReady, listed, noticeOf, openLibrary } from './driver/library.ts';
import { press, textOf } from './driver/own-pages.ts';
import { chooseFile } from './driver/panel.ts';

const session = withSession();

const STORY = {
  title: 'Where the records go',
  authors: ['Ines Brandt'],
  publisher: 'County Chronicle',
  published: '2026-03-02',
  slug: 'records',
};
/** More than are drawn whole, so that the keys go through a list that is drawn in part. */
const MANY = Array.from({ length: 90 }, (_, at) => {
  const quote = `Record ${at} was moved to another cloud, the county said.`;
  return savedReference(at + 1, STORY, `Before. ${quote} After.`, quote, {
    created: new Date(Date.UTC(2026, 2, 1, 0, at)).toISOString(),
  });
});

test('the whole library is reached and worked by the keyboard alone', async () => {
  const library = await openLibrary(session());
  await library.bringToFront();
  await press(library, /^Import$/);
  const backup = [...libraryBackup(MANY, '2026-11-01T00:00:00.000Z')].join('');
  await chooseFile(library, 'backup.json', backup);
  await tabTo(library, /^Import 90 references/);
  await library.keyboard.press('Enter');
  await until(
    () => textOf(library),
    (text) => text.includes('90 added'),
  );
  await tabTo(library, /^Back to the references/, 'back');
  await library.keyboard.press('Enter');
  await libraryReady(library);

  // The list is one stop; its keys go through all of it, drawn or not.
  await tabTo(library, /^Record 89/);
  await library.keyboard.press('End');
  await focusOn(library, /^Record 0 /);
  await library.keyboard.press('PageUp');
  await focusOn(library, /^Record 8 /);
  await library.keyboard.press('Home');
  await focusOn(library, /^Record 89/);
  await library.keyboard.press('ArrowDown');
  await focusOn(library, /^Record 88/);

  // Space selects, Shift goes on from there, Delete deletes, and all of it comes back.
  await library.keyboard.press(' ');
  await library.keyboard.down('Shift');
  await library.keyboard.press('ArrowDown');
  await library.keyboard.press('ArrowDown');
  await library.keyboard.up('Shift');
  await focusOn(library, /^Record 86/);
  expect(await textOf(library)).toContain('3 selected');
  await library.keyboard.press('Delete');
  await until(
    () => noticeOf(library),
    (text) => text.includes('3 references deleted'),
  );
  await focusOn(library, /^Record 85/);
  await chord(library, 'z');
  await until(
    () => textOf(library),
    (text) => text.includes('90 references\n') || /^90 references$/m.test(text),
  );

  // A slash goes to the search, Enter opens, Escape leads back to where one was.
  await library.keyboard.press('/');
  await library.keyboard.type('record 42');
  await until(
    () => listed(library),
    (rows) => rows.length === 1,
  );
  await tabTo(library, /^Record 42/);
  await library.keyboard.press('Enter');
  await focusOn(library, /^Where the records go/);

  // What is open is edited with a key, and the editor is left with one.
  await library.keyboard.press('e');
  await library.waitForSelector('.editor input:focus');
  await library.keyboard.type('moved');
  await library.keyboard.press('Enter');
  await tabTo(library, /^$/, 'forward', 'TEXTAREA');
  await library.keyboard.type('By hand.');
  await library.keyboard.press('Escape');
  await until(
    () => library.evaluate(() => document.querySelector('.detail-note')?.textContent ?? ''),
    (text) => text.includes('By hand.') && text.includes('moved'),
  );
  await tabTo(library, /^Close$/, 'back');
  await library.keyboard.press('Enter');
  await focusOn(library, /^Record 42/);

  // Filters, sorting and the table are reached too.
  await tabTo(library, /^moved 1/, 'back');
  await library.keyboard.press(' ');
  await until(
    () => library.evaluate(() => document.activeElement?.getAttribute('aria-pressed') ?? ''),
    (pressed) => pressed === 'true',
  );
  await tabTo(library, /^Table$/);
  await library.keyboard.press('Enter');
  await tabTo(library, /^Published$/);
  await library.keyboard.press('Enter');
  await until(
    () =>
      library.evaluate(
        () => document.activeElement?.parentElement?.getAttribute('aria-sort') ?? '',
      ),
    (sorted) => sorted === 'descending',
  );
  await tabTo(library, /^Record 42/);
}, 90_000);

/** Presses Tab until what has the focus is called so. */
async function tabTo(
  page: Page,
  name: RegExp,
  way: 'forward' | 'back' = 'forward',
  tag = '',
): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (way === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (way === 'back') await page.keyboard.up('Shift');
    const now = await focused(page);
    if (name.test(now.name) && (tag === '' || now.tag === tag)) return;
  }
  throw new Error(`Tab does not come to ${String(name)}.`);
}

async function focusOn(page: Page, name: RegExp): Promise<void> {
  await until(
    () => focused(page),
    (now) => name.test(now.name),
  );
}

function focused(page: Page): Promise<{ readonly name: string; readonly tag: string }> {
  return page.evaluate(() => ({
    name: (
      document.activeElement?.getAttribute('aria-label') ??
      document.activeElement?.textContent ??
      ''
    ).trim(),
    tag: document.activeElement?.tagName ?? '',
  }));
}

async function chord(page: Page, key: 'z'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}
