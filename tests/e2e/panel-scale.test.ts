import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import { drawnList, type DrawnList } from './driver/drawn-list.ts';
import { withSession } from './driver/driver.ts';
import { openBarePanel, ready, saved, writeNote, noteOf } from './driver/panel.ts';

const LONG = 'https://www.theguardian.com/long-file';
const PASSAGES = 5_000;

/** Milliseconds: pages that are made large on purpose take their time on a busy machine. */
const PATIENCE = 60_000;

const paragraphs = Array.from({ length: PASSAGES }, (_, at) =>
  at % 10 === 0
    ? `<p>Entry ${at + 1}: in April 2025 ICE added about $30 million to a contract with Palantir for ImmigrationOS.</p>`
    : `<p>Entry ${at + 1}: the clerks wrote to Palantir for the ${at}th time.</p>`,
);

const session = withSession({
  pages: [
    {
      url: LONG,
      answer: {
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>The long file</title><main><h1>The long file</h1>${paragraphs.join('')}</main></html>`,
      },
    },
  ],
});

describe('an article of five thousand passages', () => {
  let panel: Page;
  /** Passages without findings at the moment when the last one in the list had its own. */
  let left: number;

  beforeAll(async () => {
    const at = await session().open(LONG);
    await session().settled(at, PATIENCE);
    panel = await openBarePanel(session(), at.tab);
    left = await panel.evaluate(leftWhenLastIsFound);
    await until(
      () => panel.evaluate(stillLookedUp),
      (count) => count === 0,
      PATIENCE,
    );
    await ready(panel);
  }, 3 * PATIENCE);

  test('is looked up from what is in sight on, wherever that is', () => {
    expect(left).toBeGreaterThan(PASSAGES / 2);
  });

  test('is drawn where one looks and nowhere else, without gaps, to its end', async () => {
    for (const share of [0, 0.3, 0.71, 1, 0.5]) {
      // Its last passage is waited for where the list's end is asked for.
      const { items, elements, inView } = await goTo(share);
      expect(items).toBeLessThan(40);
      expect(elements).toBeLessThan(4_000);
      const first = inView[0] ?? 0;
      expect(inView).toEqual(inView.map((_, at) => first + at));
    }
  });

  test('keeps a note on its last passage, and the place in the list, over another view', async () => {
    await goTo(1);
    await writeNote(panel, PASSAGES, 'The last of them.');
    await saved(panel);
    for (const name of ['Claims', 'Passages']) {
      await panel.evaluate((wanted) => {
        const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
        tabs.find(({ textContent }) => textContent.trim().startsWith(wanted))?.click();
      }, name);
    }
    await until(
      () => noteOf(panel, PASSAGES),
      (note) => note === 'The last of them.',
    );
  });

  async function goTo(share: number): Promise<DrawnList> {
    await panel.evaluate((part) => {
      const { scrollHeight } = document.documentElement;
      scrollTo({ top: scrollHeight * part, behavior: 'instant' });
    }, share);
    return until(
      () => panel.evaluate(drawnList),
      ({ inView, gap }) =>
        inView.length > 0 && gap < 1 && (share < 1 || inView.at(-1) === PASSAGES),
    );
  }
});

/** Runs in the page: scrolls to the list's end at once, and waits until the last passage is looked up. */
async function leftWhenLastIsFound(): Promise<number> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    const last = [...document.querySelectorAll('.virtual-list > li')].at(-1);
    const isLast = last?.getAttribute('aria-posinset') === last?.getAttribute('aria-setsize');
    if (last === undefined || !isLast || last.textContent.includes('Looking up')) continue;
    const count = document.querySelector('.shown-count')?.textContent ?? '';
    return Number(/([\d,]+) still/.exec(count)?.[1]?.replaceAll(',', '') ?? '0');
  }
}

/** Runs in the page: how many passages wait to be looked up; NaN before there are any. */
function stillLookedUp(): number {
  const count = document.querySelector('.shown-count')?.textContent ?? '';
  if (!count.includes('passages')) return Number.NaN;
  return Number(/([\d,]+) still/.exec(count)?.[1]?.replaceAll(',', '') ?? '0');
}
