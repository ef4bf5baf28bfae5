import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import type { Session } from '../../src/tools/browsers/session.ts';
import { family, startDriver } from './driver/driver.ts';
import {
  download,
  listed,
  loadAgain,
  noticeOf,
  openLibrary,
  openRow,
  saveReference,
  search,
  select,
  toExport,
  writeField,
} from './driver/library.ts';
import { press, textOf } from './driver/own-pages.ts';
import {
  chooseFile,
  chooseTab,
  copiedBy,
  keepCopies,
  newsStory,
  openPanel,
} from './driver/panel.ts';

const STORY = 'https://www.washingtonpost.com/technology/2026/11/02/files-county/';
const OTHER = 'https://www.washingtonpost.com/technology/2026/10/20/cloud-bill/';

const LEAD =
  'County officials asked on Monday what Immigration and Customs Enforcement (ICE) keeps of their files, and for how long.';
const MONEY =
  'In April 2025 ICE added about $30 million to a contract with Palantir for ImmigrationOS, a platform to follow cases.';
const CLOUD = 'Its older case system runs on Amazon Web Services, an agency slide from 2023 says.';
const BILL =
  'Palantir will pay for the move of the records to Azure, the company said in a letter.';

/** The story as it stands at the moment: it is edited while the test goes on. */
let money = MONEY;
const story = (url: string): string =>
  newsStory(url, 'Where the county’s files go', [LEAD, money, CLOUD]).answer.body?.toString() ?? '';
const pages = [
  { url: STORY, answer: () => ({ body: story(STORY) }) },
  newsStory(OTHER, 'Who pays for the cloud', [BILL]),
];

