import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import { inNoticeRoot } from '../../src/tools/browsers/closed-root.ts';
import { family, withSession } from './driver/driver.ts';
import {
  checkOf,
  harbourArticle,
  noticeIn,
  pageAt,
  reopen,
  saveText,
  setApart,
} from './driver/reopening.ts';

const SITE = 'https://www.washingtonpost.com/local/harbour';
const UNLISTED = 'https://village-post.example/harbour/';

const first = 'The harbour board met on Tuesday and asked what Palantir keeps of the boat owners.';
const quote =
  'The mayor said that the contract would be read aloud again before the vote in March.';
const last = 'Nobody from Immigration and Customs Enforcement came, and the hall was cold.';
const filler = Array.from(
  { length: 6 },
  (_, at) => `Point ${at + 1} of the evening was about moorings, paint and the price of a berth.`,
);
const paragraphs = [first, ...filler, quote, last];

/** What stands at each address now. */
const now = new Map<string, string>();
const kinds = ['same', 'moved', 'edited', 'removed', 'late', 'root', 'twins', 'soft', 'visited'];
const urlOf = (kind: string): string => `${SITE}/${kind}/`;
const served = [...kinds.map(urlOf), UNLISTED].map((url) => {
  now.set(url, harbourArticle(paragraphs));
  return { url, answer: () => ({ body: now.get(url) ?? '' }) };
});

const session = withSession({ pages: served });
let own: Page;
beforeAll(async () => {
  own = await session().openExtensionPage('options.html');
});
afterEach(async () => {
  for (const page of await session().browser.pages()) {
    const address = await page.evaluate(() => location.href).catch(() => '');
    if (address.includes('/harbour/')) await page.close();
  }
});

/** Saves the quote at an address, changes the page, and opens the reference. */
async function throughChange(kind: string, today: string): Promise<{ id: string; page: Page }> {
  const url = urlOf(kind);
  const id = await saveText(session(), own, url, quote);
  now.set(url, today);
  await reopen(own, id);
  return { id, page: await pageAt(session(), url) };
}

async function expectShown(page: Page, text: string): Promise<void> {
  const shown = await until(
    () => setApart(page),
    (place) => place !== null && place.inSight,
  );
  expect(shown).toEqual({ text, inSight: true });
}

