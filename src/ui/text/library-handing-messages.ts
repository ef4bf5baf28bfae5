/** What the library says of export, import and its backup. */
import type { ImportFormat } from '../../core/export/read-import.ts';
import type { Note } from './word-messages.ts';

export interface ExportingMessages {
  readonly title: string;
  readonly scope: string;
  readonly scopes: Readonly<Record<'all' | 'found' | 'selected', (count: number) => string>>;
  readonly nothing: string;
  readonly formats: string;
  readonly format: Readonly<
    Record<
      | 'bibtex'
      | 'ris'
      | 'csl-json'
      | 'citations'
      | 'markdown'
      | 'csv'
      | 'web-annotations'
      | 'backup',
      /** `hint` says what opens it. */
      Note
    >
  >;
  readonly flavour: string;
  readonly flavours: Readonly<Record<'biblatex' | 'bibtex', string>>;
  readonly style: string;
  readonly styles: Readonly<Record<'apa' | 'chicago' | 'mla', string>>;
  readonly form: string;
  readonly forms: Readonly<Record<'text' | 'markdown' | 'html', string>>;
  readonly copy: string;
  readonly download: string;
  writing(done: number, all: number): string;
  readonly cancel: string;
  copied(count: number): string;
  downloaded(count: number, fileName: string): string;
  readonly cancelled: string;
  readonly failed: string;
  readonly reminder: string;
  /** So many references since the last backup. */
  reminderHint(count: number): string;
  readonly backup: string;
  readonly later: string;
  readonly never: string;
  readonly deleteAllTitle: string;
  deleteAllHint(count: number): string;
  readonly deleteAll: string;
  readonly deleteAllSure: string;
  readonly keep: string;
}

export interface ImportingMessages {
  readonly title: string;
  readonly lead: string;
  readonly formats: readonly string[];
  readonly choose: string;
  reading(fileName: string): string;
  writing(fileName: string): string;
  preview(fileName: string): string;
  readonly format: Readonly<Record<ImportFormat, string>>;
  added(count: number): string;
  changed(count: number): string;
  same(count: number): string;
  older(count: number): string;
  withoutAddress(count: number): string;
  more(count: number): string;
  readonly nothingNew: string;
  confirm(count: number): string;
  readonly cancel: string;
  done(added: number, changed: number, skipped: number): string;
  refused(fileName: string): string;
  readonly nothingChanged: string;
  readonly fault: {
    readonly unreadable: string;
    tooLarge(megabytes: number): string;
    readonly notJson: string;
    readonly notKnown: string;
    readonly newer: string;
    field(place: string, problem: string): string;
    readonly notStored: Readonly<Record<'full' | 'newer' | 'unavailable', string>>;
  };
  readonly dismiss: string;
}
