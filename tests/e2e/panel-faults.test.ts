import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import type { OpenPage } from '../../src/tools/browsers/session.ts';
import { allowAccess, putToSleep, refuseAccess, SLEEPY_AND_GENEROUS } from './driver/access.ts';
import { withSession } from './driver/driver.ts';
import { press, textOf } from './driver/own-pages.ts';
import {
  chooseTab,
  clickInPassage,
  closeTabs,
  contactLine,
  expectLive,
  expectNote,
  newsStory,
  noteOf,
  openBarePanel,
  openPanel,
  openWithNote,
  saved,
  writeNote,
} from './driver/panel.ts';
import { says } from './driver/stories.ts';

const SITE = 'https://www.washingtonpost.com/technology/2026/11/02';
const OTHER = `${SITE}/another-county/`;
const BLOG = 'https://a-small-blog.example/county/';

const PARAGRAPHS = [
  'County officials asked on Monday what Immigration and Customs Enforcement (ICE) keeps of their files.',
  'Palantir said on Friday that it does not own the data of its customers.',
];

/** Comes with other text, and as much of it, once it was corrected. */
const CORRECTED = `${SITE}/corrected/`;
let corrected = PARAGRAPHS;

/** An article of its own for each test, so that no worksheet meets another's. */
const articles = new Map(
  ['closed', 'left', 'reloaded', 'gone', 'off', 'refused', 'asleep'].map((name) => [
    name,
    `${SITE}/${name}/`,
  ]),
);

const session = withSession({
  pages: [
    ...[...articles.values(), OTHER, BLOG].map((url) =>
      newsStory(url, `Where the files go: ${url.split('/').at(-2)}`, PARAGRAPHS),
    ),
    { url: CORRECTED, answer: () => newsStory(CORRECTED, 'A correction', corrected).answer },
  ],
  preferences: SLEEPY_AND_GENEROUS,
});

afterEach(() => closeTabs(session()));

function addressOf(name: string): string {
  return articles.get(name) ?? '';
}

async function openArticle(name: string): Promise<OpenPage> {
  const at = await session().open(addressOf(name));
  await session().settled(at);
  return at;
}

async function expectLine(panel: Page, line: RegExp): Promise<void> {
  await panel.bringToFront();
  await until(
    () => contactLine(panel),
    (text) => line.test(text),
  );
}

