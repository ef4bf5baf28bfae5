import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inClosedRoot } from '../../src/tools/browsers/closed-root.ts';
import { readCard, until } from '../../src/tools/browsers/reading.ts';
import { boxInCard, markOf } from './driver/card.ts';
import { family, withSession } from './driver/driver.ts';
import type { OwnPage } from './driver/fixtures.ts';

const session = withSession({
  pages: ['covered', 'twice', 'turning', 'dressed'].map((name) => story(addressOf(name))),
});

function addressOf(name: string): string {
  return `https://www.bbc.com/news/${name}`;
}

/** A story whose page can cover all that is seen with something that lets the pointer through. */
function story(url: string): OwnPage {
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Files</title><style>
    .cover { inset: 0; width: auto; height: auto; margin: 0; border: 0; background: #fff; pointer-events: none }
    ::view-transition { pointer-events: none }
    ::view-transition-group(*), ::view-transition-new(*) { animation-duration: 60s }
    </style></head><body><main><h1>Files</h1><p>Palantir said on Friday that it owns no files.</p></main>
    <div class="cover" popover="manual" id="early"></div><div class="cover" popover="manual" id="late"></div>
    <x-cover><template shadowrootmode="open"><div popover="manual" style="inset: 0; width: auto; height: auto;
    margin: 0; border: 0; background: #fff; pointer-events: none"></div></template></x-cover>
    <dialog class="cover" style="max-width: none; max-height: none"></dialog></body></html>`;
  return { url, answer: { body } };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Opens a card that stays, after what the page did before, and rests the pointer on its button. */
async function pointAtSave(page: Page): Promise<Place> {
  await page.bringToFront();
  const mark = await markOf(page, 'Palantir');
  await page.mouse.click(mark.x + 8, mark.y + mark.height / 2);
  await until(
    () => readCard(page),
    (card) => card?.state === 'pinned',
  );
  await saveSays(page, /^Save passage$/);
  const { x = 0, y = 0, width = 0, height = 0 } = await boxInCard(page, '.save button');
  const place = { x: x + width / 2, y: y + height / 2 };
  await page.mouse.move(place.x, place.y, { steps: 3 });
  return place;
}

async function saveSays(page: Page, says: RegExp): Promise<void> {
  await until(
    () => inClosedRoot(page, (root) => root.querySelector('.save')?.textContent ?? ''),
    (text) => text !== null && says.test(text),
  );
}

/** What the person sees around a place. */
function lookAt(page: Page, { x, y }: Place): Promise<string> {
  return page.screenshot({
    clip: { x: x - 40, y: y - 12, width: 80, height: 24 },
    encoding: 'base64',
  });
}

/** Run in the page. */
const COVERS = {
  'a popover': () => document.querySelector<HTMLElement>('#late')?.showPopover(),
  'a popover that was below the card': () => {
    const early = document.querySelector<HTMLElement>('#early');
    early?.hidePopover();
    early?.showPopover();
  },
  'a popover in a shadow root': () =>
    document.querySelector('x-cover')?.shadowRoot?.querySelector('div')?.showPopover(),
} as const;

test('a click on the card through what the page has laid on it does nothing, but raises the card', async () => {
  const { page } = await session().open(addressOf('covered'));
  await page.evaluate(() => document.querySelector<HTMLElement>('#early')?.showPopover());
  const place = await pointAtSave(page);
  const seen = await lookAt(page, place);
  for (const cover of Object.values(COVERS)) {
    await page.evaluate(cover);
    expect(await lookAt(page, place)).not.toBe(seen);
    await page.mouse.click(place.x, place.y);
    await until(
      () => lookAt(page, place),
      (look) => look === seen,
    );
    await saveSays(page, /^Save passage$/);
  }
  await page.mouse.click(place.x, place.y);
  await saveSays(page, /Passage saved to your library/);
});

test('the second click of a double click that began on the page does nothing', async () => {
  const { page } = await session().open(addressOf('twice'));
  const place = await pointAtSave(page);
  await page.evaluate(() => {
    const cover = document.querySelector<HTMLElement>('#late');
    if (cover === null) return;
    cover.style.pointerEvents = 'auto';
    cover.addEventListener('pointerup', () => cover.hidePopover());
    cover.showPopover();
  });
  await page.mouse.click(place.x, place.y, { count: 2, delay: 20 });
  await saveSays(page, /^Save passage$/);
  await page.mouse.click(place.x + 30, place.y, { delay: 20 });
  await saveSays(page, /Passage saved to your library/);
});

test('while the page turns into another picture of itself, no click reaches the card', async () => {
  const { page } = await session().open(addressOf('turning'));
  const place = await pointAtSave(page);
  await page.evaluate(async () => {
    const turning = document.startViewTransition(() => undefined);
    Object.assign(globalThis, { skip: () => turning.skipTransition() });
    await turning.ready;
  });
  await page.mouse.click(place.x, place.y);
  await page.evaluate(() => Object(globalThis).skip());
  await saveSays(page, /^Save passage$/);
});

test('no style that the page gives to our element or to itself has a card pressed that is not seen', async () => {
  const { page } = await session().open(addressOf('dressed'));
  const place = await pointAtSave(page);
  const seen = await lookAt(page, place);
  const fading = ['opacity: 0.01', 'filter: opacity(0)', 'clip-path: inset(50%)'];
  const masked = 'mask: linear-gradient(transparent, transparent)';
  const moving = ['transform: translate(300px) scale(0.1)', 'visibility: hidden', 'zoom: 0.1'];
  const dresses = [
    ...[...fading, masked].map((rule) => ['html', rule] as const),
    ...[...fading, masked, ...moving, 'pointer-events: none', 'display: none'].map(
      (rule) => ['sidelight-host', rule] as const,
    ),
  ];
  for (const [selector, rule] of dresses) {
    await page.evaluate(
      (name, text) => {
        const element = document.querySelector<HTMLElement>(name);
        element?.setAttribute('style', `${text} !important`);
        element?.animate({ opacity: [0, 0] }, { duration: 1 });
      },
      selector,
      rule,
    );
    const isSeen = (await lookAt(page, place)) === seen;
    // Firefox puts a root's filter on all that is shown, the top layer with it.
    const isFiltered = family === 'firefox' && rule.startsWith('filter') && selector === 'html';
    expect([selector, rule, isSeen]).toEqual([selector, rule, !isFiltered]);
    if (!isSeen) await page.mouse.click(place.x, place.y);
    await saveSays(page, /^Save passage$/);
    await page.evaluate((name) => document.querySelector(name)?.removeAttribute('style'), selector);
  }
  await page.mouse.click(place.x, place.y);
  await saveSays(page, /Passage saved to your library/);
});
