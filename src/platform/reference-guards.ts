/** What well-formed requests about references look like. Written by hand: pages load this module. */
import type { Guards } from './call-guards.ts';
import type { Pointed, ReferenceCalls } from './protocol.ts';

export const referenceGuards: Guards<ReferenceCalls> = {
  describe: (request) =>
    isRecord(request) && isPointed(request['what']) ? [{ what: request['what'] }] : null,
};

function isPointed(what: unknown): what is Pointed {
  if (!isRecord(what)) return false;
  if (what['kind'] === 'passage') return isCount(what['passage']);
  return what['kind'] === 'selection' || what['kind'] === 'page';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
