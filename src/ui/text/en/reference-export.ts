/** English: what written-out references say besides their content. */
import type { ReferenceWords } from '../../../core/export/reference-words.ts';
import { listText } from '../counting.ts';
import { momentDayText } from '../date-text.ts';
import { words } from './words.ts';

export const referenceWords: ReferenceWords = {
  heading: 'References',
  untitled: 'Untitled page',
  authors: 'By',
  publisher: 'Publisher',
  published: 'Published',
  accessed: 'Read',
  page: 'Page',
  archive: 'Archive',
  tags: 'Tags',
  list: (items) => listText(words.locale, items),
  date: (date) => momentDayText(words, date),
};
