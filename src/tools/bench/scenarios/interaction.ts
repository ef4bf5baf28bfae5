import type { Page } from 'puppeteer-core';
import { madeNews } from '../made-news.ts';
import { madePage } from '../made-pages.ts';
import { quantile } from '../statistics.ts';
import { repeated, type Stage } from './stage.ts';

/** Times slower than the machine is: a phone of the middle class. */
const SLOWER = 4;
const MENTIONS = 500;
const CLICKS = 20;

/**
 * How much longer it takes from a click to the next frame with Sidelight, on a page with 500
 * mentions while it is read and marked, on a slow machine: milliseconds at the 75th percentile. Null
 * where the browser cannot be slowed down.
 */
export async function interactionDelay(stage: Stage): Promise<number | null> {
  const { session, site, at, lexicon, loads } = stage;
  if (session.family === 'firefox') return null;
  const texts = madeNews(lexicon, { seed: 8, length: MENTIONS * 450, named: 100 })
    .flatMap(({ paragraphs }) => paragraphs)
    .slice(0, MENTIONS);
  const body = texts.map((text) => `<p>${text}</p>`).join('\n');
  const { marked, bare } = site.put(madePage('interaction', body));
  await at.page.emulateCPUThrottling(SLOWER);
  try {
    const delays = await repeated(Math.min(3, loads), async () => ({
      without: await clickAlong(at.page, bare),
      withIt: await clickAlong(at.page, marked),
    }));
    const without = delays.flatMap((delay) => delay.without);
    const withIt = delays.flatMap((delay) => delay.withIt);
    return Math.max(0, quantile(withIt, 0.75) - quantile(without, 0.75));
  } finally {
    await at.page.emulateCPUThrottling(1);
  }
}

/** Clicks again and again from the moment on that the page is there. */
async function clickAlong(page: Page, url: string): Promise<readonly number[]> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(window, { clickDelays: delays });
    addEventListener('click', ({ timeStamp }) => {
      document.body.classList.toggle('clicked');
      requestAnimationFrame(() => setTimeout(() => delays.push(performance.now() - timeStamp)));
    });
  });
  for (let click = 0; click < CLICKS; click++) await page.mouse.click(1_270, 20 + click);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  return page.evaluate(() => Reflect.get(window, 'clickDelays') as number[]);
}
