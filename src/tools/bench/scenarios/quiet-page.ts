import type { Page } from 'puppeteer-core';
import { madeNews } from '../made-news.ts';
import { madePage } from '../made-pages.ts';
import { median } from '../statistics.ts';
import { repeated, untilDone, type Stage } from './stage.ts';

/**
 * Megabytes of script memory that a page without names takes more than without Sidelight; null
 * where the browser does not tell.
 */
export async function quietHeap(stage: Stage): Promise<number | null> {
  const { lexicon, at, site, loads, session } = stage;
  const paragraphs = madeNews(lexicon, { seed: 5, length: 20_000, named: 0 }).flatMap(
    (article) => article.paragraphs,
  );
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  const { marked, bare } = site.put(madePage('quiet', body));
  if (session.family === 'firefox') return null;
  const heapAt = async (url: string): Promise<number> => {
    await at.page.goto(url, { waitUntil: 'load' });
    if (url === marked) await untilDone(at);
    return heapOf(at.page);
  };
  const heaps = await repeated(loads, async () => {
    const without = await heapAt(bare);
    return (await heapAt(marked)) - without;
  });
  return median(heaps) / 1e6;
}

/** Bytes of the page's script memory, ours among it, once all garbage is out. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  try {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  } finally {
    await session.detach();
  }
}
