/** How worksheets lie in the database. */
import { failure, success, type Result } from '../result.ts';
import { isRecord } from './fields.ts';
import { readWorksheet } from './read-worksheet.ts';
import type { ReadFault } from './versions.ts';
import { isBlank, type Worksheet } from './worksheet.ts';

/** A worksheet as it was stored. */
export interface StoredWorksheet {
  readonly worksheet: Worksheet;
  /** Changes with every save, and is never given twice. */
  readonly revision: string;
}

/** What a tab that was closed could not save any more. */
export interface WorksheetDraft {
  /** Of the session that left it, so that two tabs never write over each other. */
  readonly key: string;
  /** The worksheet that was stored last, from which this one goes on; null where there was none. */
  readonly base: Worksheet | null;
  readonly worksheet: Worksheet;
}

/** What a list shows of a worksheet. */
export interface WorksheetSummary {
  readonly page: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** Entries that say something. */
  readonly entries: number;
  readonly changed: string;
}

/** A record of the store of worksheets. */
export interface WorksheetRecord {
  readonly page: string;
  readonly revision: string;
  readonly changed: string;
  readonly worksheet: Worksheet;
}

/** A record of the store of drafts. */
export interface DraftRecord extends WorksheetDraft {
  readonly page: string;
}

/** The form to store. */
export function worksheetRecord({ worksheet, revision }: StoredWorksheet): WorksheetRecord {
  const { page, changed } = worksheet;
  return { page, revision, changed, worksheet };
}

/** Reads what stands in the database under a page's address; never throws. */
export function readRecord(record: unknown, page: string): Result<StoredWorksheet, ReadFault> {
  if (!isRecord(record)) return failure({ kind: 'not-one' });
  const { revision } = record;
  const read = readWorksheet(record['worksheet']);
  if (!read.ok) return read;
  if (typeof revision !== 'string' || revision === '') {
    return failure({ kind: 'field', place: 'revision', problem: 'not-text' });
  }
  if (read.value.page !== page) {
    return failure({ kind: 'field', place: 'page', problem: 'not-known' });
  }
  return success({ worksheet: read.value, revision });
}

/** A draft out of the database, or null where it cannot be read or is of another page. */
export function readDraft(record: unknown, page: string): WorksheetDraft | null {
  if (!isRecord(record) || typeof record['key'] !== 'string') return null;
  const worksheet = readWorksheet(record['worksheet']);
  if (!worksheet.ok || worksheet.value.page !== page) return null;
  if (record['base'] === null)
    return { key: record['key'], base: null, worksheet: worksheet.value };
  const base = readWorksheet(record['base']);
  return base.ok ? { key: record['key'], base: base.value, worksheet: worksheet.value } : null;
}

/** What a list shows of a worksheet. */
export function summaryOf({ page, article, entries, changed }: Worksheet): WorksheetSummary {
  return {
    page,
    title: article.title,
    publisher: article.publisher,
    entries: entries.filter((entry) => !isBlank(entry)).length,
    changed,
  };
}
