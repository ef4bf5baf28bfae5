/** When a field of the record counts as right. Strict: only what no reader would call a difference is forgiven. */
import type { FieldName, RecordLabel } from './labels.ts';

/** A field's value as it was read: a text, a list of names, or null where there is none. */
export type FieldValue = string | readonly string[] | null;

/** Whether a value is right; an empty list of names says the same as null. */
export function isRight<Name extends FieldName>(
  field: Name,
  wanted: NonNullable<RecordLabel[Name]> | null,
  got: FieldValue,
): boolean {
  if (isNone(wanted) || isNone(got)) return isNone(wanted) && isNone(got);
  const [want, have] = [textsOf(wanted), textsOf(got)];
  return ruleFor[field](want, have);
}

type Rule = (wanted: readonly string[], got: readonly string[]) => boolean;

const ruleFor: Readonly<Record<FieldName, Rule>> = {
  title: single((wanted, got) => plain(wanted) === plain(got)),
  authors: hasSameNames,
  published: single(isSameMoment),
  modified: single(isSameMoment),
  publisher: single((wanted, got) => folded(wanted) === folded(got)),
  language: single(isSameLanguage),
  canonicalUrl: single((wanted, got) => address(wanted) === address(got)),
};

function single(rule: (wanted: string, got: string) => boolean): Rule {
  return ([wanted = ''], [got = '']) => rule(wanted, got);
}

/** One space between words, straight quotes, composed letters (NFC). */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201b\u2032]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function folded(text: string): string {
  return plain(text).toLowerCase();
}

function hasSameNames(wanted: readonly string[], got: readonly string[]): boolean {
  const want = new Set(wanted.map(folded));
  const have = new Set(got.map(folded));
  return want.size === have.size && [...want].every((name) => have.has(name));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * The same instant. Where the label has only a day, the day that the value itself writes; where it
 * has no zone, the same time on the clock.
 */
function isSameMoment(wanted: string, got: string): boolean {
  const value = got.trim();
  if (DAY.test(wanted)) return value.slice(0, wanted.length) === wanted;
  const zoned = ZONE.test(wanted);
  const instant = Date.parse(zoned ? wanted : `${wanted}Z`);
  const read = Date.parse(zoned ? value : `${value.replace(ZONE, '')}Z`);
  return instant === read && (!zoned || ZONE.test(value));
}

/** The same tag, or the same language where the label names no region or script. */
function isSameLanguage(wanted: string, got: string): boolean {
  const [want, have] = [wanted, got].map((tag) => tag.trim().replaceAll('_', '-').toLowerCase());
  return have === want || (!want?.includes('-') && have?.split('-', 1)[0] === want);
}

function address(url: string): string {
  try {
    return new URL(url).href.replace(/\/$/, '');
  } catch {
    // Not an address: then only the same text is the same.
    return url;
  }
}

function isNone(value: FieldValue): value is null {
  return value === null || value.length === 0;
}

function textsOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
