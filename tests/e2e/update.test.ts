import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCard, readMarks, until } from '../../src/tools/browsers/reading.ts';
import { buildFolder } from '../../src/tools/steps/project.ts';
import { addedElements, markOf, openByPointer } from './driver/card.ts';
import { family, withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-update-'));
const installed = join(folder, 'sidelight');
cpSync(buildFolder(family), installed, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const session = withSession({ extension: installed });

/** Puts a newer version over the installed one, as the store does while pages are open. */
async function update(version: string): Promise<void> {
  const path = join(installed, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, version }));
  if (family === 'firefox') {
    await session().browser.installExtension(installed);
    return;
  }
  const page = await session().openExtensionPage('options.html');
  // The page goes with the old version before it can answer.
  await page.evaluate(() => Object(globalThis).chrome.runtime.reload()).catch(() => undefined);
}

test('a page that is open while Sidelight is updated is served by the new version', async () => {
  const { page } = await session().open(addressOf('article.html'));
  const card = await openByPointer(page, 'Palantir');
  expect(card.claims.length).toBeGreaterThan(0);
  const mark = await markOf(page, 'Palantir');
  await page.mouse.move(3, 3, { steps: 3 });
  await update('99.0.0');
  const outcome = await until(
    async () => {
      await page.mouse.move(mark.x - 40, mark.y + 60);
      await page.mouse.move(mark.x + 6, mark.y + mark.height / 2, { steps: 4 });
      await new Promise((resolve) => setTimeout(resolve, 600));
      const now = await readCard(page);
      const marks = await readMarks(page);
      return { marks: marks.length, card: now?.state ?? null };
    },
    ({ card: state }) => state === 'shown',
    20_000,
  );
  expect(outcome.marks).toBeGreaterThan(0);
  expect((await addedElements(page)).length).toBeLessThanOrEqual(1);
  const names = (await readMarks(page)).map(
    ({ entity, text, x, y }) => `${entity} ${text} ${x} ${y}`,
  );
  expect(new Set(names).size).toBe(names.length);
});
