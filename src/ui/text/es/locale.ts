/**
 * BCP 47 tag that Spanish numbers, dates and lists are written by: the same for all regions, since
 * the sentences of the dataset write amounts in this way too.
 */
export const LOCALE = 'es';

/** A date behind a preposition: days take the article, months and years do not. */
export function dated(preposition: string, date: string): string {
  return /^\d{1,2} de /.test(date) ? `${preposition} el ${date}` : `${preposition} ${date}`;
}

/** How its lines run. */
export const DIRECTION = 'ltr';
