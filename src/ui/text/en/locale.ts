/** BCP 47 tag that English numbers, dates and lists are written by. */
export const LOCALE = 'en-GB';

/** How its lines run. */
export const DIRECTION = 'ltr';
