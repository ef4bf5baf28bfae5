import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inClosedRoot } from '../../src/tools/browsers/closed-root.ts';
import { readCard, readMarks, shownCard, until } from '../../src/tools/browsers/reading.ts';
import type { OpenPage } from '../../src/tools/browsers/session.ts';
import { cardGone, openByPointer } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { heardIn, treeOf } from './driver/spoken.ts';

const session = withSession();

test('a reader goes to a mention, reads its sources, saves it and turns the site off by keyboard alone', async () => {
  const at = await session().open(addressOf('article.html'));
  const { page } = at;
  await session().settled(at);
  await page.bringToFront();
  await page.focus('#search');

  // To the first mention, which is read out, and into its card.
  await session().ask(at, 'step', { direction: 'next' });
  await hears(page, /mention \d+ of \d+/);
  await openCard(at);

  // The sources are links, and what is behind them is one key away, where one stays.
  const chip = await tabTo(page, /\(opens in a new tab\)$/);
  expect(chip.href).toMatch(/^https:/);
  await tabTo(page, /^\d+ sources?$/);
  await page.keyboard.press('Enter');
  await until(
    () => focusIn(page),
    (focus) => focus?.expanded === 'true',
  );
  expect((await tabTo(page, /\(opens in a new tab\)$/)).href).toMatch(/^https:/);

  // Saving and taking it back happen in one place, and both are said.
  await tabTo(page, /^Save passage/);
  await page.keyboard.press('Enter');
  await hears(page, /Passage saved to your library/);
  await until(
    () => focusIn(page),
    (focus) => focus?.name === 'Undo',
  );
  await page.keyboard.press('Enter');
  await hears(page, /Undone: your library no longer has it/);

  // The pin is a button with two states.
  const pin = await tabTo(page, /^Pin/);
  expect(pin.pressed).toBe('true');
  await page.keyboard.press(' ');
  await until(
    () => focusIn(page),
    (focus) => focus?.pressed === 'false',
  );
  await page.keyboard.press('Escape');
  await cardGone(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');

  // Off on this site: marks and card go, and the focus is where it was.
  await openCard(at);
  await tabTo(page, /^Off on this site/);
  await page.keyboard.press('Enter');
  await until(
    () => readMarks(page),
    (marks) => marks.length === 0,
  );
  expect(await readCard(page)).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
}, 90_000);

test('a card that opened under the pointer stays, and goes by Escape without the pointer moving', async () => {
  const at = await session().open(addressOf('shadow.html'));
  const { page } = at;
  await session().settled(at);
  await page.bringToFront();
  await openByPointer(page, 'Palantir');
  // Longer than it takes a card to go once the pointer has left.
  await sleep(800);
  expect((await readCard(page))?.name).toBe('Palantir');
  await page.keyboard.press('Escape');
  await cardGone(page);
  await sleep(800);
  expect(await readCard(page)).toBeNull();
});

async function openCard(at: OpenPage): Promise<void> {
  await session().ask(at, 'openCard');
  await shownCard(at.page);
  await until(
    () => focusIn(at.page),
    (focus) => focus !== null,
  );
}

async function hears(page: Page, wanted: RegExp): Promise<void> {
  await until(
    async () => heardIn(await treeOf(page)),
    (heard) => wanted.test(heard),
  );
}

interface Focus {
  readonly name: string;
  readonly href: string | null;
  readonly expanded: string | null;
  readonly pressed: string | null;
  readonly isRinged: boolean;
  readonly isInSight: boolean;
}

/** Presses Tab until what has the focus in the card is called so; on the way it is always seen. */
async function tabTo(page: Page, name: RegExp): Promise<Focus> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focus = await focusIn(page);
    if (focus === null) continue;
    expect(focus).toMatchObject({ isRinged: true, isInSight: true });
    if (name.test(focus.name)) return focus;
  }
  throw new Error(`Tab does not reach ${name}`);
}

/** What has the focus inside the card; null when it is elsewhere. */
function focusIn(page: Page): Promise<Focus | null> {
  return inClosedRoot(page, (root) => {
    const target = root.activeElement;
    if (target === null) return null;
    const isRinged = [target, target.parentElement].some((each) => {
      if (each === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const { left, top, width, height } = target.getBoundingClientRect();
    const hit = root.elementFromPoint(left + width / 2, top + height / 2);
    return {
      name: (target.getAttribute('aria-label') ?? target.textContent).trim(),
      href: target.getAttribute('href'),
      expanded: target.getAttribute('aria-expanded'),
      pressed: target.getAttribute('aria-pressed'),
      isRinged,
      isInSight: hit !== null && (target.contains(hit) || hit.contains(target)),
    };
  });
}
