/** Handing a worksheet on, and taking one in. */
import type { ReviewOmission } from '../../core/export/claim-review.ts';
import type { FieldProblem } from '../../core/review/fields.ts';

export type ExportFormat = 'markdown' | 'html' | 'json' | 'claim-review';

export interface ExportOffer {
  readonly format: ExportFormat;
  /** Name of the file that a download gives. */
  readonly fileName: string;
  /** Whether there is anything to hand on in this format. */
  readonly available: boolean;
  /** How many passages it holds. */
  readonly passages: number;
  /** What it leaves out of this worksheet, and why. */
  readonly omitted: readonly ReviewOmission[];
}

export type Importing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | {
      readonly kind: 'done';
      readonly fileName: string;
      readonly title: string | null;
      readonly entries: number;
      /** A worksheet on the same article was there: both were put together. */
      readonly merged: boolean;
      /** It is about the article beside the panel. */
      readonly here: boolean;
    }
  /** Nothing was changed. */
  | {
      readonly kind: 'refused';
      readonly fileName: string;
      readonly faults: readonly ImportFault[];
    };

/** Why a file was refused. */
export type ImportFault =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-a-worksheet' }
  | { readonly kind: 'newer'; readonly version: number }
  /** `place` as a path such as `entries[3].verdict`. */
  | { readonly kind: 'field'; readonly place: string; readonly problem: FieldProblem }
  | { readonly kind: 'not-stored' };

export interface PanelExport {
  /** In the order to offer them; empty while there is no article. */
  readonly offers: readonly ExportOffer[];
  /** The checker's name, which reviews carry; empty where none is given. */
  readonly checker: string;
  readonly importing: Importing;
}

export interface ExportActions {
  /** True once the text is in the clipboard. */
  readonly onCopy: (format: ExportFormat) => Promise<boolean>;
  readonly onDownload: (format: ExportFormat) => Promise<boolean>;
  readonly onChecker: (name: string) => void;
  readonly onImport: (file: File) => void;
  /** Takes the result of an import out of sight. */
  readonly onImportSeen: () => void;
}
