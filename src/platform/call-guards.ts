/** What a well-formed request of each call looks like. Written by hand: pages load this module. */
import { isLanguage } from '../core/languages.ts';
import type { Passage } from '../core/matching/match.ts';
import type { SiteState } from '../core/settings/settings.ts';
import { isSiteKey } from '../core/sites/site.ts';
import { isPageFacts } from './facts-guard.ts';
import type {
  ArticleCalls,
  BackgroundCalls,
  ClaimsRequest,
  OverruleRequest,
  PageCalls,
} from './protocol.ts';
import { isReadRequest } from './read-guard.ts';
import { isReferenceId, isSavedRequest, isSaveRequest } from './saving-guard.ts';

/** The arguments of a call: none, or its request. */
export type CallRequest<Calls, Name extends keyof Calls> = Calls[Name] extends (
  ...request: infer Request
) => unknown
  ? Request
  : never;

/** For each call, its arguments out of an unknown request, or null where that is malformed. */
export type Guards<Calls> = {
  readonly [Name in keyof Calls]: (request: unknown) => CallRequest<Calls, Name> | null;
};

export const backgroundGuards: Guards<BackgroundCalls> = {
  bringCard: () => [],
  bringReader: () => [],
  claims: (request) => (isClaimsRequest(request) ? [request] : null),
  counted: (request) =>
    isRecord(request) && isCount(request['mentions']) ? [{ mentions: request['mentions'] }] : null,
  describe: (request) => (isPageFacts(request) ? [request] : null),
  listed: (request) =>
    isRecord(request) && isText(request['host'], 253) && isText(request['path'], LONG)
      ? [{ host: request['host'], path: request['path'] }]
      : null,
  openLibrary: (request) =>
    isRecord(request) && (request['reference'] === null || isReferenceId(request['reference']))
      ? [{ reference: request['reference'] }]
      : null,
  openPanel: () => [],
  openReference: (request) =>
    isRecord(request) && isReferenceId(request['reference'])
      ? [{ reference: request['reference'] }]
      : null,
  overrule: (request) => (isOverruleRequest(request) ? [request] : null),
  read: (request) => (isReadRequest(request) ? [request] : null),
  saveAgain: (request) =>
    isRecord(request) && isLanguage(request['language'])
      ? [{ language: request['language'] }]
      : null,
  savedOn: (request) => (isSavedRequest(request) ? [request] : null),
  saveReference: (request) => (isSaveRequest(request) ? [request] : null),
  setSite: (request) =>
    isRecord(request) &&
    isText(request['site'], 253) &&
    isSiteKey(request['site']) &&
    isSiteState(request['state'])
      ? [{ site: request['site'], state: request['state'] }]
      : null,
  undoSave: (request) =>
    isRecord(request) && isReferenceId(request['reference']) && isLanguage(request['language'])
      ? [{ reference: request['reference'], language: request['language'] }]
      : null,
};

export const pageGuards: Guards<PageCalls> = {
  state: () => [],
  count: () => [],
  run: () => [],
  rescan: () => [],
  step: (request) =>
    isRecord(request) && (request['direction'] === 'next' || request['direction'] === 'previous')
      ? [{ direction: request['direction'] }]
      : null,
  openCard: () => [],
  overruled: () => [],
  libraryChanged: () => [],
};

export const articleGuards: Guards<ArticleCalls> = {
  article: (request) =>
    isRecord(request) && (request['known'] === null || isText(request['known'], 300))
      ? [{ known: request['known'] }]
      : null,
  show: (request) =>
    isRecord(request) &&
    isCount(request['passage']) &&
    isCount(request['start']) &&
    isCount(request['end'])
      ? [{ passage: request['passage'], start: request['start'], end: request['end'] }]
      : null,
  back: () => [],
};

/** No passage, path or list of a real page comes near these; a broken sender's might. */
const LONG = 1_000_000;
const MANY = 1_000;

function isClaimsRequest(request: unknown): request is ClaimsRequest {
  return (
    isRecord(request) &&
    isText(request['entity'], 100) &&
    isPassage(request['passage']) &&
    isLanguage(request['language']) &&
    isCount(request['offset']) &&
    isCount(request['limit'])
  );
}

function isOverruleRequest(request: unknown): request is OverruleRequest {
  return (
    isRecord(request) &&
    ['entity', 'surface', 'sense'].every((field) => isText(request[field], 300)) &&
    isText(request['address'], LONG) &&
    (request['scope'] === 'page' || request['scope'] === 'site') &&
    ['marked', 'skipped', null].some((decision) => decision === request['decision'])
  );
}

function isPassage(passage: unknown): passage is Passage {
  return (
    isRecord(passage) &&
    isText(passage['text'], LONG) &&
    (passage['lang'] === null || isText(passage['lang'], 100)) &&
    Array.isArray(passage['entities']) &&
    passage['entities'].length <= MANY &&
    passage['entities'].every((entity) => isText(entity, 100))
  );
}

function isSiteState(value: unknown): value is SiteState {
  return value === 'always' || value === 'off' || value === 'default';
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