const folder = mkdtempSync(join(tmpdir(), 'sidelight-researcher-'));
let session: Session;
beforeAll(async () => {
  session = await startDriver({
    pages,
    preferences: {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function allowDownloads(page: Page): Promise<void> {
  if (family !== 'chromium') return;
  const devtools = await page.createCDPSession();
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}

test('a researcher saves, edits, finds and reopens references, takes them out and in again', async () => {
  // Three ways to save, and once more what is saved already.
  const first = await session.open(STORY);
  await session.settled(first);
  const empty = await openLibrary(session);
  expect(await textOf(empty)).toContain('Nothing is saved yet');
  await first.page.bringToFront();
  await select(first.page, MONEY);
  expect(await saveReference(empty, first, { kind: 'selection' })).toMatchObject({ kind: 'saved' });
  expect(await saveReference(empty, first, { kind: 'selection' })).toMatchObject({ kind: 'known' });
  expect(await saveReference(empty, first, { kind: 'page' })).toMatchObject({ kind: 'saved' });
  const second = await session.open(OTHER);
  await session.settled(second);
  await select(second.page, BILL);
  expect(await saveReference(empty, second, { kind: 'here' })).toMatchObject({ kind: 'saved' });

  // The library, which was open all the while, has them, the newest first.
  const library = empty;
  await library.bringToFront();
  await until(
    () => listed(library),
    (rows) => rows.length === 3,
  );
  expect(await listed(library)).toEqual([BILL, 'Where the county’s files go', MONEY]);

  // One is edited: a tag, a note, and a field of the record, which can be had back.
  await openRow(library, 'about $30 million');
  const detail = await library.evaluate(() => document.querySelector('.detail')?.textContent ?? '');
  expect(detail).toContain('Where the county’s files go');
  expect(detail).toContain('Ines Brandt');
  expect(detail).toContain('Not checked yet');
  expect(detail).toContain('Claims shown with it');
  await press(library, /^Edit$/);
  await library.waitForSelector('.editor');
  await library.keyboard.type('contracts');
  await library.keyboard.press('Enter');
  await writeField(library, 'Note', 'Ask for the modification’s number.');
  await writeField(library, 'Title', 'Where the files go');
  await press(library, /^Done$/);
  await until(
    () => library.evaluate(() => document.querySelector('.detail')?.textContent ?? ''),
    (text) =>
      text.includes('Where the files go') &&
      text.includes('Ask for the modification') &&
      text.includes('contracts'),
  );
  await press(library, /^Edit$/);
  await press(library, /^Reset to “Where the county’s files go”/);
  await press(library, /^Done$/);
  await until(
    () => library.evaluate(() => document.querySelector('.detail h2')?.textContent),
    (title) => title === 'Where the county’s files go',
  );

  // It is found by its note and its tag; the address keeps what was asked for.
  await search(library, 'modif contracts', 1);
  await until(
    () => library.evaluate(() => location.search),
    (asked) => asked.includes('q=modif'),
  );
  await loadAgain(library);
  expect(await listed(library)).toEqual([MONEY]);
  await search(library, '', 3);

  // It is opened again on the page, whose text was changed meanwhile.
  money = MONEY.replace('about $30 million', 'nearly $31 million');
  await first.page.reload();
  await session.settled(first);
  await openRow(library, 'about $30 million');
  await press(library, /^Open passage$/);
  await until(
    () => library.evaluate(() => document.querySelector('.passage-state')?.textContent ?? ''),
    (text) => text.includes('Found, but the text changed'),
  );
  const changes = await library.evaluate(() =>
    ['del', 'ins'].map((name) =>
      [...document.querySelectorAll(name)].map(({ textContent }) => textContent).join(' '),
    ),
  );
  expect(changes[0]).toContain('about');
  expect(changes[1]).toContain('nearly');

  // The panel beside the page has what was saved of it.
  const panel = await openPanel(session, first);
  await chooseTab(panel, 'Saved');
  await until(
    () => textOf(panel),
    (text) => text.includes('Saved of this page') && text.includes('about $30 million'),
  );
  await panel.close();

  // All formats are real files, and hold all of it.
  await library.bringToFront();
  await allowDownloads(library);
  await toExport(library);
  const bib = await download(library, 'BibTeX and BibLaTeX', folder, '.bib');
  expect(bib.match(/^@online\{/gm)).toHaveLength(3);
  const ris = await download(library, 'RIS', folder, '.ris');
  expect(ris.match(/^ER {2}- /gm)).toHaveLength(3);
  const csl = JSON.parse(await download(library, 'CSL-JSON', folder, '.csl.json'));
  expect(csl.map(({ title }: { title: string }) => title)).toContain('Who pays for the cloud');
  const cited = await download(library, 'Formatted citations', folder, '.txt');
  expect(cited).toContain('Brandt, I. (2026, November 2).');
  const markdown = await download(library, 'Markdown', folder, '.md');
  expect(markdown).toContain('> In April 2025 ICE added about');
  const csv = await download(library, 'CSV', folder, '.csv');
  expect(parse(csv, { bom: true, columns: true })).toHaveLength(3);
  const annotations = JSON.parse(
    await download(library, 'Web Annotations (JSON-LD)', folder, '.jsonld'),
  );
  expect(annotations.total).toBe(3);
  const backup = await download(library, 'Sidelight backup', folder, '.json');
  expect(JSON.parse(backup).references).toHaveLength(3);
  await keepCopies(library);
  await library.evaluate(() =>
    document.querySelectorAll<HTMLElement>('.format-ways button')[6]?.click(),
  );
  await until(
    () => copiedBy(library),
    (text) => text === cited,
  );

  // Everything is wiped, taken in from the backup, and equal to what it was.
  await press(library, /^Delete all references/);
  await press(library, /^Yes, delete all/);
  await until(
    () => noticeOf(library),
    (text) => text.includes('3 references deleted'),
  );
  await press(library, /^Import$/);
  await chooseFile(library, 'backup.json', backup);
  await until(
    () => textOf(library),
    (text) => text.includes('What backup.json would change') && text.includes('3 added'),
  );
  await press(library, /^Import 3 references/);
  await until(
    () => textOf(library),
    (text) => text.includes('3 added, 0 changed, 0 skipped'),
  );
  await chooseFile(library, 'backup.json', backup);
  await until(
    () => textOf(library),
    (text) => text.includes('All of it is here already'),
  );
  await press(library, /^Back to the references/);
  await until(
    () => listed(library),
    (rows) => rows.length === 3,
  );
  await toExport(library);
  rmSync(join(folder, `sidelight-backup-${JSON.parse(backup).made.slice(0, 10)}.json`));
  const again = JSON.parse(await download(library, 'Sidelight backup', folder, '.json'));
  expect(again.references).toEqual(JSON.parse(backup).references);
}, 180_000);
