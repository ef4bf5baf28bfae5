/** References that are the same, made one, and taken apart again. */
import { mergeReferences } from '../../core/references/merge.ts';
import { sameReference, type Reference } from '../../core/references/reference.ts';
import type { Writing } from './database.ts';
import { oneOf, someOf } from './reference-reads.ts';
import { deleteAll, putAll, restoreTo, type Written } from './reference-writes.ts';

/** What a merge made of several references. */
export interface MergedReferences {
  /** The one that holds what all said. */
  readonly stays: Reference;
  /** It as it was. */
  readonly before: Reference;
  /** The others, which are there no more. */
  readonly gone: readonly Reference[];
}

/** Makes one of each group, of which none has a reference of another; those of fewer than two stay. */
export async function mergeEachIn(
  transaction: Writing,
  groups: readonly (readonly string[])[],
  now: string,
): Promise<Written<readonly MergedReferences[]>> {
  const merged: MergedReferences[] = [];
  for (const ids of groups) merged.push(...(await mergeIn(transaction, ids, now)));
  return {
    value: merged,
    changed: merged.map(({ stays }) => stays.id),
    removed: merged.flatMap(({ gone }) => gone.map(({ id }) => id)),
  };
}

async function mergeIn(
  transaction: Writing,
  ids: readonly string[],
  now: string,
): Promise<readonly MergedReferences[]> {
  const [first, ...others] = await someOf(transaction, [...new Set(ids)]);
  if (first === undefined || others.length === 0) return [];
  const stays = mergeReferences([first, ...others], now);
  const all = [first, ...others];
  const before = all.find(({ id }) => id === stays.id) ?? first;
  const gone = all.filter(({ id }) => id !== stays.id);
  const removed = gone.map(({ id }) => id);
  await Promise.all([putAll(transaction, [stays]), deleteAll(transaction, removed)]);
  return [{ stays, before, gone }];
}

/** Undoes merges; one that stayed is left as it is where it was changed since. */
export async function unmergeEachIn(
  transaction: Writing,
  merged: readonly MergedReferences[],
): Promise<Written<readonly Reference[]>> {
  const value: Reference[] = [];
  for (const one of merged) value.push(...(await unmergeIn(transaction, one)));
  return { value, changed: value.map(({ id }) => id) };
}

async function unmergeIn(
  transaction: Writing,
  { stays, before, gone }: MergedReferences,
): Promise<readonly Reference[]> {
  const now = await oneOf(transaction, stays.id);
  const isAsMerged = now !== null && sameReference(now, stays);
  if (isAsMerged) await putAll(transaction, [before]);
  const back = await restoreTo(transaction, gone);
  return isAsMerged ? [before, ...back.value] : back.value;
}
