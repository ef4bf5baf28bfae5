/** What well-formed calls about saved passages look like. Written by hand: pages load this module. */
import type { PointSelector, RangeSelector } from '../core/references/selectors.ts';
import type { TextChange } from '../core/review/difference.ts';
import type { PassageSought, PassagesSought, ToldToday } from './passage-calls.ts';

/** Lengths in UTF-16 units, passages of one page, and milliseconds, beyond any that are asked for. */
const MOST = { text: 1_000_000, passages: 10_000, changes: 200_000, patience: 60_000 } as const;

/** Whether a value tells how a passage stands that was opened. */
export function isToldToday(value: unknown): value is ToldToday {
  if (!isRecord(value)) return false;
  const { difference, lang, added, removed, archive } = value;
  return (
    isDifference(difference) &&
    (lang === null || isText(lang)) &&
    [added, removed].every(isText) &&
    (archive === null ||
      (isRecord(archive) &&
        isText(archive['label']) &&
        isText(archive['url']) &&
        archive['url'].startsWith('https://')))
  );
}

/** Whether a value tells how one text became another. */
export function isDifference(value: unknown): value is readonly TextChange[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST.changes &&
    value.every(
      (change) =>
        isRecord(change) &&
        ['same', 'added', 'removed'].some((kind) => kind === change['kind']) &&
        isText(change['text']),
    )
  );
}

/** Whether a request tells which passages to look for. */
export function isSought(request: unknown): request is PassagesSought {
  return (
    isRecord(request) &&
    isCount(request['patience']) &&
    request['patience'] <= MOST.patience &&
    Array.isArray(request['passages']) &&
    request['passages'].length <= MOST.passages &&
    request['passages'].every(isPassage)
  );
}

function isPassage(value: unknown): value is PassageSought {
  if (!isRecord(value)) return false;
  const { quote, position, range } = value;
  return (
    isRecord(quote) &&
    quote['type'] === 'TextQuoteSelector' &&
    ['exact', 'prefix', 'suffix'].every((name) => isText(quote[name])) &&
    (position === null || isPosition(position)) &&
    (range === null || isRange(range))
  );
}

function isRange(value: unknown): value is RangeSelector {
  return isRecord(value) && isPoint(value['startSelector']) && isPoint(value['endSelector']);
}

function isPoint(value: unknown): value is PointSelector {
  return isRecord(value) && isText(value['value']) && isPosition(value['refinedBy']);
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && isCount(value['start']) && isCount(value['end']);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST.text;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
