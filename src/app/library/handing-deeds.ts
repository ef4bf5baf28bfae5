/** Handing references on: which, how far it is, and that a backup was made. */
import type { Reference } from '../../core/references/reference.ts';
import { noFilter } from '../../core/references/search.ts';
import { copyWhenReady, download, type Copied } from '../../platform/files.ts';
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
  const { format, way } = run;
  const writing = write(given, run);
  const isDone = way === 'copy' ? await copied(writing, store, format) : await downloaded(writing);
  const written = await writing;
  if (given.signal.aborted) return;
  if (written === null) return store.update({ exporting: { kind: 'cancelled', format } });
  if (written === 'failed' || !isDone) {
    return store.update({ exporting: { kind: 'failed', format } });
  }
  const { count, file, began } = written;
  store.update({
    exporting:
      way === 'copy'
        ? { kind: 'copied', format, count }
        : { kind: 'downloaded', format, count, fileName: file.name },
  });
  if (began?.ok === true && way === 'download') {
    await references.backedUp(began.value);
    store.update({ reminder: null });
  }
}

interface Written {
  readonly file: ExportFile;
  readonly count: number;
  /** How it stood with backups when this one began; null where it is none. */
  readonly began: Awaited<ReturnType<ReferenceStore['backupState']>> | null;
}

/** Null where it was cancelled. */
type Writing = Promise<Written | 'failed' | null>;

async function write(given: HandingDeedsOptions, run: Run): Writing {
  const { store, references, index } = given;
  const { format, scope, signal } = run;
  const tell = (done: number, all: number): void =>
    store.update({ exporting: { kind: 'writing', format, done, all } });
  tell(0, index.size);
  // A backup holds what was saved before it was begun, and no more.
  const began = format === 'backup' && scope === 'all' ? await references.backupState() : null;
  // What is still being read belongs to all of them as well.
  if (!(await index.whole())) return signal.aborted ? null : 'failed';
  if (signal.aborted) return null;
  const chosen = chosenBy(given, scope);
  const { options, language } = store.known();
  const file = await writeReferences(chosen, format, {
    options,
    words: referenceExportTexts.in(language),
    now: new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    signal,
    onProgress: (done) => tell(done, chosen.length),
  });
  return file && { file, count: chosen.length, began };
}

async function downloaded(writing: Writing): Promise<boolean> {
  const written = await writing;
  if (written === null || written === 'failed') return false;
  download(written.file.name, written.file.content);
  return true;
}

/** As HTML, citations keep their look wherever they are pasted that has one. */
async function copied(
  writing: Writing,
  store: LibraryStore,
  format: LibraryFormat,
): Promise<boolean> {
  const isHtml = format === 'citations' && store.known().options.form === 'html';
  const forms = writing.then((written): Copied | null => {
    if (written === null || written === 'failed') return null;
    const { content } = written.file;
    return { plain: content, html: isHtml ? content : null };
  });
  return copyWhenReady(forms, isHtml);
}

/** In the order of the list, as far as they are in it. */
function chosenBy({ store, index }: HandingDeedsOptions, scope: ExportScope): readonly Reference[] {
  const { place, selected } = store.known();
  if (scope === 'found') return index.find(place.filter, place.order);
  const all = index.find(noFilter, place.order === 'best' ? 'saved' : place.order);
  return scope === 'all' ? all : all.filter(({ id }) => selected.has(id));
}
