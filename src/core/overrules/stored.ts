/** The stored form of overrules: what cannot be read is left out, and never takes the rest along. */
import { isSiteKey } from '../sites/site.ts';
import { mergeOverrules, type Overrule, type Place } from './overrule.ts';
import { longestAddress, pageAddress } from './page-address.ts';

/** What was wrong with the stored overrules. */
export type OverrulesFault =
  /** Some of them, or all, could not be read. */
  | { readonly kind: 'unreadable' }
  /** Written by a newer Sidelight, which must find them again: nothing is written over them. */
  | { readonly kind: 'newer' }
  /** The browser's storage did not answer. */
  | { readonly kind: 'storage' };

export interface LoadedOverrules {
  /** Newest first. */
  readonly overrules: readonly Overrule[];
  readonly fault: OverrulesFault | null;
}

/** What is kept in storage. */
export interface StoredOverrules {
  readonly version: number;
  readonly overrules: readonly Overrule[];
}

/** The form written now. A change of its shape raises it and reads the older shape beside the new. */
const currentVersion = 1;

/** Reads whatever stands in storage (`undefined` when nothing does); never throws. */
export function readOverrules(stored: unknown): LoadedOverrules {
  if (stored === undefined) return { overrules: [], fault: null };
  if (!isRecord(stored)) return { overrules: [], fault: { kind: 'unreadable' } };
  const { version, overrules: list } = stored;
  if (typeof version === 'number' && version > currentVersion) {
    return { overrules: [], fault: { kind: 'newer' } };
  }
  if (version !== currentVersion || !Array.isArray(list)) {
    return { overrules: [], fault: { kind: 'unreadable' } };
  }
  const read = list.map((item: unknown) => readOverrule(item)).filter((item) => item !== null);
  return {
    overrules: mergeOverrules(read, []),
    fault: read.length === list.length ? null : { kind: 'unreadable' },
  };
}

/** The form to store, or null when there is nothing to keep. */
export function storedOverrules(overrules: readonly Overrule[]): StoredOverrules | null {
  return overrules.length === 0 ? null : { version: currentVersion, overrules };
}

/** Longest id of the dataset and longest name, in UTF-16 units. */
const longestId = 100;
const longestSurface = 300;

/** One overrule out of an unknown value, with nothing in it but its fields; null where it is none. */
export function readOverrule(value: unknown): Overrule | null {
  if (!isRecord(value)) return null;
  const { entity, surface, sense, decision, made } = value;
  const place = readPlace(value['place']);
  if (place === null || !isText(entity, longestId) || !isText(sense, longestId)) return null;
  if (!isText(surface, longestSurface) || !isTime(made)) return null;
  if (decision !== 'marked' && decision !== 'skipped') return null;
  return { place, entity, surface, sense, decision, made };
}

function readPlace(value: unknown): Place | null {
  if (!isRecord(value)) return null;
  const { kind, address, site } = value;
  if (kind === 'page' && isText(address, longestAddress) && /^https?:\/\//.test(address)) {
    // An address that was kept when pages were known by a longer one is found again too.
    return { kind, address: pageAddress(address, null) };
  }
  return kind === 'site' && typeof site === 'string' && isSiteKey(site) ? { kind, site } : null;
}

/** Milliseconds since 1970 that `Date` can still write as a day. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 8.64e15;
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= most;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
