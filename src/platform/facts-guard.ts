/** What well-formed page facts look like. They come from a page, so that nothing is taken on trust. */
import type { PageFacts } from '../core/article/record.ts';

/** Longest text, in UTF-16 units, and longest list; `page/facts.ts` keeps well below both. */
const LONG = 2_000_000;
const MANY = 1_000;

/** Whether a value has the shape of `PageFacts` and no more in it than a page's facts ever have. */
export function isPageFacts(value: unknown): value is PageFacts {
  return (
    isRecord(value) &&
    isTextOrNull(value['url']) &&
    isText(value['title']) &&
    isTextOrNull(value['lang']) &&
    isTextOrNull(value['canonical']) &&
    ['jsonLd', 'headings', 'lead'].every((list) => isListOf(value[list], isText)) &&
    ['bylines', 'dates'].every((list) => isListOf(value[list], isPlaced)) &&
    isListOf(value['meta'], (item) => hasTexts(item, ['name', 'content'])) &&
    isListOf(value['microdata'], (item) => hasTexts(item, ['type', 'prop', 'value'])) &&
    Number.isSafeInteger(value['articles']) &&
    Number.isSafeInteger(value['paragraphs'])
  );
}

function isPlaced(value: unknown): boolean {
  return hasTexts(value, ['text']) && isRecord(value) && Number.isSafeInteger(value['distance']);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= MANY && value.every(isItem);
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => isText(value[name]));
}

function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONG;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
