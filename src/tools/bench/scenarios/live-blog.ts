import { spentOn } from '../page-rows.ts';
import { madeNews } from '../made-news.ts';
import { madePage } from '../made-pages.ts';
import type { Stretch } from '../in-page.ts';
import { median } from '../statistics.ts';
import { loadDone, repeated, untilDone, type Stage } from './stage.ts';

const PARAGRAPHS = 1_000;

/** How much more work a page is that grows by 1,000 paragraphs one by one than the finished page at once. */
export async function liveBlog(stage: Stage): Promise<number> {
  const { lexicon, at, loads } = stage;
  const texts = madeNews(lexicon, { seed: 99, length: PARAGRAPHS * 400, named: 10 })
    .flatMap(({ paragraphs }) => paragraphs)
    .slice(0, PARAGRAPHS);
  const finished = madePage('live-blog-finished', `<main>${texts.map(markup).join('\n')}</main>`);
  const growing = madePage('live-blog-growing', '<main></main>');
  const rounds = await repeated(Math.min(loads, 3), async () => {
    const once = readingTime(await loadDone(stage, finished));
    await loadDone(stage, growing);
    await at.page.evaluate(addOneByOne, texts);
    return readingTime(await untilDone(at)) / once;
  });
  return median(rounds);
}

function readingTime(done: readonly Stretch[]): number {
  return spentOn(done, 'look', 'scan', 'tell', 'facts', 'mark');
}

function markup(text: string): string {
  return `<p>${text}</p>`;
}

/** Newest first, as live blogs have it, each in a task of its own. */
async function addOneByOne(texts: readonly string[]): Promise<void> {
  const main = document.querySelector('main');
  for (const text of texts) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    main?.prepend(paragraph);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
