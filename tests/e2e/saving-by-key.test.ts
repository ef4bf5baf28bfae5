/** What is saved by the key and from the menu, which the browser itself hands on. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inNoticeRoot } from '../../src/tools/browsers/closed-root.ts';
import { until } from '../../src/tools/browsers/reading.ts';
import type { OpenPage } from '../../src/tools/browsers/session.ts';
import { openFirefoxPage } from './driver/access.ts';
import { withSession } from './driver/driver.ts';
import { noticeIn } from './driver/reopening.ts';
import {
  keptReferences,
  playMenu,
  playSavingKey,
  pressInNotice,
  selectAcross,
} from './driver/saving.ts';

const LEAD = 'Palantir built the case system that ICE has used since then.';
const story = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Files</title></head>
<body><main><article><h1>Files</h1><p>${LEAD}</p><p id="two">The clerks counted the files.</p>
</article></main></body></html>`;
const [KEY = '', MENU = ''] = ['key', 'menu'].map(
  (name) => `https://www.washingtonpost.com/technology/2026/11/02/files-by-${name}/`,
);
const session = withSession({
  pages: [KEY, MENU].map((url) => ({ url, answer: { body: story } })),
});
let own: Page;
let firefoxPage: Page | null = null;
beforeAll(async () => {
  own = await session().openExtensionPage('options.html');
  firefoxPage = await openFirefoxPage(session());
});
afterAll(() => firefoxPage?.close());

async function openStory(url: string): Promise<OpenPage> {
  const at = await session().open(url);
  await session().settled(at);
  await at.page.bringToFront();
  return at;
}

async function keptOf({ page }: OpenPage) {
  const all = await keptReferences(own);
  return all.filter(({ url }) => url === page.url());
}

test('the key saves the selection, else the mention’s passage, else the page', async () => {
  const at = await openStory(KEY);
  const key = () => playSavingKey({ session: session(), firefoxPage }, at);
  await key();
  await until(
    () => noticeIn(at.page),
    (text) => text.includes('Page saved to your library'),
  );
  await session().ask(at, 'step', { direction: 'next' });
  await key();
  await until(
    () => noticeIn(at.page),
    (text) => text.includes('Passage saved') && text.includes('Palantir built'),
  );
  await selectAcross(at.page, ['#two', 0, 4], ['#two', 0, 10]);
  await key();
  await until(
    () => noticeIn(at.page),
    (text) => text.includes('“clerks”'),
  );
  const kept = await keptOf(at);
  expect(kept.map(({ passage }) => passage?.quote.exact ?? null)).toEqual([null, LEAD, 'clerks']);
  // Once more leads to the buttons, and Escape back to where the person was.
  await key();
  const focused = () => inNoticeRoot(at.page, (root) => root.activeElement?.textContent ?? '');
  await until(focused, (text) => text === 'Undo');
  await at.page.keyboard.press('Enter');
  await until(
    () => noticeIn(at.page),
    (text) => text.startsWith('Undone'),
  );
  expect(await keptOf(at)).toHaveLength(2);
  await at.page.keyboard.press('Escape');
  await until(
    () => noticeIn(at.page),
    (text) => text === '',
  );
  expect(await at.page.evaluate(() => getSelection()?.toString())).toBe('clerks');
});

test('the menu saves the selection or the page, and says what it cannot', async () => {
  const at = await openStory(MENU);
  const { page } = at;
  const menu = (item: string, frame = 0) =>
    playMenu({ session: session(), firefoxPage }, at, item, frame);
  await selectAcross(page, ['#two', 0, 4], ['#two', 0, 10]);
  await menu('save-selection');
  await until(
    () => noticeIn(page),
    (text) => text.includes('“clerks”'),
  );
  await pressInNotice(page, 'Undo');
  await until(
    () => noticeIn(page),
    (text) => text.startsWith('Undone'),
  );
  expect(await keptOf(at)).toEqual([]);
  await menu('save-page');
  await until(
    () => noticeIn(page),
    (text) => text.includes('Page saved'),
  );
  await menu('save-selection', 4);
  await until(
    () => noticeIn(page),
    (text) => text.includes('another page that is shown within'),
  );
  expect(await keptOf(at)).toHaveLength(1);
});
