/** Spanish: what written-out references say besides their content. */
import type { ReferenceWords } from '../../../core/export/reference-words.ts';
import { listText } from '../counting.ts';
import { momentDayText } from '../date-text.ts';
import { words } from './words.ts';

export const referenceWords: ReferenceWords = {
  heading: 'Referencias',
  untitled: 'Página sin título',
  authors: 'Por',
  publisher: 'Medio',
  published: 'Publicado',
  accessed: 'Consultado',
  page: 'Página',
  archive: 'Archivo',
  tags: 'Etiquetas',
  list: (items) => listText(words.locale, items),
  date: (date) => momentDayText(words, date),
};
