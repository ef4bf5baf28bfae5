import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { pointAt, readCard, shownCard, until } from '../../src/tools/browsers/reading.ts';
import { addedElements, cardGone, markOf } from './driver/card.ts';
import { family, withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { expectMarked, openListening } from './driver/living.ts';

const AGENCY = 'Immigration and Customs Enforcement';
const CLOUD = 'Amazon Web Services';
const HOLLOW = 'https://www.bbc.com/news/hollow';
const session = withSession({
  pages: [
    {
      url: HOLLOW,
      answer: {
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hollow</title></head>
          <body><h1>Hollow</h1><p>Agents of ${AGENCY} came.</p></body></html>`,
      },
    },
  ],
});

test('a page that breaks every method and getter, and hides those of its forms, is marked and gets cards', async () => {
  const at = await openListening(session(), addressOf('sabotage.html'));
  const state = await session().settled(at);
  expect(state.counts).toMatchObject({ ice: 1, aws: 1 });
  expect(await session().ask(at, 'step', { direction: 'next' })).toMatchObject({
    position: { at: 1 },
  });
  await at.page.bringToFront();
  await at.page.evaluate(() => Object(globalThis).repair());
  // Chromium shows extensions the page's names in place of such a form's own: its own text is lost.
  const own = family === 'firefox' ? ['Microsoft Azure'] : [];
  await expectMarked(at.page, [AGENCY, CLOUD, 'Microsoft Azure', ...own]);
  await session().ask(at, 'openCard');
  await shownCard(at.page);
  await at.page.keyboard.press('Escape');
  await cardGone(at.page);
  const inForm = await markOf(at.page, 'Microsoft Azure');
  await at.page.mouse.click(inForm.x + 5, inForm.y + inForm.height / 2);
  await until(
    () => readCard(at.page),
    (card) => card?.state === 'pinned',
  );
  expect(at.faults).toEqual([]);
});

test('thousands of pointer events that a page makes itself open no card', async () => {
  const at = await openListening(session(), addressOf('living.html'));
  await session().settled(at);
  const mark = await markOf(at.page, AGENCY);
  await at.page.evaluate(
    async (x, y) => {
      const target = document.elementFromPoint(x, y);
      for (let round = 0; round < 10; round++) {
        for (let count = 0; count < 100; count++) {
          const where = { bubbles: true, composed: true, clientX: x, clientY: y };
          for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click']) {
            target?.dispatchEvent(new PointerEvent(type, { ...where, pointerType: 'mouse' }));
          }
          document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    mark.x + mark.width / 2,
    mark.y + mark.height / 2,
  );
  await sleep(800);
  expect(await readCard(at.page)).toBeNull();
  expect(await addedElements(at.page)).toEqual([]);
  await pointAt(at.page, mark);
  await until(
    () => readCard(at.page),
    (card) => card?.state === 'shown',
  );
  expect(at.faults).toEqual([]);
});

test('a page that takes out all that it consists of is answered for, and read when it is back', async () => {
  const at = await openListening(session(), HOLLOW);
  await session().settled(at);
  await at.page.evaluate(() => {
    const root = document.documentElement;
    Object.assign(globalThis, { putBack: () => document.append(root) });
    root.remove();
  });
  await session().ask(at, 'state');
  await session().ask(at, 'rescan');
  await session().ask(at, 'openCard');
  expect((await session().ask(at, 'state')).status.kind).toBe('running');
  await at.page.evaluate(() => Object(globalThis).putBack());
  await session().ask(at, 'rescan');
  await expectMarked(at.page, [AGENCY]);
  expect(at.faults).toEqual([]);
});
