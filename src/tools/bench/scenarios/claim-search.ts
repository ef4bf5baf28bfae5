import { everyClaim } from '../../../core/dataset/claim-filter.ts';
import { createClaimSearch } from '../../../core/dataset/claim-search.ts';
import type { DatasetIndex, IndexedClaim } from '../../../core/dataset/index-format.ts';
import type { Lexicon } from '../../../core/detection/lexicon.ts';
import { judge, type BudgetRow } from '../budgets.ts';
import { madeNews } from '../made-news.ts';
import { quantile } from '../statistics.ts';

const CLAIMS = 10_000;
const QUERIES = ['budget hearing', 'tunnel safety review', 'harbour', 'custms insurance', '$3.4'];
const WARM_UP = 10;

/** Budgets of the search over 10,000 claims: what stands before the first list, and each letter typed. */
export function claimSearchBudgets(index: DatasetIndex, lexicon: Lexicon): readonly BudgetRow[] {
  const many = madeIndex(index, lexicon);
  const started = performance.now();
  const search = createClaimSearch(many);
  search.find(everyClaim);
  const opening = performance.now() - started;
  search.read(CLAIMS);
  const filters = [
    everyClaim,
    { ...everyClaim, entities: index.entities.slice(0, 1).map(({ id }) => id) },
    { ...everyClaim, topic: index.topics[0]?.id ?? null },
  ];
  const times = QUERIES.flatMap((query) =>
    Array.from(query, (_, at) => query.slice(0, at + 1)).flatMap((typed) =>
      filters.map((filter) => {
        const before = performance.now();
        search.find({ ...filter, query: typed });
        return performance.now() - before;
      }),
    ),
  );
  const letter = quantile(times.slice(WARM_UP), 0.95);
  return [
    judge({ what: '10,000 claims: first list', most: 200, unit: 'ms' }, opening),
    judge({ what: '10,000 claims: search as you type, p95', most: 50, unit: 'ms' }, letter),
  ];
}

/** The bundled index with claims of made-up news, on the bundled sources, entities and topics. */
function madeIndex(index: DatasetIndex, lexicon: Lexicon): DatasetIndex {
  const texts = madeNews(lexicon, { seed: 5, length: CLAIMS * 800, named: 20 }).flatMap(
    ({ paragraphs }) => paragraphs,
  );
  const claims = Array.from({ length: CLAIMS }, (_, at): IndexedClaim => {
    const like = index.claims[at % index.claims.length];
    const text = texts[at] ?? '';
    if (like === undefined) throw new Error('The dataset is empty.');
    return {
      ...like,
      id: `made-${at}`,
      statement: text.slice(0, 240),
      detail: texts[at + CLAIMS] ?? text,
    };
  });
  return { ...index, claims };
}
