/** What a person changes of a reference, so said that two who change it at once lose nothing. */
import { editBibliography, type BibliographyEdit } from './bibliography.ts';
import { joinedNotes } from './merge.ts';
import { clipped, mostKept, sameReference, tidyTags, type Reference } from './reference.ts';

/** A change; what is left out stays as it is. */
export interface ReferenceEdit {
  /** Fields of the record, each by itself. */
  readonly record?: readonly BibliographyEdit[];
  /** Tags to add, and tags to take off whatever their case. */
  readonly tags?: { readonly add?: readonly string[]; readonly drop?: readonly string[] };
  /** `before` is the note as it was when writing began: what others wrote since stays beside it. */
  readonly note?: { readonly before: string; readonly after: string };
}

/**
 * The reference after a change, or the very same object where it changes nothing. `now` is ISO 8601
 * in UTC.
 */
export function editReference(reference: Reference, edit: ReferenceEdit, now: string): Reference {
  const changed: Reference = {
    ...reference,
    record: (edit.record ?? []).reduce(editBibliography, reference.record),
    tags: edit.tags === undefined ? reference.tags : editedTags(reference.tags, edit.tags),
    note: edit.note === undefined ? reference.note : editedNote(reference.note, edit.note),
    changed: now,
  };
  return sameReference(reference, changed) ? reference : changed;
}

function editedTags(
  tags: readonly string[],
  { add = [], drop = [] }: NonNullable<ReferenceEdit['tags']>,
): readonly string[] {
  const dropped = new Set(tidyTags(drop).map((tag) => tag.toLowerCase()));
  return tidyTags([...tags.filter((tag) => !dropped.has(tag.toLowerCase())), ...add]);
}

function editedNote(note: string, { before, after }: NonNullable<ReferenceEdit['note']>): string {
  if (note === before) return clipped(after, mostKept.note);
  return after === before ? note : joinedNotes(note, clipped(after, mostKept.note));
}
