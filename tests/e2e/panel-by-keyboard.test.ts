import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { noteOf, openPanel, saved } from './driver/panel.ts';

const session = withSession();

test('the whole panel is reached and worked by the keyboard, and nothing covers what has the focus', async () => {
  const at = await session().open(addressOf('article.html'));
  await session().settled(at);
  const panel = await openPanel(session(), at);
  await panel.bringToFront();

  // The places of the strip are one stop, and Enter goes to one in the page.
  await tabTo(panel, /passage 1,/);
  await panel.keyboard.press('End');
  expect(await focused(panel)).toMatch(/passage \d+, \d+% down the page/);
  await panel.keyboard.press('Enter');
  await until(
    () => at.page.evaluate(() => scrollY),
    (top) => top > 0,
  );
  await panel.bringToFront();

  // The views are one stop, and arrows choose.
  await tabTo(panel, /^Passages \d/);
  await panel.keyboard.press('ArrowRight');
  expect(await chosenTab(panel)).toBe('Saved');
  await panel.keyboard.press('Home');
  expect(await chosenTab(panel)).toMatch(/^Passages/);

  // A claim is used as evidence and opened, a verdict given, a note written.
  await tabTo(panel, /^Use as evidence/);
  await panel.keyboard.press(' ');
  await tabTo(panel, /^Evidence and limits/);
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('[aria-expanded="true"]:focus');
  await tabTo(panel, /^Use this source/);
  await tabTo(panel, /^Supported/);
  await panel.keyboard.press(' ');
  await panel.keyboard.press('ArrowRight');
  await tabTo(panel, /^Note, Passage 1/);
  await panel.keyboard.type('By hand');
  expect(await noteOf(panel, 1)).toBe('By hand');
  await saved(panel);
  expect(await verdictOf(panel)).toBe('partly');

  // What was done is taken back act by act, from outside of the note.
  await panel.keyboard.press('Tab');
  await chord(panel, 'z');
  await until(
    () => noteOf(panel, 1),
    (note) => note === '',
  );
  await chord(panel, 'z');
  await until(
    () => verdictOf(panel),
    (verdict) => verdict === 'supported',
  );
  await chord(panel, 'z', true);
  await until(
    () => verdictOf(panel),
    (verdict) => verdict === 'partly',
  );
}, 90_000);

/** Presses Tab until what has the focus is called so; on the way nothing with the focus is covered. */
async function tabTo(panel: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await panel.keyboard.press('Tab');
    expect(await panel.evaluate(coveredFocus)).toBeNull();
    if (name.test(await focused(panel))) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

function focused(panel: Page): Promise<string> {
  return panel.evaluate(() => {
    const target = document.activeElement;
    const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
    const label = labels.map(({ textContent }) => textContent).join(' ');
    return (target?.getAttribute('aria-label') ?? (label || target?.textContent) ?? '').trim();
  });
}

/** Runs in the page: what lies wholly under the tabs or the bar although it has the focus, or null. */
function coveredFocus(): string | null {
  const target = document.activeElement;
  if (target === null || target === document.body) return null;
  const { top, bottom } = target.getBoundingClientRect();
  const isSticky = target.closest('.tabs, .save-bar, .article-head') !== null;
  const upper = document.querySelector('.tabs')?.getBoundingClientRect().bottom ?? 0;
  const lower = document.querySelector('.save-bar')?.getBoundingClientRect().top ?? innerHeight;
  const isCovered = !isSticky && (bottom <= upper || top >= lower);
  return isCovered ? (target.textContent ?? target.tagName) : null;
}

function chosenTab(panel: Page): Promise<string> {
  return panel.evaluate(
    () => document.querySelector('[role="tab"][aria-selected="true"]')?.textContent ?? '',
  );
}

function verdictOf(panel: Page): Promise<string | null> {
  return panel.evaluate(
    () => document.querySelector<HTMLInputElement>('.passage .pill input:checked')?.value ?? null,
  );
}

async function chord(panel: Page, key: 'z', shift = false): Promise<void> {
  await panel.keyboard.down('Control');
  if (shift) await panel.keyboard.down('Shift');
  await panel.keyboard.press(key);
  if (shift) await panel.keyboard.up('Shift');
  await panel.keyboard.up('Control');
}
