import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inClosedRoot } from '../../src/tools/browsers/closed-root.ts';
import { pointAt, readCard, readMarks, until } from '../../src/tools/browsers/reading.ts';
import {
  addedElements,
  boxInCard,
  cardGone,
  clickInCard,
  isAsServed,
  markOf,
  openByPointer,
} from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';

const session = withSession();
const article = addressOf('article.html');

async function openArticle() {
  const at = await session().open(article);
  await session().settled(at);
  return at;
}

test('resting on a mark opens its card with sourced claims; leaving closes it; the page is as before', async () => {
  const { page } = await openArticle();
  const card = await openByPointer(page, 'Palantir');
  expect(card.state).toBe('shown');
  expect(card.form).toBe('popover');
  expect(card.name).toBe('Palantir');
  expect(card.claims.length).toBe(3);
  for (const { standing, says, sources } of card.claims) {
    expect(standing).toMatch(/\w/);
    expect(says.length).toBeGreaterThan(20);
    expect(sources.length).toBeGreaterThan(0);
  }
  await page.mouse.move(5, 5, { steps: 3 });
  await cardGone(page);
  expect(await addedElements(page)).toEqual(['sidelight-host']);
  const source = readFileSync(new URL('../pages/article.html', import.meta.url), 'utf8');
  expect(await isAsServed(page, source)).toBe(true);
});

test('resting on a mark opens its card on a screen of another pixel ratio', async () => {
  const { page } = await openArticle();
  await page.setViewport({ width: 1000, height: 800, deviceScaleFactor: 2 });
  expect(await page.evaluate(() => devicePixelRatio)).toBe(2);
  expect((await openByPointer(page, 'Palantir')).name).toBe('Palantir');
});

test('a pointer that only passes over a mark opens nothing', async () => {
  const { page } = await openArticle();
  const mark = await markOf(page, 'Palantir');
  await page.mouse.move(mark.x - 60, mark.y + 5);
  await page.mouse.move(mark.x + 5, mark.y + 5);
  await page.mouse.move(8, 400);
  await sleep(700);
  expect(await readCard(page)).toBeNull();
});

test('the card stands inside the window and beside the mark, which it does not cover', async () => {
  const { page } = await openArticle();
  for (const text of ['Immigration and Customs Enforcement', 'Palantir']) {
    const mark = await markOf(page, text);
    await pointAt(page, mark);
    await until(
      () => readCard(page),
      (card) => card?.state === 'shown',
    );
    const { x = 0, y = 0, width = 0, height = 0 } = await boxInCard(page, '.card');
    const [right = 0, bottom = 0] = await page.evaluate(() => [innerWidth, innerHeight]);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(right);
    expect(y + height).toBeLessThanOrEqual(bottom);
    expect(y >= mark.y + mark.height - 1 || y + height <= mark.y + 1).toBe(true);
    await page.mouse.move(2, 2);
    await cardGone(page);
  }
});

test('the pointer can travel into the card, which then stays', async () => {
  const { page } = await openArticle();
  await openByPointer(page, 'Palantir');
  const { x = 0, y = 0, width = 0, height = 0 } = await boxInCard(page, '.claim-says');
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 12 });
  await sleep(800);
  expect((await readCard(page))?.state).toBe('shown');
  await page.mouse.move(2, 2, { steps: 4 });
  await cardGone(page);
});

test('a click on a mark pins the card; Escape closes it', async () => {
  const { page } = await openArticle();
  const mark = await markOf(page, 'Palantir');
  await page.mouse.click(mark.x + 8, mark.y + mark.height / 2);
  await until(
    () => readCard(page),
    (card) => card?.state === 'pinned',
  );
  await page.mouse.move(4, 4, { steps: 3 });
  await sleep(700);
  expect((await readCard(page))?.state).toBe('pinned');
  await page.keyboard.press('Escape');
  await cardGone(page);
});

test('the close button closes a pinned card', async () => {
  const { page } = await openArticle();
  const mark = await markOf(page, 'Palantir');
  await page.mouse.click(mark.x + 8, mark.y + mark.height / 2);
  await until(
    () => readCard(page),
    (card) => card?.state === 'pinned',
  );
  await clickInCard(page, '.card-head button');
  await cardGone(page);
});

