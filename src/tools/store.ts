/**
 * `npm run store`: the pictures for the stores, taken of the built extension on the sample article in
 * each language of the store texts, into `assets/store/`.
 */
import { copyFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBrowsers } from './browsers/install.ts';
import { pointAt, readMarks, shownCard, until } from './browsers/reading.ts';
import { readPage, readSavedPages } from './browsers/saved-pages.ts';
import { startSession, type Session } from './browsers/session.ts';
import { buildFolder, ROOT } from './steps/project.ts';
import { runSteps } from './steps/run.ts';
import { BUILD_FOR, DATASET_WRITE } from './steps/suites.ts';

const STORE = join(ROOT, 'assets', 'store');
/** What both stores ask for, in CSS pixels. */
const SIZE = { width: 1280, height: 800 } as const;

interface StorageApi {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}
declare const chrome: StorageApi;

const [sample] = readSavedPages([join(ROOT, 'tests', 'pages')]);
const { failures } = await runSteps([DATASET_WRITE, BUILD_FOR.chromium]);
const [browser] = await ensureBrowsers(['chromium']);
if (failures.length > 0 || typeof browser !== 'object' || sample === undefined) {
  process.stderr.write(
    'Without the build, Chromium and the sample article there are no pictures.\n',
  );
  process.exitCode = 1;
} else {
  const session = await startSession({
    browser,
    headless: true,
    extension: buildFolder('chromium'),
    handler: ({ host, path }) =>
      sample.url.host === host && `${sample.url.pathname}${sample.url.search}` === path
        ? { headers: sample.headers, body: readPage(sample) }
        : null,
  });
  try {
    const languages = readdirSync(STORE, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of languages) await photograph(session, sample.url, name);
  } finally {
    await session.close();
  }
  copyFileSync(join(buildFolder('chromium'), 'icons', '128.png'), join(STORE, 'icon-128.png'));
  process.stdout.write(`Pictures: ${relative(ROOT, STORE)}\n`);
}

async function photograph(session: Session, article: URL, language: string): Promise<void> {
  const options = await session.openExtensionPage('options.html');
  await options.evaluate(
    (chosen) =>
      chrome.storage.local.set({ settings: { version: 1, values: { language: chosen } } }),
    language,
  );
  await options.close();
  const at = await session.open(article);
  await at.page.setViewport(SIZE);
  await session.settled(at);
  await at.page.bringToFront();
  for (const scheme of ['light', 'dark'] as const) {
    await at.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const mark = (await readMarks(at.page)).find(({ width }) => width > 0);
    if (mark === undefined) throw new Error('Nothing is marked in the sample article.');
    await pointAt(at.page, mark);
    await shownCard(at.page);
    await take(at.page, language, `card-${scheme}`);
    await at.page.mouse.move(1, 1);
    await at.page.keyboard.press('Escape');
  }
  const panel = await session.openExtensionPage(`sidepanel.html?tab=${at.tab}`);
  await panel.setViewport(SIZE);
  // The line tells what is still looked up behind a middle dot, in every language.
  await until(
    () => panel.evaluate(() => document.querySelector('.shown-count')?.textContent ?? '·'),
    (line) => !line.includes('·'),
  );
  await take(panel, language, 'panel');
  await panel.close();
  await at.page.close();
}

async function take(page: Page, language: string, name: string): Promise<void> {
  await page.screenshot({ path: join(STORE, language, `${name}.png`) });
}
