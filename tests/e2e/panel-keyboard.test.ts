import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { textOf } from './driver/own-pages.ts';
import { copiedBy, keepCopies, ready, saved } from './driver/panel.ts';

const session = withSession();

test('an article is checked by keyboard alone, from the popup to the copy, and the focus is never lost', async () => {
  const at = await session().open(addressOf('article.html'));
  await session().settled(at);
  const popup = await session().openExtensionPage(`popup.html?tab=${at.tab}`);
  await popup.waitForSelector('[role="switch"]');
  await popup.evaluate(withoutPanels);
  await tabTo(popup, /^Check article/);
  // The popup closes of itself, before its browser says that the key was pressed.
  await popup.keyboard.press('Enter').catch(() => undefined);
  const panel = await openedPanel();
  await panel.bringToFront();
  await ready(panel);
  await keepCopies(panel);

  // A filter is chosen and taken off again; what took it off is gone, and the focus is at the filters.
  await tabTo(panel, /^Name/);
  await panel.keyboard.press('ArrowDown');
  await says(panel, /\d+ of 10 passages/);
  await tabTo(panel, /^Show all/);
  await panel.keyboard.press('Enter');
  await until(
    () => textOf(panel),
    (text) => !text.includes('Show all'),
  );
  expect(await focusOf(panel)).toMatchObject({ name: 'Name', isVisible: true });

  // To a passage in the page and back.
  await tabTo(panel, /^Go to it/);
  await panel.keyboard.press('Enter');
  await panel.bringToFront();
  await says(panel, /^Back$/m);
  expect(await focusOf(panel)).toMatchObject({ name: 'Go to it: Passage 1' });
  await back(panel);
  expect(await focusOf(panel)).toMatchObject({ name: 'Back', isVisible: true });
  await panel.keyboard.press('Enter');
  expect(await focusOf(panel)).toMatchObject({ name: 'Go to it: Passage 1' });

  // A note is written; the worksheet is copied from the last of the views.
  await tabTo(panel, /^Note, Passage 1/);
  await panel.keyboard.type('Read with no mouse.');
  await saved(panel);
  await tabTo(panel, /^Passages/, true);
  await panel.keyboard.press('End');
  await tabTo(panel, /^Copy/);
  await panel.keyboard.press('Enter');
  await says(panel, /Copied\./);
  expect(await copiedBy(panel)).toContain('Read with no mouse.');
  expect((await focusOf(panel)).name).toBe('Copy');
}, 120_000);

interface Focus {
  readonly name: string;
  readonly isVisible: boolean;
  readonly isLost: boolean;
}

/** Presses Tab until what has the focus is called so; it is seen wherever it is on the way. */
async function tabTo(page: Page, name: RegExp, backwards = false): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await (backwards ? back(page) : page.keyboard.press('Tab'));
    const focus = await focusOf(page);
    expect(focus).toMatchObject({ isVisible: true, isLost: false });
    if (name.test(focus.name)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

async function back(page: Page): Promise<void> {
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
}

async function says(page: Page, wanted: RegExp): Promise<void> {
  await until(
    () => textOf(page),
    (text) => wanted.test(text),
  );
}

/** The panel that was opened in a tab. */
async function openedPanel(): Promise<Page> {
  const found = await until(
    async () => {
      const pages = await session().browser.pages();
      const urls = await Promise.all(
        pages.map((page) => page.evaluate(() => location.href).catch(() => '')),
      );
      return pages[urls.findIndex((url) => url.includes('/sidepanel.html?tab='))] ?? null;
    },
    (page): page is Page => page !== null,
  );
  return found;
}

/** Runs in the popup: the browser has no place beside the page, as on a phone. */
function withoutPanels(): void {
  const api = Object(globalThis).browser ?? Object(globalThis).chrome;
  const place = api.sidePanel ?? api.sidebarAction;
  Object.defineProperty(place, 'open', {
    value: () => Promise.reject(new Error('There is no panel.')),
  });
}

function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const target = document.activeElement ?? document.body;
    const labels = 'labels' in target ? [...Object(target.labels ?? [])] : [];
    const label = labels.map(({ textContent }) => textContent).join(' ');
    const name = target.getAttribute('aria-label') ?? (label || target.textContent);
    // A pill has it beside its field, a label around it; a place in the strip draws a frame.
    const around = [target, target.nextElementSibling, target.closest('label')];
    const outlines = around.filter((each) => each !== null).map((each) => getComputedStyle(each));
    const frame = getComputedStyle(target, '::after');
    const isVisible =
      outlines.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
      ) ||
      (frame.content !== 'none' &&
        frame.borderTopStyle !== 'none' &&
        frame.borderTopWidth !== '0px');
    return { name: name.trim(), isVisible, isLost: target === document.body };
  });
}