test('a mention in a link shows its card on rest, and a click follows the link', async () => {
  const { page } = await openArticle();
  const card = await openByPointer(page, 'Amazon Web Services');
  expect(card.name).toMatch(/AWS|Amazon Web Services/);
  const mark = await markOf(page, 'Amazon Web Services');
  const there = page.waitForNavigation({ timeout: 10_000 });
  await page.mouse.click(mark.x + 5, mark.y + mark.height / 2);
  await there;
  expect(new URL(page.url()).pathname).toBe('/2025/cloud-report');
});

test('every source is a link that opens in a new tab without a way back', async () => {
  const { page } = await openArticle();
  await openByPointer(page, 'Palantir');
  const links = await inClosedRoot(page, (root) =>
    [...root.querySelectorAll<HTMLAnchorElement>('.card a[href]')].map(({ href, target, rel }) => ({
      href,
      target,
      rel,
    })),
  );
  expect(links?.length).toBeGreaterThanOrEqual(3);
  for (const { href, target, rel } of links ?? []) {
    expect(href).toMatch(/^https:\/\//);
    expect(target).toBe('_blank');
    expect(rel.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
  }
  const [first] = links ?? [];
  const before = session().server.requests.length;
  await clickInCard(page, '.card a[href]');
  const wanted = new URL(first?.href ?? '');
  const request = await until(
    () =>
      Promise.resolve(
        session()
          .server.requests.slice(before)
          .find(
            ({ host, path }) => host === wanted.host && path === wanted.pathname + wanted.search,
          ),
      ),
    (found) => found !== undefined,
  );
  expect(request?.headers['referer']).toBeUndefined();
});

test('all claims are reachable in the card', async () => {
  const { page } = await openArticle();
  await openByPointer(page, 'Palantir');
  for (let left = 40; left > 0; left--) {
    const more = await inClosedRoot(page, (root) => {
      const button = root.querySelector<HTMLButtonElement>('.card-more button');
      button?.click();
      return button !== null;
    });
    if (more !== true) break;
    await sleep(120);
  }
  const card = await readCard(page);
  expect(card?.claims.length).toBeGreaterThan(30);
  const says = card?.claims.map((claim) => claim.says) ?? [];
  expect(new Set(says).size).toBe(says.length);
});

test('the card says why its mention was marked', async () => {
  const { page } = await openArticle();
  await openByPointer(page, 'Immigration and Customs Enforcement');
  await clickInCard(page, '.card-actions button[aria-expanded]');
  const why = await inClosedRoot(page, (root) => root.querySelector('.card-why')?.textContent);
  expect(why).toMatch(/Immigration and Customs Enforcement/);
});

test('the card follows its mark when the page is scrolled, and goes when the mark has gone', async () => {
  const { page } = await openArticle();
  const mark = await markOf(page, 'Palantir');
  await page.mouse.click(mark.x + 8, mark.y + mark.height / 2);
  await until(
    () => readCard(page),
    (card) => card?.state === 'pinned',
  );
  const offset = async () => {
    const { y = 0 } = await boxInCard(page, '.card');
    return Math.round(y - (await markOf(page, 'Palantir')).y);
  };
  const before = await offset();
  await page.evaluate(() => scrollBy(0, 60));
  await until(offset, (now) => Math.abs(now - before) <= 2);
});

test('a site is turned off from its card, at once and for the next page', async () => {
  const { page } = await openArticle();
  await openByPointer(page, 'Palantir');
  const index = await inClosedRoot(page, (root) =>
    [...root.querySelectorAll('.card-actions button')].findIndex((button) =>
      /off/i.test(button.textContent ?? ''),
    ),
  );
  await clickInCard(page, `.card-actions button:nth-of-type(${(index ?? 0) + 1})`);
  await cardGone(page);
  await until(
    () => readMarks(page),
    (marks) => marks.length === 0,
  );
  const next = await session().open(article);
  const state = await session().settled(next);
  expect(state.status).toEqual({ kind: 'idle', because: 'off' });
  expect(await readMarks(next.page)).toEqual([]);
});
