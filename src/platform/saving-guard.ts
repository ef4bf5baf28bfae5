/** What well-formed requests to save look like. Written by hand: pages load what uses this module. */
import { isLanguage } from '../core/languages.ts';
import type { SavedRequest, SaveRequest } from './protocol.ts';
import type { Pointed } from './reference-calls.ts';

/** Lengths in UTF-16 units and of lists, beyond those of real pages. */
const MOST = { id: 100, text: 1_000_000, passages: 10_000 } as const;

export function isSaveRequest(request: unknown): request is SaveRequest {
  return (
    isRecord(request) &&
    isPointed(request['what']) &&
    (request['tab'] === null || isCount(request['tab'])) &&
    isLanguage(request['language'])
  );
}

export function isSavedRequest(request: unknown): request is SavedRequest {
  return (
    isRecord(request) &&
    isText(request['url'], MOST.text) &&
    (request['canonical'] === null || isText(request['canonical'], MOST.text)) &&
    isLanguage(request['language']) &&
    Array.isArray(request['passages']) &&
    request['passages'].length <= MOST.passages &&
    request['passages'].every((text) => isText(text, MOST.text))
  );
}

export function isPointed(what: unknown): what is Pointed {
  if (!isRecord(what)) return false;
  if (what['kind'] === 'passage') return isCount(what['passage']);
  return ['selection', 'page', 'here'].some((kind) => kind === what['kind']);
}

/** Whether a value may be the id of a reference. */
export function isReferenceId(value: unknown): value is string {
  return isText(value, MOST.id);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
