import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import type { Session } from '../../src/tools/browsers/session.ts';
import { family, startDriver } from './driver/driver.ts';
import { inStore, openStorePage } from './driver/store-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const SAVES = 1000;
/** As many as both tabs have saved before the browser is killed, or more. */
const KILLED_AFTER = 300;
const BROUGHT = 10_000;

/** Leaves Firefox some 10 MB for the extension; Chromium is told while it runs. */
const SMALL_SHARE = { 'dom.quotaManager.temporaryStorage.fixedLimit': 10_240 };

function start(profile: string, returns: boolean, preferences = {}): Promise<Session> {
  return startDriver({ profile: { folder: join(folder, profile), returns }, preferences });
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
  const session = await start('full', false, SMALL_SHARE);
  const page = await openStorePage(session);
  const devtools = family === 'chromium' ? await page.createCDPSession() : null;
  const { origin } = session;
  await devtools?.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6_000_000 });
  await inStore(page, 'save', 0, 3);
  const { saved, why } = await inStore(page, 'fill');
  expect(why).toBe('full');
  const full = await inStore(page, 'state');
  expect(full.unreadable).toBe(0);
  // The page that did not fit may be there, its note then is not.
  expect(full.references.length - 3 - saved).toBeOneOf([0, 1]);
  await devtools?.send('Storage.overrideQuotaForOrigin', { origin });
  if (devtools === null) await inStore(page, 'clear');
  await inStore(page, 'save', SAVES, SAVES + 3);
  await session.close();
}, 60_000);
