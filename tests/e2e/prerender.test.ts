import { expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import { openByPointer } from './driver/card.ts';
import { family, withSession } from './driver/driver.ts';
import { listenForFaults } from './driver/faults.ts';
import type { OwnPage } from './driver/fixtures.ts';
import { expectMarked } from './driver/living.ts';

const FRONT = 'https://www.bbc.com/news/front';
const AHEAD = 'https://www.bbc.com/news/ahead';

const page = (url: string, body: string): OwnPage => ({
  url,
  answer: {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title></head><body><main><h1>News</h1>${body}</main></body></html>`,
  },
});

const rules = JSON.stringify({ prerender: [{ urls: [AHEAD], eagerness: 'immediate' }] });
const session = withSession({
  pages: [
    page(
      FRONT,
      `<p>A letter of Microsoft Azure came.</p><a href="${AHEAD}">More</a><script type="speculationrules">${rules}</script>`,
    ),
    page(
      AHEAD,
      '<p>Immigration and Customs Enforcement wrote to Amazon Web Services.</p><script>document.wasAhead = document.prerendering;</script>',
    ),
  ],
});

/** The number on the toolbar button of a tab. */
async function badge(tab: number): Promise<string> {
  const own = await session().openExtensionPage('options.html');
  const text = await own.evaluate(
    (tabId) => Object(globalThis).chrome.action.getBadgeText({ tabId }),
    tab,
  );
  await own.close();
  return String(text);
}

test.runIf(family === 'chromium')(
  'a page that is loaded ahead is marked and counted when it is shown, and not before',
  async () => {
    // No other session of the protocol may be attached: Chromium would load nothing ahead.
    const at = await session().open(FRONT);
    const { page: tab } = at;
    await session().settled(at);
    await expectMarked(tab, ['Microsoft Azure']);
    await until(
      async () => session().server.requests.some(({ path }) => path === new URL(AHEAD).pathname),
      (asked) => asked,
    );
    await until(
      () => badge(at.tab),
      (text) => text === '1',
    );
    await tab.click('a');
    await until(
      () => tab.evaluate(() => location.href).catch(() => ''),
      (url) => url === AHEAD,
    );
    expect(await tab.evaluate(() => Object(document).wasAhead)).toBe(true);
    const faults = await listenForFaults(tab);
    await expectMarked(tab, ['Immigration and Customs Enforcement', 'Amazon Web Services']);
    await until(
      () => badge(at.tab),
      (text) => text === '2',
    );
    expect((await session().ask(at, 'state')).counts).toEqual({ ice: 1, aws: 1 });
    await openByPointer(tab, 'Amazon Web Services');
    expect(faults).toEqual([]);
  },
);
