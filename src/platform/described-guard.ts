/** What a well-formed description of a place looks like. It comes from a page, like its facts. */
import type { PassagePlace } from '../core/references/selectors.ts';
import { isPageFacts } from './facts-guard.ts';
import type { DescribedPlace, NoPlace } from './reference-calls.ts';

/** Longest text, in UTF-16 units, and longest list; the script keeps well below both. */
const LONG = 2_000_000;
const MANY = 1_000;

const reasons: readonly NoPlace[] = ['no-selection', 'gone', 'too-long', 'not-web'];

/**
 * Whether a page's script has answered in the shape that it does. What `place` holds is checked
 * with the whole reference, before that is kept.
 */
export function isDescribedPlace(value: unknown): value is DescribedPlace {
  if (!isRecord(value)) return false;
  if (value['kind'] === 'no-place') return reasons.some((because) => because === value['because']);
  return (
    value['kind'] === 'place' &&
    isPageFacts(value['facts']) &&
    (value['place'] === null || isPlace(value['place'])) &&
    (value['block'] === null || isText(value['block'])) &&
    isList(value['passages'], isPassage)
  );
}

function isPlace(value: unknown): value is PassagePlace {
  return isRecord(value) && isRecord(value['quote']) && isText(value['quote']['exact']);
}

function isPassage(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value['text']) &&
    (value['lang'] === null || isText(value['lang'])) &&
    (value['entities'] === null || isList(value['entities'], isText))
  );
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= MANY && value.every(isItem);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONG;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
