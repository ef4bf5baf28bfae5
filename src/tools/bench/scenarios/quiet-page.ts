import type { Page } from 'puppeteer-core';
import { madeNews } from '../made-news.ts';
import { madePage } from '../made-pages.ts';
import { median } from '../statistics.ts';
import { repeated, untilDone, type Stage } from './stage.ts';

/** What Sidelight leaves behind on a page without names. */
export interface QuietPage {
  /** Megabytes of script memory; null where the browser does not tell. */
  readonly heap: number | null;
  /** Elements more than without Sidelight. */
  readonly elements: number;
}

/** Compares a page without names with Sidelight and without. */
export async function quietPage(stage: Stage): Promise<QuietPage> {
  const { lexicon, at, site, loads, session } = stage;
  const paragraphs = madeNews(lexicon, { seed: 5, length: 20_000, named: 0 }).flatMap(
    (article) => article.paragraphs,
  );
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  const { marked, bare } = site.put(madePage('quiet', body));
  const look = async (url: string) => {
    await at.page.goto(url, { waitUntil: 'load' });
    if (url === marked) await untilDone(at);
    const elements = await at.page.evaluate(() => document.querySelectorAll('*').length);
    return { elements, heap: session.family === 'firefox' ? null : await heapOf(at.page) };
  };
  const looks = await repeated(loads, async () => {
    const without = await look(bare);
    const { elements, heap } = await look(marked);
    return {
      elements: elements - without.elements,
      heap: heap === null || without.heap === null ? null : heap - without.heap,
    };
  });
  const heaps = looks.flatMap(({ heap }) => heap ?? []);
  return {
    heap: heaps.length === 0 ? null : median(heaps) / 1e6,
    elements: Math.max(...looks.map(({ elements }) => elements)),
  };
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
