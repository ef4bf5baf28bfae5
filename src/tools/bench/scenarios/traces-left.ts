import { madeNews } from '../made-news.ts';
import { madePage } from '../made-pages.ts';
import { untilDone, type Stage } from './stage.ts';

/** What a page with marks has that it would not have without, before any card. */
export interface TracesLeft {
  readonly elements: number;
  /** Sum of the layout shifts after loading; null where the browser does not tell. */
  readonly shift: number | null;
}

/** Compares a page with names with Sidelight and without. */
export async function tracesLeft({ site, at, lexicon, session }: Stage): Promise<TracesLeft> {
  const texts = madeNews(lexicon, { seed: 6, length: 20_000, named: 40 }).flatMap(
    ({ paragraphs }) => paragraphs,
  );
  const body = texts.map((text) => `<p>${text}</p>`).join('\n');
  const { marked, bare } = site.put(madePage('marked', body));
  const look = async (url: string) => {
    await at.page.goto(url, { waitUntil: 'load' });
    const done = url === marked ? await untilDone(at) : [];
    if (url === marked && !done.some(({ work }) => work === 'mark'))
      throw new Error('Nothing was marked on a page full of names.');
    return at.page.evaluate(countTraces);
  };
  const without = await look(bare);
  const found = await look(marked);
  return {
    elements: found.elements - without.elements,
    shift: session.family === 'firefox' ? null : found.shift - without.shift,
  };
}

function countTraces(): Promise<{ elements: number; shift: number }> {
  const elements = document.querySelectorAll('*').length;
  return new Promise((resolve) => {
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += Number(Reflect.get(entry, 'value') ?? 0);
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve({ elements, shift }), 100);
  });
}
