import type { DatasetIndex } from '../../core/dataset/index-format.ts';
import { createMatcher } from '../../core/matching/matcher.ts';
import { createBm25 } from './bm25.ts';
import type { PassageLabel } from './passage-labels.ts';
import type { Ranked } from './ranked.ts';

/** What was found for one judged passage, best first. */
export interface PassageJudgement {
  readonly label: PassageLabel;
  /** The claims that are said to bear on it: what people see. */
  readonly shown: readonly Ranked[];
  /** All claims of its entities, whether they bear on it or not. */
  readonly ranked: readonly Ranked[];
  readonly peer: readonly Ranked[];
}

/** Asks the matching and BM25 for every passage, without anything that stands around it. */
export function matchPassages(
  labels: readonly PassageLabel[],
  index: DatasetIndex,
): readonly PassageJudgement[] {
  const matcher = createMatcher(index);
  const bm25 = createBm25(index);
  return labels.map((label) => {
    const { passage: text, lang, entities } = label;
    const matches = matcher.rankAcross({ text, lang, entities });
    const ranked = matches.map(({ claim, score }) => ({ claim, score }));
    const shown = ranked.slice(0, matches.filter(({ bears }) => bears).length);
    return { label, shown, ranked, peer: bm25(label) };
  });
}
