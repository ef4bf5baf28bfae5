/** What is written of the references: each is one transaction, of which all is kept or nothing. */
import { unwrap } from 'idb';
import { editReference, type ReferenceEdit } from '../../core/references/edit.ts';
import type { ImportPlan } from '../../core/references/import-plan.ts';
import { duplicateKey } from '../../core/references/merge.ts';
import { readReference } from '../../core/references/read-reference.ts';
import {
  referenceTo,
  type PassageCheck,
  type Reference,
  type SavedPage,
} from '../../core/references/reference.ts';
import type { Writing } from './database.ts';
import type { ReferenceChange } from './reference-changes.ts';
import { oneOf, revisionOf, someOf, thoseOfPage } from './reference-reads.ts';

/** What a transaction gives, and what it changed. */
export interface Written<Value> extends Partial<ReferenceChange> {
  readonly value: Value;
}

/** A reference that was saved, or the one of the same passage that was there before. */
export interface SavedReference {
  readonly reference: Reference;
  readonly isNew: boolean;
  /** Whether it is the only one. */
  readonly isFirst: boolean;
}

/** A reference before and after a change. */
export interface EditedReference {
  readonly before: Reference;
  readonly after: Reference;
}

/** What an import brought in. */
export interface BroughtReferences {
  readonly added: number;
  readonly changed: number;
  /** Not brought in, because a newer Sidelight keeps something under the same id. */
  readonly left: number;
}

/** Saves a passage or page, unless it was saved before. */
export async function addTo(
  transaction: Writing,
  saved: SavedPage,
  id: string,
  now: string,
): Promise<Written<SavedReference>> {
  const reference = referenceTo(saved, id, now);
  const key = duplicateKey(reference);
  const twins = await thoseOfPage(transaction, saved.page);
  const twin = twins.find((one) => duplicateKey(one) === key);
  if (twin !== undefined) return { value: { reference: twin, isNew: false, isFirst: false } };
  const store = transaction.objectStore('references');
  await store.add(reference);
  // Counting all of a long library takes a quarter of a second.
  const isFirst = (await store.getAllKeys(null, 2)).length === 1;
  return { value: { reference, isNew: true, isFirst }, changed: [id] };
}

/** A change, or what makes the change out of a reference as it is now. */
export type EachEdit = ReferenceEdit | ((now: Reference) => ReferenceEdit);

/** Changes references as they are now; those that nothing is changed of are left out. */
export async function editIn(
  transaction: Writing,
  ids: readonly string[],
  edit: EachEdit,
  now: string,
): Promise<Written<readonly EditedReference[]>> {
  const found = await someOf(transaction, ids);
  const editOf = typeof edit === 'function' ? edit : (): ReferenceEdit => edit;
  const edited = found
    .map((before) => ({ before, after: editReference(before, editOf(before), now) }))
    .filter(({ before, after }) => before !== after);
  await putAll(
    transaction,
    edited.map(({ after }) => after),
  );
  return { value: edited, changed: edited.map(({ after }) => after.id) };
}

/** Notes how a passage stands; what was noted later stays. Null where there is no such reference. */
export async function checkIn(
  transaction: Writing,
  id: string,
  check: PassageCheck,
): Promise<Written<Reference | null>> {
  const before = await oneOf(transaction, id);
  if (before === null || timeOf(before.check) > timeOf(check)) return { value: before };
  const after: Reference = { ...before, check };
  await putAll(transaction, [after]);
  return { value: after, changed: [id] };
}

/** Takes references out and gives them back; what cannot be read stays. */
export async function removeFrom(
  transaction: Writing,
  ids: readonly string[],
): Promise<Written<readonly Reference[]>> {
  const found = await someOf(transaction, [...new Set(ids)]);
  const removed = found.map(({ id }) => id);
  await deleteAll(transaction, removed);
  return { value: found, removed };
}

/** Puts removed references back, unless there is one of the same id by now; gives those put back. */
export async function restoreTo(
  transaction: Writing,
  references: readonly Reference[],
): Promise<Written<readonly Reference[]>> {
  const store = transaction.objectStore('references');
  const keys = await Promise.all(references.map(({ id }) => store.getKey(id)));
  const missing = references.filter((_, at) => keys[at] === undefined);
  await putAll(transaction, missing);
  return { value: missing, changed: missing.map(({ id }) => id) };
}

/** Brings in what an import plan says; null where anything was written since it was made. */
export async function bringIn(
  transaction: Writing,
  { added, changed }: Pick<ImportPlan, 'added' | 'changed'>,
  revision: number,
): Promise<Written<BroughtReferences | null>> {
  if ((await revisionOf(transaction)) !== revision) return { value: null };
  const left = await makeRoom(transaction, added);
  const isIn = added.filter(({ id }) => !left.has(id));
  for (const part of parted(isIn)) await putAll(transaction, part);
  for (const part of parted(changed)) {
    await putAll(
      transaction,
      part.map(({ after }) => after),
    );
  }
  return {
    value: { added: isIn.length, changed: changed.length, left: left.size },
    changed: [...isIn.map(({ id }) => id), ...changed.map(({ after }) => after.id)],
  };
}

/** Takes everything out, what cannot be read too; gives how many there were. */
export async function clearAll(transaction: Writing): Promise<Written<number>> {
  const store = transaction.objectStore('references');
  const removed = await store.getAllKeys();
  await store.clear();
  return { value: removed.length, removed };
}

/** Moves records that cannot be read to where they are in nobody's way; a newer Sidelight's stay. */
export async function setAsideIn(
  transaction: Writing,
  ids: readonly string[],
): Promise<Written<number>> {
  const store = transaction.objectStore('references');
  const removed: string[] = [];
  for (const id of ids) {
    const record: unknown = await store.get(id);
    const read = readReference(record);
    if (record === undefined || read.ok || read.reason.kind === 'newer') continue;
    await Promise.all([transaction.objectStore('aside').add(record), store.delete(id)]);
    removed.push(id);
  }
  return { value: removed.length, removed };
}

/** References that are put at once, so that few promises are held of a large import. */
const PART = 250;

function* parted<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += PART) yield items.slice(at, at + PART);
}

/** Ids that a newer Sidelight's records have, which stay; others of no use are set aside. */
async function makeRoom(
  transaction: Writing,
  references: readonly Reference[],
): Promise<ReadonlySet<string>> {
  const store = transaction.objectStore('references');
  const keys = new Set(await store.getAllKeys());
  // The plan knows all that can be read: under an id that is taken stands what cannot be.
  const taken = references.map(({ id }) => id).filter((id) => keys.has(id));
  await setAsideIn(transaction, taken);
  const still = await Promise.all(taken.map((id) => store.getKey(id)));
  return new Set(still.filter((id) => id !== undefined));
}

/** Stores all; waits for the last alone: where another fails, the whole transaction does. */
export async function putAll(
  transaction: Writing,
  references: readonly Reference[],
): Promise<void> {
  const store = transaction.objectStore('references');
  const last = references.at(-1);
  for (const reference of references.slice(0, -1)) unwrap(store).put(reference);
  if (last !== undefined) await store.put(last);
}

/** Takes out all of these ids. */
export async function deleteAll(transaction: Writing, ids: readonly string[]): Promise<void> {
  const store = transaction.objectStore('references');
  await Promise.all(ids.map((id) => store.delete(id)));
}

function timeOf(check: PassageCheck): string {
  return check.kind === 'unchecked' ? '' : check.when;
}
