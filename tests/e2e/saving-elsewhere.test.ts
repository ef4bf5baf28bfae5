/** What is saved while the background ends, in private windows, and what is deleted in the library. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import type { OpenPage, Session } from '../../src/tools/browsers/session.ts';
import { allowInPrivate, killBackground, openFirefoxPage, openInPrivate } from './driver/access.ts';
import { clickInCard, openByPointer } from './driver/card.ts';
import { startDriver, withSession } from './driver/driver.ts';
import { openLibrary, openRow, saveReference } from './driver/library.ts';
import { press, textOf } from './driver/own-pages.ts';
import { openPanel, passageText } from './driver/panel.ts';
import { keptReferences } from './driver/saving.ts';
import { textInCard } from './driver/stories.ts';

const LEAD = 'Palantir keeps the files of Immigration and Customs Enforcement.';
const story = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Three drawers</title></head>
<body><main><article><h1>Three drawers</h1><p>${LEAD}</p></article></main></body></html>`;
const urls = ['cut', 'signs', 'private'].map(
  (name) => `https://www.washingtonpost.com/technology/2026/11/03/${name}/`,
);
const [CUT = '', SIGNS = '', PRIVATE = ''] = urls;
const pages = urls.map((url) => ({ url, answer: { body: story } }));

const line = ({ page }: OpenPage) => textInCard(page, '.save');

async function openStory(session: Session, url: string): Promise<OpenPage> {
  const at = await session.open(url);
  await session.settled(at);
  return at;
}

/** Keeps the page's script from answering for a while, from a click in the card on. */
async function busyAfterClick(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((time) => {
    const work = (): void => {
      const end = performance.now() + time;
      while (performance.now() < end);
    };
    addEventListener('click', () => setTimeout(work), { capture: true, once: true });
  }, milliseconds);
}

describe('with a browser of others', () => {
  const session = withSession({ pages });

  test('a save in the middle of which the background ends is finished, and once', async () => {
    const own = await session().openExtensionPage('options.html');
    const browserPage = await openFirefoxPage(session());
    const at = await openStory(session(), CUT);
    await at.page.bringToFront();
    await openByPointer(at.page, 'Palantir');
    await until(
      () => line(at),
      (text) => text === 'Save passage',
    );
    await busyAfterClick(at.page, 1200);
    await clickInCard(at.page, '.save button');
    await killBackground(session(), browserPage);
    await until(
      () => line(at),
      (text) => /^(?:Passage saved|Saved before)/.test(text),
    );
    const kept = await keptReferences(own);
    expect(kept.map(({ passage }) => passage?.quote.exact)).toEqual([LEAD]);
    await browserPage?.close();
  });

  test('signs in card, panel and popup follow what is deleted and brought back in the library', async () => {
    const own = await session().openExtensionPage('options.html');
    const at = await openStory(session(), SIGNS);
    await saveReference(own, at, { kind: 'page' });
    const panel = await openPanel(session(), at);
    const popup = await session().openExtensionPage(`popup.html?tab=${at.tab}`);
    const library = await openLibrary(session());
    // In a window of its own, so that it stays in sight.
    await own.evaluate((tabId) => {
      const { windows } = Object(globalThis).browser ?? Object(globalThis).chrome;
      return windows.create({ tabId });
    }, at.tab);
    await openByPointer(at.page, 'Palantir');
    await until(
      () => line(at),
      (text) => text.startsWith('Page saved on'),
    );
    await clickInCard(at.page, '.save .button:last-of-type');
    const says = (inCard: RegExp, inPanel: RegExp, inPopup: RegExp) =>
      Promise.all([
        until(
          () => line(at),
          (text) => inCard.test(text),
        ),
        until(
          () => passageText(panel, 1),
          (text) => inPanel.test(text ?? ''),
        ),
        until(
          () => textOf(popup),
          (text) => inPopup.test(text),
        ),
      ]);
    await says(/^Passage saved/, /Saved on/, /Page saved on/);
    for (const row of [LEAD, 'Three drawers']) {
      await openRow(library, row);
      await press(library, /^Delete$/);
    }
    await says(/^Save passage$/, /Save passage/, /Save page/);
    await press(library, /^Undo/);
    await says(/^Page saved on/, /Save passage/, /Page saved on/);
  });
});

describe('with a browser that lets it into private windows', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startDriver({ pages, inPrivate: true });
    await allowInPrivate(session);
  });
  afterAll(() => session?.close());

  test('nothing is kept of a private window but what is saved there', async () => {
    const own = await session.openExtensionPage('options.html');
    const at = await openStory(session, PRIVATE);
    await saveReference(own, at, { kind: 'page' });
    await at.page.close();
    const before = await allKept(own);

    const hidden = await openInPrivate(session, PRIVATE);
    await session.settled(hidden);
    await openByPointer(hidden.page, 'Palantir');
    await until(
      () => line(hidden),
      (text) => text.startsWith('Page saved on'),
    );
    const panel = await openPanel(session, hidden);
    await panel.close();
    expect(await allKept(own)).toEqual(before);

    await clickInCard(hidden.page, '.save .button:last-of-type');
    await until(
      () => line(hidden),
      (text) => /stays there after this private window is closed/.test(text),
    );
    const kept = await keptReferences(own);
    expect(kept.map(({ passage }) => passage?.quote.exact ?? null)).toEqual([null, LEAD]);
  });
});

/** All that the extension keeps on the disk. */
async function allKept(own: Page): Promise<unknown> {
  return own.evaluate(async () => {
    const { storage } = Object(globalThis).browser ?? Object(globalThis).chrome;
    const opened = Promise.withResolvers<IDBDatabase>();
    const opening = indexedDB.open('sidelight');
    opening.addEventListener('success', () => opened.resolve(opening.result));
    const database = await opened.promise;
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const stores = await Promise.all(
      names.map(async (name) => {
        const read = Promise.withResolvers<unknown>();
        const reading = transaction.objectStore(name).getAll();
        reading.addEventListener('success', () => read.resolve(reading.result));
        return [name, await read.promise];
      }),
    );
    database.close();
    return JSON.stringify([await storage.local.get(), stores]);
  });
}
