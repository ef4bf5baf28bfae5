/** The worksheets that the library lists: reading them, opening their pages, deleting them. */
import { success } from '../../core/result.ts';
import { openPanel } from '../../platform/panel.ts';
import type { WorksheetStore } from '../../platform/store/worksheets.ts';
import { openAddress } from '../../platform/tabs.ts';
import type { LibraryActions } from '../../ui/library/library-props.ts';
import { refused, type LibraryStore } from './library-state.ts';

/** Lists the worksheets, now and whenever any of them changes. */
export function followWorksheets(
  store: LibraryStore,
  worksheets: WorksheetStore,
  signal: AbortSignal,
): void {
  worksheets.watch(signal, () => void listWorksheets(store, worksheets));
  void listWorksheets(store, worksheets);
}

/** Reads the list of worksheets anew. */
export async function listWorksheets(
  store: LibraryStore,
  worksheets: WorksheetStore,
): Promise<void> {
  const listed = await worksheets.list();
  store.update({
    worksheets: listed.ok
      ? { kind: 'ready', ...listed.value }
      : { kind: 'failed', why: listed.reason.kind },
  });
}

export function worksheetDeeds(
  store: LibraryStore,
  worksheets: WorksheetStore,
): Pick<LibraryActions, 'onOpenWorksheet' | 'onDeleteWorksheet'> {
  return {
    onOpenWorksheet: (page) => void open(store, page),
    onDeleteWorksheet: (page) => void remove(store, worksheets, page),
  };
}

/** The page opens in a tab, and the panel with its worksheet beside it. */
async function open(store: LibraryStore, page: string): Promise<void> {
  const tab = await openAddress(page);
  if (tab === null || !(await openPanel(tab))) store.update({ notice: { kind: 'not-opened' } });
}

async function remove(
  store: LibraryStore,
  worksheets: WorksheetStore,
  page: string,
): Promise<void> {
  const removed = await worksheets.remove(page);
  if (!removed.ok) return refused(store, removed.reason.kind);
  const { value } = removed;
  store.update({
    notice: { kind: 'worksheet-deleted', count: 1, canUndo: value !== null },
    undo:
      value === null
        ? null
        : async () => {
            const back = await worksheets.restore(value);
            await listWorksheets(store, worksheets);
            return back.ok ? success(Number(back.value)) : back;
          },
  });
  await listWorksheets(store, worksheets);
}
