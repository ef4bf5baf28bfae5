/**
 * An extension that only walks over the text of each page, then looks for names as others do: what
 * Sidelight is measured beside, in the same kind of world and at the same moment.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OUTPUT } from '../steps/project.ts';
import type { Page } from 'puppeteer-core';
import { matchTexts, walkTexts, workDone, wrapTexts, type DoneWhen } from './in-page.ts';

/** What the names of its measures begin with; `walk`, `expression` and `mark.js` follow. */
export const LIMIT = 'limit:';

/** When all of them are done with a page. */
export const LIMIT_DONE: DoneWhen = { prefix: LIMIT, last: 'mark.js', answered: [], quiet: 0 };

/** Longest time that a first page may take, in milliseconds. */
const PATIENCE = 1_000;

/** Brings the extension into the browser, where it runs on all sites under `domain` from then on. */
export async function startLimit(page: Page, domain: string, source: string): Promise<void> {
  await page.browser().installExtension(writeLimit(domain, source));
  // A browser reads the scripts of a new extension in its own time.
  for (let tries = 0; tries < 20; tries++) {
    await page.goto(`https://first-${tries}.${domain}/`, { waitUntil: 'load' });
    const done = await page.evaluate(workDone, LIMIT_DONE, PATIENCE);
    if (done.length > 0) return;
  }
  throw new Error(`Nothing to measure beside runs under ${domain}.`);
}

/** Writes the extension; returns its folder. */
function writeLimit(domain: string, source: string): string {
  const folder = join(OUTPUT, 'bench', 'limit');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Limit',
    version: '1',
    content_scripts: [
      { matches: [`*://*.${domain}/*`], js: ['limit.js'], run_at: 'document_idle' },
    ],
    browser_specific_settings: { gecko: { id: 'limit@extension.example' } },
  };
  const markJs = readFileSync(fileURLToPath(import.meta.resolve('mark.js')), 'utf8');
  const script = [
    markJs,
    ...[walkTexts, matchTexts, wrapTexts, contest].map(String),
    `void contest(${JSON.stringify(LIMIT)}, ${JSON.stringify(source)}, walkTexts, matchTexts, wrapTexts);`,
  ];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'limit.js'), script.join('\n'));
  return folder;
}

/** Runs in the page. The walk comes first: whoever comes later finds the texts at hand. */
async function contest(
  prefix: string,
  source: string,
  walk: () => number,
  match: (source: string) => number,
  wrap: (source: string) => number,
): Promise<void> {
  const contestants = [
    ['walk', walk],
    ['expression', () => match(source)],
    ['mark.js', () => wrap(source)],
  ] as const;
  for (const [name, run] of contestants) {
    // As Sidelight does it: behind what the page itself has to do.
    await scheduler.postTask(() => undefined, { priority: 'background' });
    const start = performance.now();
    run();
    performance.measure(prefix + name, { start, end: performance.now() });
  }
}
