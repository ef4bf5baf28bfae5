import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { createDataset } from '../../core/dataset/dataset.ts';
import { libraryBackup } from '../../core/export/backup.ts';
import type { Family } from '../browsers/find.ts';
import { ensureBrowsers } from '../browsers/install.ts';
import { startSession, type Session } from '../browsers/session.ts';
import { buildFolder } from '../steps/project.ts';
import { runSteps } from '../steps/run.ts';
import { BUILD_FOR } from '../steps/suites.ts';
import { judge, type BudgetRow } from './budgets.ts';
import { bundledIndex } from './bundled.ts';
import {
  exported,
  goToSection,
  firstList,
  pressed,
  scrolled,
  typed,
  wholeList,
  type TimedExport,
  type TypedLetter,
} from './library-in-page.ts';
import { madeReferences } from './made-references.ts';
import type { Report } from './report.ts';
import { createSite } from './site.ts';
import { median, quantile } from './statistics.ts';
import { tableLines } from './table.ts';

const COUNT = 50_000;
const WRITTEN_COUNT = '50,000';
const OPENINGS = 5;
const QUERIES = ['budget hearing', 'the', 'maren osei', 'tunnel safety', '2019', 'oakhurst herald'];
const FRAMES = 240;
/** Longest time that one thing may take, in milliseconds. */
const PATIENCE = 120_000;

