/** What the options page does to delete everything: counting what goes, a backup before, and the deed. */
import { libraryBackup } from '../core/export/backup.ts';
import { deleteEverything } from '../platform/everything.ts';
import { download } from '../platform/files.ts';
import { sidelightDatabase } from '../platform/store/database.ts';
import { referenceStore, type ReferenceStore } from '../platform/store/references.ts';
import { worksheetStore, type WorksheetStore } from '../platform/store/worksheets.ts';
import type { Backup, Losses, OptionsProps } from '../ui/options/options-props.ts';
import type { OptionsStore } from './options-state.ts';

type Deeds = Pick<
  OptionsProps,
  'onAskDelete' | 'onBackupFirst' | 'onDeleteEverything' | 'onKeepEverything'
>;

/** Handlers for an options page. */
export function deletingDeeds(store: OptionsStore): Deeds {
  const backedUp = (backup: Backup): void => {
    const { deleting } = store.known();
    if (deleting.kind === 'asking') store.update({ deleting: { ...deleting, backup } });
  };
  return {
    onAskDelete: () => void ask(store),
    onBackupFirst() {
      backedUp({ kind: 'writing' });
      void withStores(({ references }) => handBackup(references)).then(backedUp);
    },
    onDeleteEverything: () => void deleteAll(store),
    onKeepEverything() {
      if (store.known().deleting.kind === 'asking') store.update({ deleting: { kind: 'idle' } });
    },
  };
}

async function ask(store: OptionsStore): Promise<void> {
  store.update({ deleting: { kind: 'counting' } });
  const lost = await lossesOf(store);
  store.update({ deleting: { kind: 'asking', lost, backup: { kind: 'none' } } });
}

async function deleteAll(store: OptionsStore): Promise<void> {
  const { deleting } = store.known();
  if (deleting.kind !== 'asking') return;
  store.update({ deleting: { ...deleting, kind: 'deleting' } });
  const isDone = await deleteEverything();
  // What was removed before could be brought back from memory.
  store.update({ deleting: { kind: isDone ? 'deleted' : 'failed' }, removed: [], faults: [] });
}

async function lossesOf(store: OptionsStore): Promise<Losses> {
  const { corrections, settings, policy } = store.known();
  const own = Object.keys(settings.sites).filter((site) => !Object.hasOwn(policy.sites, site));
  return withStores(async ({ references, worksheets }) => {
    const [saved, listed] = await Promise.all([references.count(), worksheets.list()]);
    return {
      references: saved.ok ? saved.value : null,
      worksheets: listed.ok
        ? listed.value.worksheets.length + listed.value.unreadable.length
        : null,
      corrections: corrections.length,
      sites: own.length,
    };
  });
}

async function handBackup(references: ReferenceStore): Promise<Backup> {
  const began = await references.backupState();
  const all = await references.all();
  if (!all.ok) return { kind: 'failed' };
  const now = new Date().toISOString();
  const fileName = `sidelight-backup-${now.slice(0, 10)}.json`;
  const parts = [...libraryBackup(all.value.references, now)];
  download(fileName, new Blob(parts, { type: 'application/json;charset=utf-8' }));
  if (began.ok) await references.backedUp(began.value);
  return { kind: 'handed', fileName };
}

interface Stores {
  readonly references: ReferenceStore;
  readonly worksheets: WorksheetStore;
}

/** Whoever has the database open keeps it from being deleted. */
async function withStores<Value>(work: (stores: Stores) => Promise<Value>): Promise<Value> {
  const ending = new AbortController();
  const { signal } = ending;
  try {
    return await work({
      references: referenceStore(sidelightDatabase(signal), signal),
      worksheets: worksheetStore(signal, () => crypto.randomUUID()),
    });
  } finally {
    ending.abort();
  }
}
