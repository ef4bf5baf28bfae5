/** Taking a file in: read whole, laid beside what is kept, shown, and only then brought in. */
import { largestLibraryFile } from '../../core/export/import-fault.ts';
import { importInSteps, type ImportedFile } from '../../core/export/read-import.ts';
import { planImport, type ImportPlan } from '../../core/references/import-plan.ts';
import type { Reference } from '../../core/references/reference.ts';
import { failure, success, type Result } from '../../core/result.ts';
import type { ReferenceStore } from '../../platform/store/references.ts';
import type { HandingActions, LibraryImportFault } from '../../ui/library/handing-props.ts';
import { batchesOf } from './batches.ts';
import { inSlices } from './in-slices.ts';
import type { LibraryStore } from './library-state.ts';

export interface ImportingDeedsOptions {
  readonly store: LibraryStore;
  readonly references: ReferenceStore;
  readonly signal: AbortSignal;
}

type Deeds = Pick<HandingActions, 'onImportFile' | 'onImportConfirm' | 'onImportSeen'>;

/** What an import would do to the store as it was at a revision. */
interface PlannedImport {
  readonly plan: ImportPlan;
  readonly revision: number;
}

/** References that are read at once, and times that all are read anew because others were written. */
const BATCH = 250;
const MOST_TRIES = 5;

export function importingDeeds(options: ImportingDeedsOptions): Deeds {
  const { store, signal } = options;
  let planned: PlannedImport | null = null;
  let incoming: readonly Reference[] = [];
  const forget = (): void => {
    planned = null;
    incoming = [];
  };
  const take = async (file: File): Promise<void> => {
    const { name: fileName } = file;
    const refuse = (fault: LibraryImportFault): void => {
      forget();
      store.update({ importing: { kind: 'refused', fileName, fault } });
    };
    store.update({ importing: { kind: 'reading', fileName } });
    const read = await readFile(file, signal);
    if (read === null) return;
    if (!read.ok) return refuse(read.reason);
    incoming = read.value.references;
    const made = await plan(incoming, options);
    if (made === null) return;
    if (!made.ok) return refuse(made.reason);
    planned = made.value;
    const { format, withoutAddress } = read.value;
    store.update({
      importing: { kind: 'preview', fileName, format, plan: planned.plan, withoutAddress },
    });
  };
  const confirm = async (): Promise<void> => {
    const { importing } = store.known();
    if (importing.kind !== 'preview' || planned === null) return;
    const { fileName } = importing;
    store.update({ importing: { kind: 'writing', fileName } });
    const brought = await bring(planned, incoming, options);
    forget();
    if (brought === null) return;
    store.update({
      importing: brought.ok
        ? { kind: 'done', fileName, ...brought.value }
        : { kind: 'refused', fileName, fault: brought.reason },
    });
  };
  return {
    onImportFile: (file) => void take(file),
    onImportConfirm: () => void confirm(),
    onImportSeen() {
      forget();
      store.update({ importing: { kind: 'idle' } });
    },
  };
}

/** Null where the page ends meanwhile, here and below. */
async function readFile(
  file: File,
  signal: AbortSignal,
): Promise<Result<ImportedFile, LibraryImportFault> | null> {
  if (file.size > largestLibraryFile) {
    return failure({ kind: 'too-large', most: largestLibraryFile });
  }
  try {
    const context = { newId: () => crypto.randomUUID(), now: new Date().toISOString() };
    return await inSlices(importInSteps(await file.text(), context), signal);
  } catch {
    return failure({ kind: 'unreadable' });
  }
}

/** Lays the incoming references beside all that are kept, as they were at one moment. */
async function plan(
  incoming: readonly Reference[],
  { references, signal }: ImportingDeedsOptions,
): Promise<Result<PlannedImport, LibraryImportFault> | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const kept: Reference[] = [];
    const revisions = new Set<number>();
    for await (const batch of batchesOf(references, BATCH)) {
      if (!batch.ok) return failure({ kind: 'not-stored', why: batch.reason.kind });
      kept.push(...batch.value.references);
      revisions.add(batch.value.revision);
    }
    const [revision, ...others] = revisions;
    if (revision === undefined || others.length > 0) continue;
    const steps = planImport(kept, incoming, new Date().toISOString());
    const made = await inSlices(steps, signal);
    return made && success({ plan: made, revision });
  }
  return failure({ kind: 'not-stored', why: 'unavailable' });
}

/** Brings the plan in; where others wrote since it was made, it is made anew. */
async function bring(
  planned: PlannedImport,
  incoming: readonly Reference[],
  options: ImportingDeedsOptions,
): Promise<Result<BroughtCounts, LibraryImportFault> | null> {
  let current = planned;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { plan: todo, revision } = current;
    const brought = await options.references.bring(todo, revision);
    if (brought.ok) {
      const { added, changed, left } = brought.value;
      return success({ added, changed, skipped: todo.skipped.length + left });
    }
    if (brought.reason.kind !== 'outdated') {
      return failure({ kind: 'not-stored', why: brought.reason.kind });
    }
    const again = await plan(incoming, options);
    if (again === null || !again.ok) return again;
    current = again.value;
  }
  return failure({ kind: 'not-stored', why: 'unavailable' });
}

interface BroughtCounts {
  readonly added: number;
  readonly changed: number;
  readonly skipped: number;
}