describe('the page under a panel', () => {
  test('is closed: the article stays, can be worked on and opened again', async () => {
    const at = await openArticle('closed');
    const panel = await openWithNote(session(), at, 'Before.');
    await at.page.close();
    await expectLine(panel, /^The page was closed/);
    expect(await textOf(panel)).not.toContain('Go to it');
    await writeNote(panel, 1, ' After.');
    await saved(panel);
    await press(panel, /open the page again/);
    await expectLive(panel);
    expect(await noteOf(panel, 1)).toBe('Before. After.');
    // It is about the reopened page from now on.
    await panel.evaluate(() => location.reload());
    await expectLive(panel);
    await expectNote(panel, 1, 'Before. After.');
  });

  test('turns to another article: the first one stays, and comes back with its page', async () => {
    const at = await openArticle('left');
    const panel = await openWithNote(session(), at, 'Mine.');
    await at.page.goto(OTHER);
    await expectLine(panel, /^The tab shows another page now/);
    expect(await textOf(panel)).toContain('Where the files go: left');
    expect(await noteOf(panel, 1)).toBe('Mine.');
    await at.page.goto(addressOf('left'));
    await expectLive(panel);
    expect(await noteOf(panel, 1)).toBe('Mine.');
    // The other article never had a worksheet.
    await at.page.goto(OTHER);
    const beside = await openPanel(session(), at);
    expect(await noteOf(beside, 1)).toBe('');
    expect(await textOf(beside)).toContain('0 of 2 judged');
  });

  test('turns to what cannot be read: the article can be opened again beside it', async () => {
    const at = await openArticle('gone');
    const panel = await openWithNote(session(), at, 'Kept.');
    await at.page.goto('about:blank');
    await expectLine(panel, /^The tab shows another page now/);
    await press(panel, /open the page again/);
    await expectLive(panel);
    expect(await noteOf(panel, 1)).toBe('Kept.');
  });

  test('is put to sleep by the browser: the article stays, and comes back when it is woken', async () => {
    const at = await openArticle('asleep');
    const panel = await openWithNote(session(), at, 'Awake.');
    await session().closeControl();
    await putToSleep(panel, at.tab);
    await expectLine(panel, /^The browser put the page to sleep/);
    expect(await textOf(panel)).toContain('Where the files go: asleep');
    expect(await noteOf(panel, 1)).toBe('Awake.');
    await writeNote(panel, 1, ' And asleep.');
    await saved(panel);
    await press(panel, /reload the page/);
    await expectLive(panel);
    expect(await noteOf(panel, 1)).toBe('Awake. And asleep.');
  });

  test('is loaded again: nothing is said, and its passages are where they were', async () => {
    const at = await openArticle('reloaded');
    const panel = await openWithNote(session(), at, 'Still here.');
    await panel.evaluate(() => {
      const said = (): void => {
        const line = document.querySelector('.undone p')?.textContent ?? '';
        if (line !== '') document.documentElement.dataset['said'] = line;
      };
      new MutationObserver(said).observe(document.body, { childList: true, subtree: true });
    });
    await at.page.reload();
    await session().settled(at);
    await expectLive(panel);
    expect(await noteOf(panel, 1)).toBe('Still here.');
    const line = await panel.evaluate(() => document.documentElement.dataset['said'] ?? '');
    expect(line).not.toContain('does not answer');
    await clickInPassage(panel, 2, 'button', 'Go to it');
    const seen = () =>
      at.page.evaluate(() => {
        const { top = -1 } = document.querySelectorAll('p')[1]?.getBoundingClientRect() ?? {};
        return top >= 0 && top < innerHeight;
      });
    await at.page.bringToFront();
    await until(seen, (isSeen) => isSeen);
  });

  test('is loaded again with other text: the passages are those of today', async () => {
    const at = await session().open(CORRECTED);
    await session().settled(at);
    const panel = await openPanel(session(), at);
    await says(panel, /keeps of their files/);
    corrected = PARAGRAPHS.map((text) => text.replace('files', 'records').replace('own', 'sell'));
    await at.page.reload();
    await session().settled(at);
    await panel.bringToFront();
    await says(panel, /keeps of their records/);
    await says(panel, /does not sell the data/);
    expect(await textOf(panel)).not.toContain('keeps of their files');
  });
});

describe('a page that is not read', () => {
  test('is off: the panel says so, and turns it on', async () => {
    const options = await session().openExtensionPage('options.html');
    await options.evaluate(async () => {
      const api = Object(globalThis).browser ?? Object(globalThis).chrome;
      const values = { sites: { 'washingtonpost.com': 'off' } };
      await api.storage.local.set({ settings: { version: 1, values } });
    });
    const at = await openArticle('off');
    const panel = await openBarePanel(session(), at.tab);
    await says(panel, /Off on washingtonpost\.com/);
    await press(panel, /turn on here/);
    await expectLive(panel);
  });

  test('is one that the browser does not show us: the panel says how to change that', async () => {
    const at = await session().open(BLOG);
    const panel = await openBarePanel(session(), at.tab);
    await says(panel, /Not a page that can be read/);
    expect(await textOf(panel)).toContain('toolbar button');
    await chooseTab(panel, 'Claims');
    await says(panel, /\d+ claims/);
  });

  test('is on a site whose access was taken back: read once that is given again', async () => {
    await refuseAccess(session());
    const at = await session().open(addressOf('refused'));
    const panel = await openBarePanel(session(), at.tab);
    await says(panel, /Not a page that can be read/);
    await allowAccess(session());
    await at.page.reload();
    await session().settled(at);
    await expectLive(panel);
  });
});
