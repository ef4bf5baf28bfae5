/** What well-formed calls to a page about references look like. Written by hand: pages load this module. */
import { isLanguage } from '../core/languages.ts';
import type { Guards } from './call-guards.ts';
import type { Told } from './protocol.ts';
import type { Notice, ReferenceCalls } from './reference-calls.ts';
import { isSought, isToldToday } from './passage-guards.ts';
import { isPointed } from './saving-guard.ts';

export const referenceGuards: Guards<ReferenceCalls> = {
  describe: (request) =>
    isRecord(request) && isPointed(request['what']) ? [{ what: request['what'] }] : null,
  find: (request) => (isSought(request) ? [request] : null),
  show: (request) => (isSought(request) ? [request] : null),
  tell: (request) => (isNotice(request) ? [request] : null),
};

/** Longest text, in UTF-16 units, beyond any that is said. */
const LONG = 1_000_000;

const KINDS: readonly Told['kind'][] = [
  'saved',
  'known',
  'undone',
  'failed',
  'found',
  'changed',
  'not-found',
];

function isNotice(notice: unknown): notice is Notice {
  return (
    isRecord(notice) &&
    KINDS.some((kind) => kind === notice['kind']) &&
    ['says', 'about', 'locale', 'close', 'way'].every((name) => isText(notice[name], LONG)) &&
    (notice['direction'] === 'ltr' || notice['direction'] === 'rtl') &&
    isLanguage(notice['language']) &&
    (notice['reference'] === null || isText(notice['reference'], LONG)) &&
    (notice['copy'] === null || isCopy(notice['copy'])) &&
    typeof notice['takesFocus'] === 'boolean' &&
    (notice['today'] === undefined || isToldToday(notice['today'])) &&
    Array.isArray(notice['acts']) &&
    notice['acts'].every(
      (item) => isRecord(item) && isText(item['label'], LONG) && isAct(item['act']),
    )
  );
}

function isCopy(copy: unknown): boolean {
  return isRecord(copy) && ['text', 'done', 'failed'].every((name) => isText(copy[name], LONG));
}

function isAct(act: unknown): boolean {
  return ['undo', 'open', 'again', 'copy'].some((known) => known === act);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
