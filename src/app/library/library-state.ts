/** What one library page knows and shows. */
import type { Language } from '../../core/languages.ts';
import type { Result } from '../../core/result.ts';
import type { StoreFault } from '../../platform/store/database.ts';
import type {
  ExportOptions,
  ExportScope,
  ExportState,
  LibraryImporting,
} from '../../ui/library/handing-props.ts';
import type {
  LibraryFault,
  LibraryNotice,
  LibraryPlace,
  LibraryWorksheets,
} from '../../ui/library/library-props.ts';

export interface LibraryKnowledge {
  readonly place: LibraryPlace;
  readonly selected: ReadonlySet<string>;
  readonly worksheets: LibraryWorksheets;
  readonly scope: ExportScope;
  readonly options: ExportOptions;
  readonly exporting: ExportState;
  readonly importing: LibraryImporting;
  readonly reminder: number | null;
  readonly notice: LibraryNotice | null;
  /** Takes back what the notice says; null where it cannot be. */
  readonly undo: Undo | null;
  readonly language: Language;
}

/** Takes an act back; gives how many references or worksheets are back. */
export type Undo = () => Promise<Result<number, StoreFault>>;

/** Holds the knowledge of one library; every update is drawn. */
export interface LibraryStore {
  known(): LibraryKnowledge;
  update(change: Partial<LibraryKnowledge>): void;
}

/** What nothing was done to yet, at a place. */
export function firstKnowledge(place: LibraryPlace, language: Language): LibraryKnowledge {
  return {
    place,
    selected: new Set(),
    worksheets: { kind: 'loading' },
    scope: 'all',
    options: { flavour: 'biblatex', style: 'apa', form: 'text' },
    exporting: { kind: 'idle' },
    importing: { kind: 'idle' },
    reminder: null,
    notice: null,
    undo: null,
    language,
  };
}

/** Says that an act was not done. */
export function refused(store: LibraryStore, why: LibraryFault): void {
  store.update({ notice: { kind: 'failed', why }, undo: null });
}