describe('a reference that is opened again', () => {
  test('is shown where it stands, and the page itself is as it was', async () => {
    const { id, page } = await throughChange('same', harbourArticle(paragraphs));
    await expectShown(page, quote);
    expect(await noticeIn(page)).toContain('Found: the passage stands here as it was saved');
    expect(await checkOf(own, id)).toMatchObject({ kind: 'found' });
    const left = await page.evaluate(() => document.querySelector('article')?.outerHTML ?? '');
    expect(harbourArticle(paragraphs)).toContain(left);
  });

  test('is shown where it has moved to', async () => {
    const today = harbourArticle([
      'Correction: this article was changed.',
      quote,
      ...paragraphs.slice(0, -2),
    ]);
    const { page } = await throughChange('moved', today);
    await expectShown(page, quote);
    expect(await noticeIn(page)).toContain('Found: the passage stands here');
  });

  test('is told with the difference where its text was changed', async () => {
    const changed = quote.replace('in March', 'in late April');
    const { id, page } = await throughChange(
      'edited',
      harbourArticle(paragraphs.map((text) => (text === quote ? changed : text))),
    );
    await expectShown(page, changed);
    expect(await noticeIn(page)).toContain('Found, but the text changed since it was saved');
    const parts = await inNoticeRoot(page, (root) =>
      [...root.querySelectorAll('del, ins')].map(
        ({ localName, lastChild }) => `${localName} ${lastChild?.textContent}`,
      ),
    );
    expect(parts).toEqual(['del March', 'ins late April']);
    expect(await checkOf(own, id)).toMatchObject({ kind: 'changed', today: changed });
  });

  test('is said to be gone where it was taken out; on a page that is visited it is but noted', async () => {
    const without = harbourArticle(paragraphs.filter((text) => text !== quote));
    const url = urlOf('visited');
    const one = await saveText(session(), own, url, quote);
    const two = await saveText(session(), own, url, filler[2] ?? '');
    now.set(url, without);
    // Both pages are given the same time to show it late.
    const visited = await session().open(url);
    await session().settled(visited);
    const { id, page } = await throughChange('removed', without);
    const says = await until(
      () => noticeIn(page),
      (text) => text !== '',
    );
    expect(says).toContain('Not found: the passage is not on this page today');
    const link = await inNoticeRoot(page, (root) => root.querySelector('a')?.href ?? '');
    expect(link).toBe(`https://web.archive.org/web/*/${urlOf('removed')}`);
    expect(await setApart(page)).toBeNull();
    expect(await checkOf(own, id)).toMatchObject({ kind: 'not-found' });
    // By keyboard: the notice has the focus, and Escape gives it back.
    await page.bringToFront();
    await page.keyboard.press('Escape');
    expect(await noticeIn(page)).toBe('');

    await until(
      () => checkOf(own, one),
      (check) => Object(check).kind === 'not-found',
      20_000,
    );
    expect(await checkOf(own, two)).toMatchObject({ kind: 'found' });
    expect(await noticeIn(visited.page)).toBe('');
  });

  test('is waited for where the page shows it late', async () => {
    const late = `<script>setTimeout(() => { document.querySelector('article').innerHTML += ${JSON.stringify(
      [...filler, quote, last].map((text) => `<p>${text}</p>`).join(''),
    )}; }, 1000)</script>`;
    const { id, page } = await throughChange('late', harbourArticle([first], late));
    await expectShown(page, quote);
    expect(await checkOf(own, id)).toMatchObject({ kind: 'found' });
  });

  test('is found in an open shadow root', async () => {
    const inRoot = `<x-story></x-story><script>document.querySelector('x-story').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(
      `<style>p { margin-block: 40vh 0 }</style>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`,
    )}</script>`;
    const { id, page } = await throughChange('root', harbourArticle([], inRoot));
    await expectShown(page, quote);
    expect(await checkOf(own, id)).toMatchObject({ kind: 'found' });
  });

  test('is told from its twins by what stands around it', async () => {
    const url = urlOf('twins');
    const line = 'The answer was no.';
    const asked = filler.map((text) => `${text} ${line} Then number came up that nobody had read.`);
    now.set(url, harbourArticle([first, ...asked, last]));
    const id = await saveText(session(), own, url, `${filler[3]} ${line}`);
    now.set(url, harbourArticle([last, first, ...asked.toReversed()]));
    await reopen(own, id);
    const page = await pageAt(session(), url);
    await expectShown(page, `${filler[3]} ${line}`);
  });

  test('opens its page anew where that tab has gone to another without loading', async () => {
    const url = urlOf('soft');
    const id = await saveText(session(), own, url, quote);
    const open = await session().open(url);
    await open.page.evaluate(() => {
      history.pushState(null, '', '/local/other-story-of-the-week/');
      const article = document.querySelector('article');
      if (article) article.innerHTML = '<h1>Another</h1><p>Nothing of the harbour.</p>';
    });
    expect(await reopen(own, id)).toEqual({ kind: 'found' });
    await expectShown(await pageAt(session(), url), quote);
    expect(await open.page.evaluate(() => location.pathname)).toBe(
      '/local/other-story-of-the-week/',
    );
    await open.page.close();
  });

  test('goes to the tab that has its page open', async () => {
    const url = urlOf('same');
    const id = await saveText(session(), own, url, last);
    const open = await session().open(`${url}#comments`);
    await own.bringToFront();
    expect(await reopen(own, id)).toEqual({ kind: 'found' });
    await expectShown(open.page, last);
  });
});

test('on sites without access the browser alone leads to the passage', async () => {
  // Saved elsewhere: here that would take a click on the toolbar button, which no test can play in Firefox.
  const stored = await saveText(session(), own, urlOf('same'), quote);
  await own.evaluate(
    async (id, url) => {
      const opened = Promise.withResolvers<IDBDatabase>();
      const opening = indexedDB.open('sidelight');
      opening.addEventListener('success', () => opened.resolve(opening.result));
      const database = await opened.promise;
      const done = Promise.withResolvers<unknown>();
      const store = database.transaction('references', 'readwrite').objectStore('references');
      const reading = store.get(id);
      reading.addEventListener('success', () => {
        store
          .put({ ...Object(reading.result), url, page: url })
          .addEventListener('success', done.resolve);
      });
      await done.promise;
      database.close();
    },
    stored,
    UNLISTED,
  );
  expect(await reopen(own, stored)).toEqual({ kind: 'not-checked', because: 'no-access' });
  const page = await pageAt(session(), UNLISTED);
  // Firefox follows text fragments in what a person opens, not in what an extension does.
  await until(
    () => page.evaluate(() => scrollY),
    (y) => y > 500 || family === 'firefox',
  );
  expect(await noticeIn(page)).toBe('');
});
