/** Handing references on, and taking them in. */
import type { BibtexFlavour } from '../../core/export/bibtex.ts';
import type { CitationStyle } from '../../core/export/citation-styles.ts';
import type { CitationForm } from '../../core/export/citations.ts';
import type { ImportFault } from '../../core/export/import-fault.ts';
import type { ImportFormat } from '../../core/export/read-import.ts';
import type { ImportPlan } from '../../core/references/import-plan.ts';

/** The formats that references are handed on in, in the order to offer them. */
export const libraryFormats = [
  'bibtex',
  'ris',
  'csl-json',
  'citations',
  'markdown',
  'csv',
  'web-annotations',
  'backup',
] as const;

export type LibraryFormat = (typeof libraryFormats)[number];

/** What some formats have several ways of. */
export interface ExportOptions {
  readonly flavour: BibtexFlavour;
  readonly style: CitationStyle;
  readonly form: CitationForm;
}

/** Which references are handed on. */
export type ExportScope = 'all' | 'found' | 'selected';

export interface LibraryExport {
  readonly scope: ExportScope;
  readonly counts: Readonly<Record<ExportScope, number>>;
  readonly options: ExportOptions;
  readonly state: ExportState;
}

export type ExportState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'writing';
      readonly format: LibraryFormat;
      /** References that are written, and all that are to be. */
      readonly done: number;
      readonly all: number;
    }
  | { readonly kind: 'copied'; readonly format: LibraryFormat; readonly count: number }
  | {
      readonly kind: 'downloaded';
      readonly format: LibraryFormat;
      readonly count: number;
      readonly fileName: string;
    }
  | { readonly kind: 'cancelled'; readonly format: LibraryFormat }
  | { readonly kind: 'failed'; readonly format: LibraryFormat };

export type LibraryImporting =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly fileName: string }
  /** Nothing is changed yet. */
  | {
      readonly kind: 'preview';
      readonly fileName: string;
      readonly format: ImportFormat;
      readonly plan: ImportPlan;
      /** Items of the file that name no web page, and cannot be taken in. */
      readonly withoutAddress: number;
    }
  | { readonly kind: 'writing'; readonly fileName: string }
  | {
      readonly kind: 'done';
      readonly fileName: string;
      readonly added: number;
      readonly changed: number;
      readonly skipped: number;
    }
  /** Nothing was changed. */
  | {
      readonly kind: 'refused';
      readonly fileName: string;
      readonly fault: LibraryImportFault;
    };

/** Why nothing was taken in: the file, or the store. */
export type LibraryImportFault =
  | ImportFault
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-stored'; readonly why: 'full' | 'newer' | 'unavailable' };

export interface HandingActions {
  readonly onScope: (scope: ExportScope) => void;
  readonly onExportOptions: (options: ExportOptions) => void;
  /** To be called in a click, as the clipboard asks. */
  readonly onExport: (format: LibraryFormat, way: 'copy' | 'download') => void;
  readonly onCancelExport: () => void;
  readonly onImportFile: (file: File) => void;
  readonly onImportConfirm: () => void;
  /** Takes the preview or the result of an import out of sight. */
  readonly onImportSeen: () => void;
}
