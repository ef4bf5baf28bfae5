import { failure, success, type Result } from '../../../../src/core/result.ts';
import type { StoredWorksheet, WorksheetDraft } from '../../../../src/core/review/stored.ts';
import type { LoadFault, WorksheetStore } from '../../../../src/platform/store/worksheets.ts';

/** A store in memory that fails when told to, and several sessions share. */
export interface FakeWorksheets {
  readonly store: WorksheetStore;
  readonly stored: Map<string, StoredWorksheet>;
  readonly drafts: Map<string, WorksheetDraft>;
  /** Pages saved, in order. */
  readonly saves: readonly string[];
  /** Most saves that were under way at once. */
  readonly mostAtOnce: () => number;
  fault: LoadFault | null;
  /** Tells all sessions but the one that did it, as other tabs are told. */
  readonly tell: (page: string) => void;
  /** Milliseconds that each answer takes. */
  delay: number;
}

export function fakeWorksheets(): FakeWorksheets {
  const stored = new Map<string, StoredWorksheet>();
  const drafts = new Map<string, WorksheetDraft>();
  const listeners = new Set<(page: string) => void>();
  const saves: string[] = [];
  let [revision, running, most] = [0, 0, 0];
  const answer = <Value, Fault>(value: Result<Value, Fault>) =>
    new Promise<Result<Value, Fault | LoadFault>>((resolve) => {
      setTimeout(() => resolve(fake.fault === null ? value : failure(fake.fault)), fake.delay);
    });
  const store: WorksheetStore = {
    load: async (page) =>
      answer(
        success({
          stored: stored.get(page) ?? null,
          drafts: [...drafts.values()].filter(({ worksheet }) => worksheet.page === page),
        }),
      ),
    save: async (worksheet, basedOn, held) => {
      running += 1;
      most = Math.max(most, running);
      await answer(success(null));
      running -= 1;
      const there = stored.get(worksheet.page) ?? null;
      if (fake.fault !== null) return failure(fake.fault);
      if ((there?.revision ?? null) !== basedOn) {
        return failure({ kind: 'conflict', theirs: there });
      }
      revision += 1;
      saves.push(worksheet.page);
      stored.set(worksheet.page, { worksheet, revision: `r${revision}` });
      held.forEach((key) => drafts.delete(key));
      return success(`r${revision}`);
    },
    leave: (draft) => drafts.set(draft.key, draft),
    setAside: async (page) => {
      if (fake.fault?.kind === 'unreadable') fake.fault = null;
      stored.delete(page);
      return success(null);
    },
    list: async () => success({ worksheets: [], unreadable: [] }),
    remove: async () => success(null),
    restore: async () => success(false),
    watch: (signal, changed) => {
      listeners.add(changed);
      signal.addEventListener('abort', () => listeners.delete(changed));
    },
  };
  const fake: FakeWorksheets = {
    store,
    stored,
    drafts,
    saves,
    mostAtOnce: () => most,
    fault: null,
    tell: (page) => listeners.forEach((changed) => changed(page)),
    delay: 5,
  };
  return fake;
}
