import { madeNews } from '../made-news.ts';
import { madePage } from '../made-pages.ts';
import { median } from '../statistics.ts';
import { spentOn, workOf, type Watched } from '../watched.ts';
import { doneAfter, loadDone, repeated, type Stage } from './stage.ts';

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
    const begun = readingTime(await loadDone(stage, growing));
    const grown = await doneAfter(stage, () => at.page.evaluate(addOneByOne, texts));
    // The page's own timeline goes back to its beginning.
    return ((grown.thread ? begun : 0) + readingTime(grown)) / once;
  });
  return median(rounds);
}

function readingTime(watched: Watched): number {
  return spentOn(workOf(watched), 'look', 'scan', 'tell', 'facts', 'mark');
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
