import type { DatasetIndex, IndexedClaim } from '../../../core/dataset/index-format.ts';
import { createMatcher } from '../../../core/matching/matcher.ts';
import { madeNews } from '../made-news.ts';
import { quantile } from '../statistics.ts';
import type { Lexicon } from '../../../core/detection/lexicon.ts';

const CLAIMS = 10_000;
const PASSAGES = 300;
const WARM_UP = 20;

/** Milliseconds to rank 10,000 claims about one entity for a passage, the 95th percentile. */
export function rankingTime(index: DatasetIndex, lexicon: Lexicon): number {
  const [entity] = index.entities;
  const [claim] = index.claims;
  if (entity === undefined || claim === undefined) throw new Error('The dataset is empty.');
  const texts = madeNews(lexicon, { seed: 3, length: CLAIMS * 400, named: 20 })
    .flatMap(({ paragraphs }) => paragraphs)
    .slice(0, CLAIMS);
  const claims = texts.map((text, at): IndexedClaim => ({
    ...claim,
    id: `made-${at}`,
    statement: text.slice(0, 240),
    entities: [entity.id],
  }));
  const matcher = createMatcher({ ...index, claims });
  const passages = madeNews(lexicon, { seed: 4, length: PASSAGES * 400, named: 60 })
    .flatMap(({ paragraphs }) => paragraphs)
    .slice(0, PASSAGES);
  const times = passages.map((text) => {
    const started = performance.now();
    matcher.rank({ text, lang: 'en', entities: [entity.id] });
    return performance.now() - started;
  });
  return quantile(times.slice(WARM_UP), 0.95);
}
