/** Spanish: what a written-out worksheet says besides its content. */
import type { ReviewWords } from '../../../core/export/review-words.ts';
import { listText } from '../counting.ts';
import { momentDayText } from '../date-text.ts';
import { dated } from './locale.ts';
import { review } from './review.ts';
import { words } from './words.ts';

export const reviewWords: ReviewWords = {
  locale: words.locale,
  untitled: 'Página sin título',
  heading: 'Hoja de verificación',
  article: 'Artículo',
  authors: 'Por',
  publisher: 'Medio',
  published: 'Publicado',
  modified: 'Modificado',
  accessed: 'Leído',
  checker: 'Verificado por',
  summary: 'Resumen',
  passages: 'Pasajes',
  noPassages: 'No se valoró ningún pasaje.',
  noVerdict: 'Sin veredicto',
  verdict: review.verdict,
  standing: words.standing,
  relation: words.relation,
  evidence: 'Pruebas',
  note: 'Nota',
  limits: 'No demuestra',
  answers: 'Respuesta',
  moved: review.moved,
  edited: 'El artículo dice ahora esto en su lugar:',
  gone: 'Este pasaje ya no está en el artículo.',
  missing: (claim) => `Una afirmación que el conjunto de datos ya no tiene (${claim}).`,
  foot: (made, dataset) =>
    `${dated('Hecho con Sidelight', made)}, con sus afirmaciones a fecha de ${dataset}.`,
  list: (items) => listText(words.locale, items),
  date: (date) => momentDayText(words, date),
};
