import { expect, test } from 'vitest';
import { inClosedRoot } from '../../src/tools/browsers/closed-root.ts';
import { readCard, readMarks, shownCard, until } from '../../src/tools/browsers/reading.ts';
import { addedElements, announced, cardGone, focusInCard } from './driver/card.ts';
import { family, withSession } from './driver/driver.ts';
import { addressOf, longRead } from './driver/fixtures.ts';

const LONG = 'https://www.reuters.com/long-read/';
const session = withSession({ pages: [{ url: LONG, answer: { body: longRead(1200) } }] });

async function openSettled(url: string) {
  const at = await session().open(url);
  await session().settled(at);
  return at;
}

test('stepping goes from mention to mention, says where it is and comes round', async () => {
  const at = await openSettled(addressOf('article.html'));
  expect(await announced(at.page)).toBe('');
  const first = await session().ask(at, 'step', { direction: 'next' });
  expect(first.position?.at).toBe(1);
  const total = first.position?.of ?? 0;
  expect(total).toBe(Object.values(first.counts).reduce((sum, count) => sum + count, 0));
  await until(
    () => announced(at.page),
    (text) => new RegExp(`\\b1 of ${total}\\b`).test(text),
  );
  const second = await session().ask(at, 'step', { direction: 'next' });
  expect(second.position?.at).toBe(2);
  await session().ask(at, 'step', { direction: 'previous' });
  const last = await session().ask(at, 'step', { direction: 'previous' });
  expect(last.position?.at).toBe(total);
  await until(
    () => announced(at.page),
    (text) => text.includes(`${total} of ${total}`),
  );
});

test('the mention that is stepped to comes into view and is set apart', async () => {
  const at = await openSettled(LONG);
  for (let step = 0; step < 3; step++) await session().ask(at, 'step', { direction: 'previous' });
  await until(
    () =>
      at.page.evaluate(() => {
        const current = [...CSS.highlights].find(([name]) => name.includes('current'));
        const [place] = current?.[1] ?? [];
        const range = document.createRange();
        if (place === undefined) return false;
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
        const box = range.getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight;
      }),
    (inView) => inView,
  );
  expect(await at.page.evaluate(() => scrollY)).toBeGreaterThan(10_000);
});

test('the card opens with the focus in it, and Escape gives the focus back exactly', async () => {
  const at = await openSettled(addressOf('article.html'));
  const { page } = at;
  await page.focus('#search');
  await page.evaluate(() => {
    const field = document.querySelector('#search');
    if (field instanceof HTMLInputElement) field.setSelectionRange(1, 2);
  });
  await session().ask(at, 'step', { direction: 'next' });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
  await session().ask(at, 'openCard');
  const card = await shownCard(page);
  expect(card.claims.length).toBeGreaterThan(0);
  expect(
    await until(
      () => focusInCard(page),
      (text) => text !== null,
    ),
  ).toBe(card.name);
  await page.keyboard.press('Escape');
  await cardGone(page);
  const back = await page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLInputElement
      ? [field.id, field.selectionStart, field.selectionEnd]
      : field?.tagName;
  });
  expect(back).toEqual(['search', 1, 2]);
});

test('everything in the card is reached with Tab, and keys typed there do not reach the page', async () => {
  const at = await openSettled(addressOf('article.html'));
  const { page } = at;
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    document.addEventListener('keydown', (event) => heard.push(event.key), true);
    window.addEventListener('keydown', (event) => heard.push(`window ${event.key}`));
  });
  await session().ask(at, 'openCard');
  await shownCard(page);
  await until(
    () => focusInCard(page),
    (text) => text !== null,
  );
  const wanted = await inClosedRoot(
    page,
    (root) => [...root.querySelectorAll<HTMLElement>('.card a[href], .card button')].length,
  );
  const reached = new Set<string>();
  for (let press = 0; press < (wanted ?? 0) + 12; press++) {
    await page.keyboard.press('Tab');
    const here = await inClosedRoot(page, (root) => {
      const all = [...root.querySelectorAll('.card a[href], .card button')];
      const active = root.activeElement;
      return active === null ? null : String(all.indexOf(active));
    });
    if (here !== null) reached.add(here);
  }
  reached.delete('-1');
  expect(reached.size).toBe(wanted);
  await session().ask(at, 'openCard');
  await until(
    () => focusInCard(page),
    (text) => text !== null,
  );
  await page.keyboard.press('k');
  const heard = await page.evaluate(() => Object(globalThis).heard);
  expect(heard).not.toContain('window k');
});

// Browsers without a window take no shortcuts; Chromium lets its worker play one.
test.runIf(family === 'chromium')('the commands of the keys step and open the card', async () => {
  const at = await openSettled(addressOf('article.html'));
  await at.page.bringToFront();
  const target = await session().browser.waitForTarget(
    (found) => found.url() === `${session().origin}/background.js`,
  );
  const worker = await target.worker();
  const command = (name: string) =>
    worker?.evaluate(async (played) => {
      const api = Object(globalThis).chrome;
      const [tab] = await api.tabs.query({ active: true, currentWindow: true });
      api.commands.onCommand.dispatch(played, tab);
    }, name);
  await command('next-mention');
  await command('next-mention');
  await until(
    () => session().ask(at, 'state'),
    (state) => state.position?.at === 2,
  );
  await command('previous-mention');
  await until(
    () => session().ask(at, 'state'),
    (state) => state.position?.at === 1,
  );
  await command('open-card');
  expect((await shownCard(at.page)).state).toBe('pinned');
});

test('without a mention, the commands do nothing and add nothing', async () => {
  const at = await openSettled(addressOf('no-mentions.html'));
  const state = await session().ask(at, 'step', { direction: 'next' });
  expect(state.position).toBeNull();
  await session().ask(at, 'openCard');
  expect(await readCard(at.page)).toBeNull();
  expect(await readMarks(at.page)).toEqual([]);
  expect((await addedElements(at.page)).length).toBeLessThanOrEqual(1);
});
