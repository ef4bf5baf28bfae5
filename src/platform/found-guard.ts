/** What a page's answer about saved passages looks like, before it is believed. */
import { mostKept } from '../core/references/reference.ts';
import { isDifference } from './passage-guards.ts';
import type { FoundOnPage, PassageToday } from './passage-calls.ts';

/** Whether an answer tells of so many passages, in a page on the web. */
export function isFoundOnPage(answer: unknown, passages: number): answer is FoundOnPage {
  return (
    isRecord(answer) &&
    isText(answer['url'], mostKept.line) &&
    /^https?:/i.test(answer['url']) &&
    (answer['canonical'] === null || isText(answer['canonical'], mostKept.line)) &&
    (answer['status'] === null || Number.isSafeInteger(answer['status'])) &&
    Array.isArray(answer['passages']) &&
    answer['passages'].length === passages &&
    answer['passages'].every(isPassageToday)
  );
}

function isPassageToday(passage: unknown): passage is PassageToday {
  if (!isRecord(passage)) return false;
  if (passage['kind'] === 'found' || passage['kind'] === 'not-found') return true;
  const { today, difference } = passage;
  return passage['kind'] === 'changed' && isText(today, mostKept.quote) && isDifference(difference);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
