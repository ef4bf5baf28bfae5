import type { Verdict } from '../../core/review/worksheet.ts';

/** All verdicts, in the order to offer them. */
export const verdicts: readonly Verdict[] = [
  'supported',
  'partly',
  'contradicted',
  'lacks-context',
  'not-covered',
  'cannot-tell',
];
