import { passagePlace, type PassagePlace } from '../core/references/selectors.ts';
import { placeInText, type PageText } from './page-text.ts';
import { rangeSelector } from './range-selector.ts';

/**
 * Where a stretch of a page's text stands, as it is saved; null where nothing is left of it. Offsets
 * are UTF-16 units; `language` is a BCP 47 tag. Its `blockHash` is still to come.
 */
export function placeOnPage(
  text: PageText,
  start: number,
  end: number,
  language: string | null,
): PassagePlace | null {
  const ends = placeInText(text, start, end);
  return passagePlace({
    text: text.text,
    start,
    end,
    range: ends && rangeSelector(ends),
    blockHash: null,
    language,
  });
}
