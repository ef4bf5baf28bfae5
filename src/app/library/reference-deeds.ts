/** What a person does to references: editing, tagging, merging, deleting, and taking it back. */
import type { Reference } from '../../core/references/reference.ts';
import { failure, success, type Result } from '../../core/result.ts';
import type { StoreFault } from '../../platform/store/database.ts';
import type { ReferenceStore } from '../../platform/store/references.ts';
import type { LibraryActions, LibraryNotice } from '../../ui/library/library-props.ts';
import { refused, type LibraryStore, type Undo } from './library-state.ts';
import type { LibraryIndex } from './library-index.ts';

export interface ReferenceDeedsOptions {
  readonly store: LibraryStore;
  readonly references: ReferenceStore;
  readonly index: LibraryIndex;
}

type Deeds = Pick<
  LibraryActions,
  'onEdit' | 'onTag' | 'onDelete' | 'onDeleteAll' | 'onMerge' | 'onMergeAll' | 'onUndo'
>;

export function referenceDeeds(options: ReferenceDeedsOptions): Deeds {
  const { store, references, index } = options;
  return {
    async onEdit(id, edit) {
      const edited = await references.edit(id, edit);
      if (!edited.ok) return edited.reason.kind;
      return edited.value === null ? 'gone' : 'saved';
    },
    async onTag(ids, tags) {
      const tagged = await references.editEach(ids, { tags });
      if (!tagged.ok) {
        refused(store, tagged.reason.kind);
        return tagged.reason.kind;
      }
      const before = tagged.value.map((one) => one.before);
      done(store, 'tagged', before.length, () => tagsBack(references, before));
      return 'saved';
    },
    onDelete: (ids) => void remove(options, ids),
    onDeleteAll: () => void removeAll(options),
    onMerge: (ids) => void merge(options, [ids]),
    onMergeAll: () =>
      void merge(
        options,
        index.duplicates.map((group) => group.map(({ id }) => id)),
      ),
    onUndo: () => void undo(store),
  };
}

async function remove(
  { store, references }: ReferenceDeedsOptions,
  ids: readonly string[],
): Promise<void> {
  const removed = await references.remove(ids);
  if (!removed.ok) return refused(store, removed.reason.kind);
  const { selected } = store.known();
  const gone = new Set(ids);
  store.update({ selected: new Set([...selected].filter((id) => !gone.has(id))) });
  done(store, 'deleted', removed.value.length, () => restored(references, removed.value));
}

/** What was there stays in memory, so that it can be had back while the page is open. */
async function removeAll({ store, references, index }: ReferenceDeedsOptions): Promise<void> {
  const before = index.all();
  const cleared = await references.clear();
  if (!cleared.ok) return refused(store, cleared.reason.kind);
  const { place } = store.known();
  store.update({ selected: new Set(), place: { ...place, section: 'references', open: null } });
  done(store, 'deleted', cleared.value, () => restored(references, before));
}

async function merge(
  { store, references }: ReferenceDeedsOptions,
  groups: readonly (readonly string[])[],
): Promise<void> {
  const merged = await references.mergeEach(groups);
  if (!merged.ok) return refused(store, merged.reason.kind);
  const count = merged.value.reduce((sum, { gone }) => sum + gone.length + 1, 0);
  if (count === 0) return refused(store, 'gone');
  done(store, 'merged', count, async () => {
    const back = await references.unmergeEach(merged.value);
    return back.ok ? success(count) : back;
  });
}

async function undo(store: LibraryStore): Promise<void> {
  const { undo: back } = store.known();
  if (back === null) return;
  store.update({ notice: null, undo: null });
  const restoredCount = await back();
  if (!restoredCount.ok) return refused(store, restoredCount.reason.kind);
  store.update({ notice: { kind: 'restored', count: restoredCount.value, canUndo: false } });
}

function done(
  store: LibraryStore,
  kind: Extract<LibraryNotice, { readonly canUndo: boolean }>['kind'],
  count: number,
  back: Undo,
): void {
  store.update({ notice: { kind, count, canUndo: count > 0 }, undo: back });
}

async function restored(
  references: ReferenceStore,
  gone: readonly Reference[],
): Promise<Result<number, StoreFault>> {
  const back = await references.restore(gone);
  return back.ok ? success(back.value.length) : failure(back.reason);
}

/** Each has the tags again that it had; what else was changed since stays. */
async function tagsBack(
  references: ReferenceStore,
  before: readonly Reference[],
): Promise<Result<number, StoreFault>> {
  const had = new Map(before.map(({ id, tags }) => [id, tags]));
  const back = await references.editEach([...had.keys()], ({ id, tags }) => {
    const add = had.get(id) ?? [];
    return { tags: { add, drop: tags.filter((tag) => !add.includes(tag)) } };
  });
  return back.ok ? success(before.length) : failure(back.reason);
}
