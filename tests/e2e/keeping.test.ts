import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import type { Session } from '../../src/tools/browsers/session.ts';
import { clickInCard, openByPointer } from './driver/card.ts';
import { buildFolder } from '../../src/tools/steps/project.ts';
import { family, startDriver, type DriverOptions } from './driver/driver.ts';
import { keptReferences } from './driver/saving.ts';
import { textInCard } from './driver/stories.ts';
import { inStore, openStorePage } from './driver/store-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const SAVES = 1000;
/** As many as both tabs have saved before the browser is killed, or more. */
const KILLED_AFTER = 300;
const BROUGHT = 10_000;

/** Leaves Firefox some 10 MB for the extension; Chromium is told while it runs. */
const SMALL_SHARE = { 'dom.quotaManager.temporaryStorage.fixedLimit': 10_240 };

const STORY = 'https://www.washingtonpost.com/technology/2026/11/02/disk/';
const story = `<!doctype html><html lang="en"><title>The disk</title>
<p>Palantir keeps the files of Immigration and Customs Enforcement.</p><textarea></textarea></html>`;
const stories = [{ url: STORY, answer: { body: story } }];

function start(profile: string, returns: boolean, more: DriverOptions = {}): Promise<Session> {
  return startDriver({
    profile: { folder: join(folder, profile), returns },
    ...more,
    pages: stories,
    // Else Chromium asks for pages by https, whatever their address says.
    switches: ['--disable-features=HttpsUpgrades'],
  });
}

/**
 * A copy of the extension without a permission that the real one has, so that it is given no more
 * than a site: else nothing short of a full disk would stop it. The rest is the build as it is.
 */
function withoutUnlimitedStorage(): string {
  const copy = join(folder, 'limited');
  cpSync(buildFolder(family), copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = readFileSync(file, 'utf8');
  expect(manifest).toContain('"unlimitedStorage"');
  writeFileSync(file, manifest.replace(/,\s*"unlimitedStorage"/, ''));
  return copy;
}

/** Ends the browser and all of its processes at once, as a crash or the system does. */
async function kill({ browser, server }: Session, profile: string): Promise<void> {
  const main = browser.process();
  if (main?.pid === undefined) throw new Error('The browser has no process.');
  const ended = new Promise((resolve) => main.once('exit', resolve));
  // The browser leads a group of its own; a minus addresses all of it.
  process.kill(-main.pid, 'SIGKILL');
  await ended;
  await server.close();
  // Puppeteer puts the profile's preferences back, which must not meet those of the next start.
  await until(
    async () => ['prefs.js', 'user.js'].map((name) => join(folder, profile, `${name}.puppeteer`)),
    (files) => !files.some((file) => existsSync(file)),
  );
}

/** Starts something whose end the browser does not live to see. */
function unfinished(doing: Promise<unknown>): void {
  doing.catch(() => undefined);
}

test('what was saved outlives a browser that is killed, and an import is there whole or not at all', async () => {
  const first = await start('killed', false);
  const pages = [await openStorePage(first), await openStorePage(first)];
  // Both tabs save the same stories at once.
  for (const page of pages) unfinished(inStore(page, 'save', 0, SAVES));
  const told = await until(
    async () => (await Promise.all(pages.map((page) => inStore(page, 'told')))).flat(),
    ({ length }) => length > KILLED_AFTER,
    30_000,
  );
  await kill(first, 'killed');
  expect(told.length).toBeLessThan(2 * SAVES);

  const second = await start('killed', true);
  const page = await openStorePage(second);
  const after = await inStore(page, 'state');
  const there = new Set(after.references.map(({ id }) => id));
  expect(told.filter((id) => !there.has(id))).toEqual([]);
  expect(new Set(after.references.map((one) => one.page)).size).toBe(there.size);
  // What each transaction counts beside what it saves is as many: none of them is there by half.
  expect(after).toMatchObject({ unreadable: 0, revision: there.size, saves: there.size });

  unfinished(inStore(page, 'bring', BROUGHT));
  await until(
    () => inStore(page, 'told'),
    ({ length }) => length > 0,
  );
  await sleep(200);
  const wasDone = await Promise.race([inStore(page, 'told'), sleep(100)]);
  await kill(second, 'killed');

  const third = await start('killed', true);
  const last = await openStorePage(third);
  const end = await inStore(last, 'state');
  const brought = end.references.length - there.size;
  expect(brought === BROUGHT || (brought === 0 && wasDone?.[1] === undefined)).toBe(true);
  expect(end.revision).toBe(there.size + (brought === 0 ? 0 : 1));
  await inStore(last, 'save', SAVES, SAVES + 1);
  expect((await inStore(last, 'state')).references).toHaveLength(end.references.length + 1);
  await third.close();
}, 120_000);

test('storage that is full is told, keeps what is there, and takes more once there is space', async () => {
  const session = await start('full', false, {
    preferences: SMALL_SHARE,
    extension: withoutUnlimitedStorage(),
  });
  const page = await openStorePage(session);
  const devtools = family === 'chromium' ? await page.createCDPSession() : null;
  const { origin } = session;
  await devtools?.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6_000_000 });
  await inStore(page, 'save', 0, 3);
  const { saved, why } = await inStore(page, 'fill');
  expect(why).toBe('full');
  const full = await inStore(page, 'state');
  expect(full.unreadable).toBe(0);
  expect(full.references).toHaveLength(3 + saved);
  await saveFromFullPage(session, page, async () => {
    if (devtools === null) await inStore(page, 'clear');
    else await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  });
  await inStore(page, 'save', SAVES, SAVES + 3);
  await session.close();
}, 60_000);

/** Saves from a card while there is no room, copies what is held, and tries again once there is. */
async function saveFromFullPage(
  session: Session,
  own: Page,
  makeRoom: () => Promise<void>,
): Promise<void> {
  const before = await keptReferences(own);
  // Without https, where browsers keep the clipboard from scripts.
  const at = await session.open(STORY.replace('https:', 'http:'));
  await session.settled(at);
  await openByPointer(at.page, 'Palantir');
  const line = () => textInCard(at.page, '.save');
  await clickInCard(at.page, '.save button');
  await until(line, (text) => text.includes('the disk is full'));
  expect(await line()).toMatch(/Try again.*Copy as text/);
  await clickInCard(at.page, '.save .button:nth-of-type(2)');
  await until(line, (text) => text.startsWith('Copied'));
  await at.page.focus('textarea');
  await at.page.keyboard.down('Control');
  await at.page.keyboard.press('v', { commands: ['paste'] });
  await at.page.keyboard.up('Control');
  expect(
    await at.page.evaluate(() => [location.protocol, document.querySelector('textarea')?.value]),
  ).toEqual(['http:', expect.stringContaining('“Palantir keeps the files')]);
  expect(await keptReferences(own)).toEqual(before);
  await makeRoom();
  await clickInCard(at.page, '.save .button');
  await until(line, (text) => text.includes('Passage saved to your library'));
  expect((await keptReferences(own)).at(-1)?.passage?.quote.exact).toContain('Palantir keeps');
}
