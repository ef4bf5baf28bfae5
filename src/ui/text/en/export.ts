/** English: what a written-out worksheet says besides its content. */
import type { ReviewWords } from '../../../core/export/review-words.ts';
import { listText } from '../counting.ts';
import { momentDayText } from '../date-text.ts';
import { review } from './review.ts';
import { words } from './words.ts';

export const reviewWords: ReviewWords = {
  locale: words.locale,
  untitled: 'Untitled page',
  heading: 'Worksheet',
  article: 'Article',
  authors: 'By',
  publisher: 'Publisher',
  published: 'Published',
  modified: 'Changed',
  accessed: 'Read',
  checker: 'Checked by',
  summary: 'Summary',
  passages: 'Passages',
  noPassages: 'No passage was judged.',
  noVerdict: 'No verdict',
  verdict: review.verdict,
  standing: words.standing,
  relation: words.relation,
  evidence: 'Evidence',
  note: 'Note',
  limits: 'Does not show',
  answers: 'Answer',
  moved: review.moved,
  edited: 'The article says this instead now:',
  gone: 'This passage is no longer in the article.',
  missing: (claim) => `A claim that the dataset no longer has (${claim}).`,
  foot: (made, dataset) => `Made with Sidelight on ${made}, from its claims of ${dataset}.`,
  list: (items) => listText(words.locale, items),
  date: (date) => momentDayText(words, date),
};
