import { expect, test } from 'vitest';
import { inClosedRoot } from '../../src/tools/browsers/closed-root.ts';
import { readCard, readMarks } from '../../src/tools/browsers/reading.ts';
import { addedElements, boxInCard, cardGone, openByPointer } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';

const session = withSession();

async function openHostile() {
  const at = await session().open(addressOf('hostile.html'));
  await session().settled(at);
  return at;
}

test('marks are painted under a strict policy, Trusted Types and a sheet that unsets everything', async () => {
  const { page } = await openHostile();
  expect((await readMarks(page)).map(({ text }) => text)).toContain('Palantir');
});

test('the card keeps its size, colours and type, and lies on top of everything', async () => {
  const { page } = await openHostile();
  await openByPointer(page, 'Palantir');
  const look = await inClosedRoot(page, (root) => {
    const card = root.querySelector('.card');
    if (card === null) return null;
    const box = card.getBoundingClientRect();
    const style = getComputedStyle(card);
    return {
      width: box.width,
      height: box.height,
      display: style.display,
      background: style.backgroundColor,
      size: style.fontSize,
      onTop: root.elementFromPoint(box.x + box.width / 2, box.y + 20)?.closest('.card') === card,
    };
  });
  expect(look?.width).toBeGreaterThan(280);
  expect(look?.height).toBeGreaterThan(150);
  expect(look?.display).not.toBe('inline');
  expect(look?.background).not.toMatch(/^(?:transparent|rgba\(0, 0, 0, 0\))$/);
  expect(look?.size).toMatch(/^1[3-8](?:\.\d+)?px$/);
  expect(look?.onTop).toBe(true);
  await page.mouse.move(3, 3, { steps: 3 });
  await cardGone(page);
});

test('a page that takes our element out gets a new card when one is asked for', async () => {
  const { page } = await openHostile();
  await openByPointer(page, 'Palantir');
  await page.evaluate(() => document.querySelector('sidelight-host')?.remove());
  await page.mouse.move(3, 3, { steps: 3 });
  await openByPointer(page, 'Immigration and Customs Enforcement');
  const { width = 0 } = await boxInCard(page, '.card');
  expect(width).toBeGreaterThan(280);
  expect(await addedElements(page)).toHaveLength(1);
});

test('the page cannot reach into the card', async () => {
  const { page } = await openHostile();
  await openByPointer(page, 'Palantir');
  const seen = await page.evaluate(() => {
    const host = document.querySelector('sidelight-host');
    return [host?.shadowRoot ?? null, host?.childNodes.length, host?.attributes.length];
  });
  expect(seen).toEqual([null, 0, 0]);
});

test('a card opens above a story that is shown full screen', async () => {
  const at = await session().open(addressOf('fullscreen.html'));
  const { page } = at;
  await session().settled(at);
  await page.click('#enter');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await openByPointer(page, 'Palantir');
  const onTop = await inClosedRoot(page, (root) => {
    const card = root.querySelector('.card');
    const box = card?.getBoundingClientRect();
    if (card === null || box === undefined) return false;
    return root.elementFromPoint(box.x + box.width / 2, box.y + 20)?.closest('.card') === card;
  });
  expect(onTop).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await page.mouse.move(3, 3, { steps: 3 });
  await cardGone(page);
  expect(await readCard(page)).toBeNull();
});
