/** Handing references on: which, how far it is, and that a backup was made. */
import type { Reference } from '../../core/references/reference.ts';
import { noFilter } from '../../core/references/search.ts';
import { copyText, downloadText } from '../../platform/files.ts';
import type { ReferenceStore } from '../../platform/store/references.ts';
import type {
  ExportScope,
  HandingActions,
  LibraryExport,
  LibraryFormat,
} from '../../ui/library/handing-props.ts';
import type { LibraryContent } from '../../ui/library/library-props.ts';
import { referenceExportTexts } from '../../ui/text/reference-export-messages.ts';
import { writeReferences, type ExportFile } from './export-writing.ts';
import type { LibraryIndex } from './library-index.ts';
import type { LibraryKnowledge, LibraryStore } from './library-state.ts';

export interface HandingDeedsOptions {
  readonly store: LibraryStore;
  readonly references: ReferenceStore;
  readonly index: LibraryIndex;
  readonly signal: AbortSignal;
}

type Deeds = Pick<HandingActions, 'onScope' | 'onExportOptions' | 'onExport' | 'onCancelExport'> & {
  /** Downloads a backup of everything. */
  readonly onBackup: () => void;
};

/** What the export view shows. */
export function handingOf(known: LibraryKnowledge, content: LibraryContent): LibraryExport {
  const { scope, options, exporting, selected } = known;
  const ready = content.kind === 'ready' ? content : null;
  return {
    scope,
    counts: {
      all: ready?.total ?? 0,
      found: ready?.found.length ?? 0,
      selected: selected.size,
    },
    options,
    state: exporting,
  };
}

export function handingDeeds(given: HandingDeedsOptions): Deeds {
  const { store, signal } = given;
  let running = new AbortController();
  const run = (format: LibraryFormat, way: 'copy' | 'download', scope: ExportScope): void => {
    running.abort();
    running = new AbortController();
    void handOn(given, { format, way, scope, signal: AbortSignal.any([signal, running.signal]) });
  };
  return {
    onScope: (scope) => store.update({ scope, exporting: { kind: 'idle' } }),
    onExportOptions: (options) => store.update({ options, exporting: { kind: 'idle' } }),
    onExport: (format, way) => run(format, way, store.known().scope),
    onCancelExport: () => running.abort(),
    onBackup: () => run('backup', 'download', 'all'),
  };
}

interface Run {
  readonly format: LibraryFormat;
  readonly way: 'copy' | 'download';
  readonly scope: ExportScope;
  readonly signal: AbortSignal;
}

async function handOn(given: HandingDeedsOptions, run: Run): Promise<void> {
  const { store, references } = given;
  const { format, way, scope, signal } = run;
  const chosen = chosenBy(given, scope);
  const all = chosen.length;
  const tell = (done: number): void =>
    store.update({ exporting: { kind: 'writing', format, done, all } });
  // A backup holds what was saved before it was begun, and no more.
  const began = format === 'backup' && scope === 'all' ? await references.backupState() : null;
  tell(0);
  const { options, language } = store.known();
  const writing = writeReferences(chosen, format, {
    options,
    words: referenceExportTexts.in(language),
    now: new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    signal,
    onProgress: tell,
  });
  const outcome = await (way === 'copy' ? copied(writing) : downloaded(writing));
  if (given.signal.aborted) return;
  if (outcome === null) return store.update({ exporting: { kind: 'cancelled', format } });
  if (outcome === 'failed') return store.update({ exporting: { kind: 'failed', format } });
  store.update({
    exporting:
      way === 'copy'
        ? { kind: 'copied', format, count: all }
        : { kind: 'downloaded', format, count: all, fileName: outcome.name },
  });
  if (began?.ok === true && way === 'download') {
    await references.backedUp(began.value);
    store.update({ reminder: null });
  }
}

type Outcome = ExportFile | 'failed' | null;

async function downloaded(writing: Promise<ExportFile | null>): Promise<Outcome> {
  const file = await writing;
  if (file !== null) downloadText(file.name, file.type, file.text);
  return file;
}

async function copied(writing: Promise<ExportFile | null>): Promise<Outcome> {
  const file = await writing;
  if (file === null) return null;
  return (await copyText(file.text)) ? file : 'failed';
}

/** In the order of the list, as far as they are in it. */
function chosenBy({ store, index }: HandingDeedsOptions, scope: ExportScope): readonly Reference[] {
  const { place, selected } = store.known();
  if (scope === 'found') return index.find(place.filter, place.order);
  const all = index.find(noFilter, place.order === 'best' ? 'saved' : place.order);
  return scope === 'all' ? all : all.filter(({ id }) => selected.has(id));
}
