/** References that were saved twice. */
import type { Bibliography, RecordField, TextFieldName } from './bibliography.ts';
import { textFieldNames } from './bibliography.ts';
import { clipped, mostKept, tidyTags, type Reference } from './reference.ts';

/** What two references of one passage have in common: the page, and the quote whatever its spaces. */
export function duplicateKey({ page, passage }: Reference): string {
  const quote = passage?.quote.exact.replace(/\s+/g, ' ').trim() ?? '';
  return `${page}\n${quote}`;
}

/** Groups of two and more references of one passage, each with the oldest first. */
export function duplicates(
  references: Iterable<Reference>,
): readonly (readonly [Reference, Reference, ...Reference[]])[] {
  // Few pages have two references: only of those the quotes are compared.
  const pages = [...Map.groupBy(references, ({ page }) => page).values()];
  const likely = pages.filter(({ length }) => length > 1);
  const groups = likely.flatMap((group) => [...Map.groupBy(group, duplicateKey).values()]);
  return groups.flatMap((group) => {
    const [first, second, ...rest] = group.toSorted(olderFirst);
    return first === undefined || second === undefined ? [] : [[first, second, ...rest] as const];
  });
}

/**
 * One reference that says what all of them say: the oldest one's id and place, all tags, claims and
 * notes, and of each field of the record what the person wrote, else what was found last. `now` is
 * ISO 8601 in UTC.
 */
export function mergeReferences(
  group: readonly [Reference, ...Reference[]],
  now: string,
): Reference {
  const [oldest, ...others] = group.toSorted(olderFirst);
  if (oldest === undefined) return group[0];
  return others.reduce(
    (merged, other): Reference => ({
      ...merged,
      passage: merged.passage ?? other.passage,
      record: mergedRecord(merged.record, other.record),
      entities: [...new Set([...merged.entities, ...other.entities])],
      claims: [...new Set([...merged.claims, ...other.claims])],
      tags: tidyTags([...merged.tags, ...other.tags]),
      note: joinedNotes(merged.note, other.note),
      accessed: other.accessed > merged.accessed ? other.accessed : merged.accessed,
      changed: now,
      check: lastCheck(merged.check) < lastCheck(other.check) ? other.check : merged.check,
    }),
    oldest,
  );
}

/** Both notes, unless one holds the other already. */
export function joinedNotes(one: string, other: string): string {
  if (one.includes(other.trim())) return one;
  if (other.includes(one.trim())) return other;
  return clipped(`${one}\n\n${other}`, mostKept.note);
}

function mergedRecord(before: Bibliography, after: Bibliography): Bibliography {
  const fields = textFieldNames.map((name) => [name, stronger(before[name], after[name])] as const);
  // The names are all those of the fields whose values are text.
  const texts = Object.fromEntries(fields) as Record<TextFieldName, RecordField<string>>;
  return { ...after, ...texts, authors: stronger(before.authors, after.authors) };
}

function stronger<Value>(
  before: RecordField<Value>,
  after: RecordField<Value>,
): RecordField<Value> {
  if (before.edited !== after.edited) return before.edited ? before : after;
  return after.value === null ? before : after;
}

function lastCheck(check: Reference['check']): string {
  return check.kind === 'unchecked' ? '' : check.when;
}

function olderFirst(one: Reference, other: Reference): number {
  if (one.created !== other.created) return one.created < other.created ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