/** Measures the library's page with 50,000 references that it has imported itself. */
export async function benchLibrary(
  family: Family,
  onProgress: (what: string) => void,
): Promise<Report> {
  const [browser] = await ensureBrowsers([family]);
  if (browser === undefined || typeof browser === 'string') throw new Error(browser);
  const { failures } = await runSteps([BUILD_FOR[family]]);
  if (failures.length > 0) throw new Error('The build failed; nothing was measured.');
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-library-'));
  try {
    onProgress('50,000 references are made up');
    const file = join(folder, 'made.json');
    await writeBackup(file);
    const session = await startSession({
      browser,
      headless: true,
      extension: buildFolder(family),
      handler: createSite().handler,
      preferences: {
        'browser.download.folderList': 2,
        'browser.download.dir': folder,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
      },
    });
    try {
      return reportOf(await session.browser.version(), await measure(session, file, onProgress));
    } finally {
      await session.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function writeBackup(file: string): Promise<void> {
  const references = madeReferences(createDataset(bundledIndex()), COUNT);
  const handle = await open(file, 'w');
  try {
    let text = '';
    for (const part of libraryBackup(references, '2026-01-01T00:00:00.000Z')) {
      text += part;
      if (text.length < 1_000_000) continue;
      await handle.write(text);
      text = '';
    }
    await handle.write(text);
  } finally {
    await handle.close();
  }
}

interface Measured {
  /** Until what a file would change is shown, and until it is brought in. */
  readonly preview: number;
  readonly brought: number;
  readonly openings: readonly number[];
  readonly whole: number;
  readonly letters: readonly TypedLetter[];
  readonly frames: readonly number[];
  readonly exports: readonly TimedExport[];
  /** Bytes of the page's JavaScript, garbage collected; null where the browser does not tell. */
  readonly heap: number | null;
}

async function measure(
  session: Session,
  file: string,
  onProgress: (what: string) => void,
): Promise<Measured> {
  onProgress('50,000 references are imported');
  const first = await session.openExtensionPage('library.html?section=import');
  const field = await first.waitForSelector('input[type="file"]');
  if (field === null) throw new Error('The library takes no file.');
  await field.uploadFile(file);
  const preview = await first.evaluate(pressed, '.import-preview .import-ways button', PATIENCE);
  const brought = await first.evaluate(pressed, '.import-outcome button', PATIENCE);
  await first.close();
  const openings: number[] = [];
  for (let at = 0; at < OPENINGS; at += 1) {
    onProgress('the library is opened');
    const page = await session.openExtensionPage('library.html');
    await page.bringToFront();
    openings.push(await page.evaluate(firstList, PATIENCE / 10));
    await page.close();
  }
  const page = await session.openExtensionPage('library.html');
  await page.bringToFront();
  const whole = await page.evaluate(wholeList, WRITTEN_COUNT, PATIENCE);
  onProgress('words are typed');
  const letters: TypedLetter[] = [];
  for (const query of QUERIES) letters.push(...(await page.evaluate(typed, query)));
  onProgress('the list is scrolled');
  const frames = await page.evaluate(scrolled, FRAMES);
  const heap = await heapOf(page, session);
  await page.close();
  return {
    preview,
    brought,
    openings,
    whole,
    letters,
    frames,
    heap,
    exports: await exportAll(session, onProgress),
  };
}

async function exportAll(
  session: Session,
  onProgress: (what: string) => void,
): Promise<readonly TimedExport[]> {
  const page = await session.openExtensionPage('library.html');
  await page.bringToFront();
  await page.evaluate(wholeList, WRITTEN_COUNT, PATIENCE);
  await page.evaluate(goToSection, 'export');
  if (session.family === 'chromium') {
    const devtools = await page.createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  }
  await page.waitForSelector('.formats > li');
  const all: TimedExport[] = [];
  for (;;) {
    onProgress(`export ${all.length + 1}`);
    const one = await page.evaluate(exported, all.length, PATIENCE);
    if (one === null) break;
    all.push(one);
  }
  await page.close();
  return all;
}

async function heapOf(page: Page, { family }: Session): Promise<number | null> {
  if (family !== 'chromium') return null;
  const devtools = await page.createCDPSession();
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}

function reportOf(version: string, measured: Measured): Report {
  const { preview, brought, openings, whole, letters, frames, exports, heap } = measured;
  const opening = median(openings);
  const drawn = letters.map((letter) => letter.drawn);
  const painted = letters.map((letter) => letter.painted);
  const letter = quantile(drawn, 0.95);
  const frame = quantile(frames, 0.95);
  const slowest = Math.max(...exports.map(({ took }) => took));
  const longest = Math.max(...exports.map((one) => one.longest));
  const budgets: readonly BudgetRow[] = [
    judge({ what: '50,000 references: first list painted', most: 300, unit: 'ms' }, opening),
    judge({ what: '50,000 references: letter to list, p95', most: 50, unit: 'ms' }, letter),
    judge(
      { what: '50,000 references: frame to frame in scrolling, p95', most: 34, unit: 'ms' },
      frame,
    ),
    judge({ what: '50,000 references: slowest export', most: 5000, unit: 'ms' }, slowest),
    judge(
      { what: '50,000 references: longest wait while exporting', most: 100, unit: 'ms' },
      longest,
    ),
    judge(
      { what: '50,000 references: memory of the page', most: 400, unit: 'MB' },
      heap === null ? null : heap / 1e6,
    ),
  ];
  return {
    title: `${version}: the library with 50,000 references, ms`,
    table: tableLines(
      ['', 'took', 'longest wait'],
      [
        ['import: file to preview', ms(preview), ''],
        ['import: confirmed to done', ms(brought), ''],
        ['open: first list (each)', openings.map(ms).join(' '), ''],
        ['open: all of them', ms(whole), ''],
        ['letter to list: median', ms(median(drawn)), ms(Math.max(...drawn))],
        ['letter to its frame: median', ms(median(painted)), ms(Math.max(...painted))],
        ['scroll, frame: median', ms(median(frames)), ms(Math.max(...frames))],
        ...exports.map((one) => [`export: ${one.format}`, ms(one.took), ms(one.longest)]),
      ],
    ),
    budgets,
    figures: {
      kind: 'library',
      totals: { opening, letter, frame, heap, 'slowest export': slowest },
      parts: Object.fromEntries(exports.map(({ format, took }) => [format, took])),
    },
  };
}

function ms(value: number): string {
  return value.toFixed(0);
}
