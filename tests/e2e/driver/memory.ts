/** What a page holds in memory. */
import type { Page } from 'puppeteer-core';
import { family } from './driver.ts';

/**
 * Frees what nobody holds. Firefox offers that to pages under a preference of its own
 * ("dom.testing.testutils.enabled", https://testutils.spec.whatwg.org/), which every session sets.
 */
export async function collectGarbage(page: Page): Promise<void> {
  if (family === 'chromium') {
    const devtools = await page.createCDPSession();
    for (let round = 0; round < 2; round++) await devtools.send('HeapProfiler.collectGarbage');
    await devtools.detach();
    return;
  }
  await page.evaluate(async () => {
    for (let round = 0; round < 3; round++) await Object(globalThis).TestUtils.gc();
  });
}

/**
 * Numbers of a page's process after freeing: bytes of script heap, nodes, listeners. Firefox tells
 * none of them, so that they are 0 there.
 */
export async function memoryOf(
  page: Page,
): Promise<{ readonly heap: number; readonly nodes: number; readonly listeners: number }> {
  await collectGarbage(page);
  if (family === 'firefox') return { heap: 0, nodes: 0, listeners: 0 };
  const devtools = await page.createCDPSession();
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  await devtools.detach();
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
