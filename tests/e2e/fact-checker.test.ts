import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { readMarks, until } from '../../src/tools/browsers/reading.ts';
import type { Session } from '../../src/tools/browsers/session.ts';
import { family, startDriver } from './driver/driver.ts';
import type { OwnPage } from './driver/fixtures.ts';
import { press, textOf } from './driver/own-pages.ts';
import { chooseTab, clickInPassage, openPanel, passageText, saved } from './driver/panel.ts';

const STORY = 'https://www.washingtonpost.com/technology/2026/11/02/files-county/';

const LEAD =
  'County officials asked on Monday what Immigration and Customs Enforcement (ICE) keeps of their files, and for how long.';
const MONEY =
  'In April 2025 ICE added about $30 million to a contract with Palantir for ImmigrationOS, a platform to choose people for removal and to follow them.';
const CLOUD = 'Its older case system runs on Amazon Web Services, an agency slide from 2023 says.';
const ANSWER = 'Palantir said on Friday that it does not own the data of its customers.';
const TRAIN =
  'Visitors from Germany came late, since the ICE train from Berlin to Hamburg stopped at Spandau station.';

function story(...paragraphs: readonly string[]): OwnPage {
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Where the county’s files go',
    datePublished: '2026-11-02T08:00:00-05:00',
    author: [{ '@type': 'Person', name: 'Ines Brandt' }],
  };
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Where the county’s files go</title><link rel="canonical" href="${STORY}">
<script type="application/ld+json">${JSON.stringify(facts)}</script></head>
<body><main><article><h1>Where the county’s files go</h1><p class="byline">By Ines Brandt</p>
${paragraphs.map((text) => `<p style="margin-block:60vh 0">${text}</p>`).join('\n')}</article></main></body></html>`;
  return { url: STORY, answer: { body } };
}

const folder = mkdtempSync(join(tmpdir(), 'sidelight-checker-'));
const downloads = join(folder, 'downloads');
const profile = join(folder, 'profile');
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

function start(page: OwnPage, returns: boolean): Promise<Session> {
  const reached = { ...page, url: returns ? `${STORY}?utm_source=mail` : STORY };
  return startDriver({
    pages: [page, reached],
    profile: { folder: profile, returns },
    preferences: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
}

async function allowDownloads(panel: Page): Promise<void> {
  if (family !== 'chromium') return;
  const devtools = await panel.createCDPSession();
  await devtools.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: downloads,
  });
}

async function download(panel: Page, format: string, ending: string): Promise<string> {
  const file = join(downloads, `where-the-county-s-files-go.${ending}`);
  await panel.evaluate((wanted) => {
    const heading = [...document.querySelectorAll('h3')].find(
      ({ textContent }) => textContent.trim() === wanted,
    );
    const buttons = [...(heading?.parentElement?.querySelectorAll('button') ?? [])];
    buttons.find(({ textContent }) => textContent.trim() === 'Download')?.click();
  }, format);
  return until(
    async () => (existsSync(file) ? readFileSync(file, 'utf8') : ''),
    (text) => text !== '',
  );
}

test('a fact-checker judges an article, hands it on, and finds the work again in the edited article', async () => {
  const first = await start(story(LEAD, MONEY, CLOUD, ANSWER, TRAIN), false);
  try {
    const at = await first.open(STORY);
    await first.settled(at);
    const panel = await openPanel(first, at);
    await allowDownloads(panel);
    const head = await textOf(panel);
    expect(head).toContain('Where the county’s files go');
    expect(head).toContain('By Ines Brandt');
    expect(head).toContain('2 November 2026');
    expect(head).toMatch(/Passages 4/);

    // The names that were left alone can be had, and go again.
    await press(panel, /1 left alone/);
    await press(panel, /mark (this|these)/);
    await until(
      () => textOf(panel),
      (text) => /Passages 5/.test(text),
    );
    expect(
      (await readMarks(at.page)).map(({ text }) => text).filter((text) => text === 'ICE'),
    ).toHaveLength(2);
    await press(panel, /^undo/);
    await until(
      () => textOf(panel),
      (text) => /Passages 4/.test(text),
    );

    // What bears on a passage, its figure beside the record, and the way to it in the page.
    const money = (await passageText(panel, 2)) ?? '';
    expect(money).toMatch(/claims? that bears? on it/i);
    expect(money).toContain('ImmigrationOS');
    expect(money).toMatch(
      /about \$30 million\n+= Same: \$30,000,000, ImmigrationOS award, approximate, as of 17 April 2025\n/,
    );
    await clickInPassage(panel, 2, 'button', 'Go to it');
    await at.page.bringToFront();
    const seen = () =>
      at.page.evaluate(() => {
        const [, , second] = document.querySelectorAll('p');
        const { top, bottom } = second?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return top >= 0 && bottom <= innerHeight;
      });
    expect(await until(seen, (isSeen) => isSeen)).toBe(true);
    await panel.bringToFront();

    // Judge two passages, with evidence and a note; say something of the whole.
    await clickInPassage(panel, 2, '.pill', 'Supported');
    await clickInPassage(panel, 2, 'label', 'Use as evidence');
    await clickInPassage(panel, 2, 'textarea');
    await panel.keyboard.type('Amount and purpose agree.');
    await clickInPassage(panel, 4, '.pill', 'Cannot tell');
    await clickInPassage(panel, 3, '.pill', 'Lacks context');
    await saved(panel);

    await chooseTab(panel, 'Export');
    await until(
      () => textOf(panel),
      (text) => text.includes('the checker’s name is missing'),
    );
    await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('input.field')].at(-1)?.focus(),
    );
    await panel.keyboard.type('The County Desk');
    const markdown = await download(panel, 'Markdown', 'md');
    expect(markdown).toContain('# Worksheet: Where the county’s files go');
    expect(markdown).toContain('**Note:** Amount and purpose agree.');
    expect(markdown).toContain('Checked by: The County Desk');
    expect(await download(panel, 'HTML', 'html')).toContain('<!doctype html>');
    const json = JSON.parse(await download(panel, 'JSON', 'json'));
    expect(json.worksheet.entries).toHaveLength(3);
    expect(json.worksheet.page).toMatch(/^https:\/\/\S*washingtonpost\.com\/technology\/\S+$/);
    const reviews = JSON.parse(await download(panel, 'ClaimReview', 'jsonld'));
    expect(reviews['@graph']).toHaveLength(2);
    expect(reviews['@graph'][0].author.name).toBe('The County Desk');
  } finally {
    await first.close();
  }

  const second = await start(
    story(CLOUD, LEAD, MONEY.replace('about $30 million', 'nearly $31 million')),
    true,
  );
  try {
    const at = await second.open(`${STORY}?utm_source=mail`);
    await second.settled(at);
    const panel = await openPanel(second, at);
    await until(
      () => passageText(panel, 1),
      (text) => text?.includes('stood elsewhere') === true,
    );
    const money = (await passageText(panel, 3)) ?? '';
    expect(money).toContain('The text has changed since you judged it');
    const changes = await panel.evaluate(() =>
      ['ins', 'del'].map((name) =>
        [...document.querySelectorAll(name)].map(({ textContent }) => textContent).join(' '),
      ),
    );
    expect(changes[0]).toContain('nearly');
    expect(changes[1]).toContain('about');
    expect(await textOf(panel)).toContain('1 judged passage is no longer in the article');
    const note = await panel.evaluate(() =>
      [...document.querySelectorAll('textarea')].map(({ value }) => value),
    );
    expect(note).toContain('Amount and purpose agree.');
  } finally {
    await second.close();
  }
}, 120_000);
