import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import { inClosedRoot } from '../../src/tools/browsers/closed-root.ts';
import { readManifest } from '../../src/tools/browsers/launch.ts';
import { readCard, readMarks, until } from '../../src/tools/browsers/reading.ts';
import type { OpenPage } from '../../src/tools/browsers/session.ts';
import { buildFolder } from '../../src/tools/steps/project.ts';
import { allowAccess, endBackground, refuseAccess, SLEEPY_AND_GENEROUS } from './driver/access.ts';
import { addedElements, cardGone, clickInCard, markOf, openByPointer } from './driver/card.ts';
import { family, withSession } from './driver/driver.ts';
import { listenForFaults } from './driver/faults.ts';
import { addressOf, longRead } from './driver/fixtures.ts';
import { press } from './driver/own-pages.ts';

const UNLISTED = 'https://village-post.example/council/';
const ELSEWHERE = 'https://other-village.example/';
const folder = mkdtempSync(join(tmpdir(), 'sidelight-card-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const installed = join(folder, 'sidelight');
cpSync(buildFolder(family), installed, { recursive: true });
const cardFile = join(installed, 'card.js');
const script = readFileSync(cardFile, 'utf8');

const session = withSession({
  extension: installed,
  pages: [
    { url: UNLISTED, answer: { body: longRead(3) } },
    { url: ELSEWHERE, answer: { body: '<!doctype html><title>Elsewhere</title>' } },
  ],
  preferences: SLEEPY_AND_GENEROUS,
});

async function openArticle(): Promise<OpenPage & { readonly faults: readonly string[] }> {
  const at = await session().open(addressOf('article.html'));
  const faults = await listenForFaults(at.page);
  await session().settled(at);
  return { ...at, faults };
}

function notice(page: Page): Promise<string | null> {
  return inClosedRoot(page, (root) => {
    const shown = root.querySelector('.notice');
    return shown?.checkVisibility() === true ? (shown.textContent ?? '') : null;
  });
}

async function pressOn(page: Page, text: string): Promise<void> {
  const mark = await markOf(page, text);
  await page.mouse.click(mark.x + 8, mark.y + mark.height / 2);
}

describe('the card', () => {
  test('comes to a page whose first card is wanted while the background is asleep', async () => {
    const { page, faults } = await openArticle();
    await endBackground(session());
    expect((await openByPointer(page, 'Palantir')).claims.length).toBe(3);
    await page.mouse.move(3, 3, { steps: 3 });
    await cardGone(page);
    await endBackground(session());
    await pressOn(page, 'Immigration and Customs Enforcement');
    await until(
      () => readCard(page),
      (card) => card?.state === 'pinned' && card.claims.length > 0,
    );
    expect(faults).toEqual([]);
  });

  test('does not come when the pointer has left before, and comes when it is back', async () => {
    const { page, faults } = await openArticle();
    const mark = await markOf(page, 'Palantir');
    await page.mouse.move(mark.x + 20, mark.y + 60);
    await page.mouse.move(mark.x + 20, mark.y + 5);
    await page.mouse.move(mark.x + 20, mark.y + 300, { steps: 2 });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await readCard(page)).toBeNull();
    expect(await addedElements(page)).toEqual([]);
    expect((await openByPointer(page, 'Palantir')).name).toBe('Palantir');
    expect(faults).toEqual([]);
  });

  // A click on the toolbar button can be played in Chromium only.
  test.runIf(family === 'chromium')(
    'is there on a page that the toolbar button was pressed on, also when that access is over',
    async () => {
      const at = await session().open(UNLISTED);
      const [extension] = (await session().browser.extensions()).values();
      await extension?.triggerAction(at.page);
      const popup = await session().openExtensionPage(`popup.html?tab=${at.tab}`);
      await press(popup, /run on this page/);
      await until(
        () => readMarks(at.page),
        (marks) => marks.length > 0,
      );
      await popup.close();
      await at.page.bringToFront();
      await at.page.goto(ELSEWHERE);
      await at.page.goBack();
      // The page has come back from the cache as it was, but the click's access has not.
      expect((await readMarks(at.page)).length).toBeGreaterThan(0);
      expect((await openByPointer(at.page, 'Palantir')).name).toBe('Palantir');
    },
  );
});

describe('where the card cannot come', () => {
  test('the person is told beside the mention, and gets it once access is back', async () => {
    const { page, faults } = await openArticle();
    await refuseAccess(session());
    await page.bringToFront();
    await pressOn(page, 'Palantir');
    const told = await until(
      () => notice(page),
      (text) => text !== null,
    );
    expect(told).toMatch(/browser no longer lets Sidelight show cards on this page/);
    await page.keyboard.press('Escape');
    await until(
      () => notice(page),
      (text) => text === null,
    );
    expect((await readMarks(page)).length).toBeGreaterThan(0);
    await allowAccess(session());
    await page.bringToFront();
    expect((await openByPointer(page, 'Palantir')).name).toBe('Palantir');
    expect(faults).toEqual([]);
  });

  test('a script that does not work is said to have failed, and may be tried again', async () => {
    const { page } = await openArticle();
    writeFileSync(cardFile, ';');
    await pressOn(page, 'Palantir');
    await until(
      () => notice(page),
      (text) => text?.includes('could not be opened') === true,
    );
    writeFileSync(cardFile, script);
    // Firefox keeps the scripts that it has once read.
    if (family === 'firefox') return;
    await clickInCard(page, '.notice button');
    const card = await until(
      () => readCard(page),
      (found) => found?.state === 'pinned',
    );
    expect(card?.name).toBe('Palantir');
    expect(await notice(page)).toBeNull();
  });
});

// Firefox has no such call; there the manifest declares nothing further.
test.runIf(family === 'chromium')(
  'the listed sites are all that the browser warns of at installation, and are warned of once',
  async () => {
    const options = await session().openExtensionPage('options.html');
    const manifest = Object(readManifest(installed));
    const warnings = (with_: object) =>
      options.evaluate(
        (text) => Object(globalThis).chrome.management.getPermissionWarningsByManifest(text),
        JSON.stringify(with_),
      );
    const declared = await warnings(manifest);
    expect(declared).toEqual(['Read and change your data on a number of websites']);
    expect(await warnings({ ...manifest, host_permissions: [] })).toEqual(declared);
    expect(await warnings({ ...manifest, permissions: [] })).toEqual(declared);
  },
);
