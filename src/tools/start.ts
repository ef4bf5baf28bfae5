/**
 * `npm start`: builds Sidelight and opens a sample article in a browser with it, in a throw-away
 * profile. `SIDELIGHT_BROWSER` chooses the browser. Without a display it prints and photographs
 * what a reader would see.
 */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findBrowser, isProgram, readChoice } from './browsers/find.ts';
import type { Family, FoundBrowser } from './browsers/find.ts';
import { ensureBrowsers } from './browsers/install.ts';
import { pointAt, readMarks, shownCard } from './browsers/reading.ts';
import type { ShownCard } from './browsers/reading.ts';
import { readPage, readSavedPages } from './browsers/saved-pages.ts';
import { startSession } from './browsers/session.ts';
import type { OpenPage, Session } from './browsers/session.ts';
import type { SiteAnswer, SiteRequest } from './browsers/site-server.ts';
import { buildFolder, OUTPUT, ROOT } from './steps/project.ts';
import { runSteps } from './steps/run.ts';
import { BUILD_FOR, DATASET_WRITE } from './steps/suites.ts';

const SAMPLES = readSavedPages([join(ROOT, 'tests', 'pages')]);
const PICTURES = join(OUTPUT, 'start');

const browser = await chooseBrowser();
if (typeof browser === 'string') {
  process.stderr.write(`${browser}\n`);
  process.exitCode = 1;
} else {
  await start(browser);
}

async function start(chosen: FoundBrowser): Promise<void> {
  const { failures } = await runSteps([DATASET_WRITE, BUILD_FOR[chosen.family]]);
  if (failures.length > 0) {
    process.exitCode = 1;
    return;
  }
  const headless = !hasDisplay();
  const ended = headless ? null : interrupted();
  const session = await startSession({
    browser: chosen,
    headless,
    extension: buildFolder(chosen.family),
    handler: serveSample,
  });
  try {
    const [sample] = SAMPLES;
    if (sample === undefined) throw new Error('tests/pages holds no sample article.');
    if (ended === null) await demonstrate(session, await session.open(sample.url));
    else await stayOpen(session, sample.url, ended);
  } finally {
    await session.close();
  }
}

/** Ends when the person closes the browser or interrupts us. */
async function stayOpen(session: Session, sample: URL, ended: Promise<void>): Promise<void> {
  const { browser: opened } = session;
  const [blank] = await opened.pages();
  const page = blank ?? (await opened.newPage());
  await page.goto(sample.href);
  await session.closeControl();
  await page.bringToFront();
  process.stdout.write(
    'The sample article is open; its address leads to this computer only. Point at a marked name,\n' +
      'or press Alt+Shift+. to go from mention to mention. Close the browser or press Ctrl+C to end.\n',
  );
  const closed = new Promise<void>((resolve) => {
    opened.once('disconnected', () => resolve());
  });
  await Promise.race([closed, ended]);
}

/** Resolves at Ctrl+C; heard from before the launch on, so that nothing half-started stays behind. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
  });
}

async function demonstrate(session: Session, article: OpenPage): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const { page, tab } = article;
  const state = await session.settled(article);
  await page.bringToFront();
  await page.screenshot({ path: join(PICTURES, 'page.png') });
  process.stdout.write(`\n${state.title ?? ''}\n${page.url()}\n\nMarked:\n`);
  for (const [entity, count] of Object.entries(state.counts)) {
    process.stdout.write(`  ${entity.padEnd(10)} ${count}\n`);
  }
  const mark = (await readMarks(page)).find(({ width }) => width > 0);
  if (mark === undefined) throw new Error('Nothing is marked in the sample article.');
  await pointAt(page, mark);
  const card = await shownCard(page);
  await page.screenshot({ path: join(PICTURES, 'card.png') });
  process.stdout.write(`\nThe card of “${mark.text}”:\n${cardText(card)}\n`);
  const popup = await session.openExtensionPage(`popup.html?tab=${tab}`);
  const height = await popup.evaluate(() => document.body.getBoundingClientRect().height);
  await popup.setViewport({ width: 340, height: Math.ceil(height) });
  await popup.screenshot({ path: join(PICTURES, 'popup.png') });
  process.stdout.write(`Pictures: ${relative(ROOT, PICTURES)}/{page,card,popup}.png\n`);
}

function cardText({ name, claims }: ShownCard): string {
  const lines = claims.flatMap(({ standing, says, sources }) => [
    '',
    `  ${standing}: ${says}`,
    ...sources.map(({ text, url }) => `    – ${text}\n      ${url}`),
  ]);
  return [`  ${name}`, ...lines, ''].join('\n');
}

function serveSample({ host, path }: SiteRequest): SiteAnswer | null {
  const page = SAMPLES.find(
    ({ url }) => url.host === host && `${url.pathname}${url.search}` === path,
  );
  return page === undefined ? null : { headers: page.headers, body: readPage(page) };
}

/** The browser to use, or a sentence that says what is missing. */
async function chooseBrowser(): Promise<FoundBrowser | string> {
  const choice = process.env['SIDELIGHT_BROWSER'];
  if (choice === undefined || choice === '') {
    const found = findBrowser('chromium') ?? findBrowser('firefox');
    return found ?? ensureOne('chromium');
  }
  const read = readChoice(choice);
  if (typeof read === 'string') return ensureOne(read);
  return isProgram(read.path) ? read : `SIDELIGHT_BROWSER names ${read.path}, which is no program.`;
}

async function ensureOne(family: Family): Promise<FoundBrowser | string> {
  const [found] = await ensureBrowsers([family]);
  return found ?? `No ${family} was found.`;
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((value) => Boolean(value));
}
