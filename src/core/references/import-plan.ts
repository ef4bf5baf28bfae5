/** What an import would do, before it does anything. */
import { duplicateKey, mergeReferences } from './merge.ts';
import type { Steps } from '../steps.ts';
import { sameReference, type Reference } from './reference.ts';

export interface ImportPlan {
  readonly added: readonly Reference[];
  readonly changed: readonly { readonly before: Reference; readonly after: Reference }[];
  readonly skipped: readonly {
    readonly reference: Reference;
    /** `same`: all of it is there already; `older`: what is there was changed later. */
    readonly reason: 'same' | 'older';
  }[];
}

/**
 * Lays references of a file, one a step, beside those that are kept. One of the same id takes the place of the
 * kept one where it was changed later; another on the same passage is merged into it. `now` is
 * ISO 8601 in UTC.
 */
export function* planImport(
  kept: Iterable<Reference>,
  incoming: Iterable<Reference>,
  now: string,
): Steps<ImportPlan> {
  const before = new Map<string, Reference>();
  const after = new Map<string, Reference>();
  const byPassage = new Map<string, string>();
  for (const reference of kept) {
    before.set(reference.id, reference);
    byPassage.set(duplicateKey(reference), reference.id);
    yield;
  }
  const skipped: ImportPlan['skipped'][number][] = [];
  const current = (id: string): Reference | undefined => after.get(id) ?? before.get(id);
  for (const reference of incoming) {
    yield;
    const own = current(reference.id);
    const twin = own ?? current(byPassage.get(duplicateKey(reference)) ?? '');
    if (twin === undefined) {
      after.set(reference.id, reference);
      byPassage.set(duplicateKey(reference), reference.id);
      continue;
    }
    const taken = own === undefined ? mergedInto(twin, reference, now) : reference;
    if (sameReference(twin, taken)) skipped.push({ reference, reason: 'same' });
    else if (own !== undefined && own.changed >= reference.changed) {
      skipped.push({ reference, reason: 'older' });
    } else after.set(twin.id, taken);
  }
  return { ...sorted(before, after), skipped };
}

/** A file that comes from elsewhere says nothing of the place that the kept reference has. */
function mergedInto(kept: Reference, other: Reference, now: string): Reference {
  const merged = mergeReferences(
    [kept, { ...other, created: kept.created, id: `${kept.id}~` }],
    now,
  );
  return { ...merged, accessed: kept.accessed, record: kept.record };
}

function sorted(
  before: ReadonlyMap<string, Reference>,
  after: ReadonlyMap<string, Reference>,
): Pick<ImportPlan, 'added' | 'changed'> {
  const added: Reference[] = [];
  const changed: ImportPlan['changed'][number][] = [];
  for (const [id, reference] of after) {
    const known = before.get(id);
    if (known === undefined) added.push(reference);
    else changed.push({ before: known, after: reference });
  }
  return { added, changed };
}
