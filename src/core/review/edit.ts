/** What a checker does to a worksheet, one act at a time. */
import { mergeWorksheets } from './merge.ts';
import {
  clippedNote,
  inOrder,
  sameContent,
  sameEvidence,
  samePassage,
  type ChosenEvidence,
  type SavedPassage,
  type Verdict,
  type Worksheet,
  type WorksheetEntry,
} from './worksheet.ts';

/** Which entry an act is about; where there is none of this id yet, the act begins one with the passage. */
export interface EntryTarget {
  /** A UUID. */
  readonly id: string;
  readonly passage: SavedPassage;
}

/** One act of a checker. */
export type WorksheetEdit =
  /** Null takes the verdict back. */
  | { readonly kind: 'set-verdict'; readonly entry: EntryTarget; readonly verdict: Verdict | null }
  | {
      readonly kind: 'choose-evidence' | 'drop-evidence';
      readonly entry: EntryTarget;
      readonly evidence: ChosenEvidence;
    }
  | { readonly kind: 'set-note'; readonly entry: EntryTarget; readonly note: string }
  | { readonly kind: 'set-summary'; readonly summary: string }
  /** Takes a passage's text of today for the one that was judged. */
  | { readonly kind: 'adopt-passage'; readonly id: string; readonly passage: SavedPassage }
  | { readonly kind: 'remove-entry'; readonly id: string }
  /** Adds what another worksheet on the article says, as one that was imported. */
  | { readonly kind: 'take-in'; readonly worksheet: Worksheet };

/**
 * The worksheet after an act, or the very same object where it changes nothing. `now` in
 * milliseconds since 1970.
 */
export function applyEdit(worksheet: Worksheet, edit: WorksheetEdit, now: number): Worksheet {
  const changed = new Date(now).toISOString();
  switch (edit.kind) {
    case 'set-summary': {
      const summary = clippedNote(edit.summary);
      return summary === worksheet.summary ? worksheet : { ...worksheet, summary, changed };
    }
    case 'remove-entry': {
      const entries = worksheet.entries.filter(({ id }) => id !== edit.id);
      if (entries.length === worksheet.entries.length) return worksheet;
      return { ...worksheet, entries, changed };
    }
    case 'take-in': {
      const { worksheet: merged } = mergeWorksheets(null, worksheet, edit.worksheet);
      if (sameContent(merged, worksheet)) return worksheet;
      return { ...merged, article: worksheet.article, created: worksheet.created, changed };
    }
    case 'adopt-passage': {
      const known = worksheet.entries.find(({ id }) => id === edit.id);
      if (known === undefined || samePassage(known.passage, edit.passage)) return worksheet;
      return withEntry(worksheet, { ...known, passage: edit.passage, changed }, changed);
    }
    case 'set-verdict':
    case 'choose-evidence':
    case 'drop-evidence':
    case 'set-note': {
      const known = worksheet.entries.find(({ id }) => id === edit.entry.id);
      const entry = known ?? blankEntry(edit.entry);
      const judged = judge(entry, edit);
      return judged === entry ? worksheet : withEntry(worksheet, { ...judged, changed }, changed);
    }
  }
}

type Judgement = Extract<WorksheetEdit, { readonly entry: EntryTarget }>;

/** The entry after the judgement; the same object where nothing changes. */
function judge(entry: WorksheetEntry, edit: Judgement): WorksheetEntry {
  switch (edit.kind) {
    case 'set-verdict':
      return edit.verdict === entry.verdict ? entry : { ...entry, verdict: edit.verdict };
    case 'set-note': {
      const note = clippedNote(edit.note);
      return note === entry.note ? entry : { ...entry, note };
    }
    case 'choose-evidence': {
      if (entry.evidence.some((one) => sameEvidence(one, edit.evidence))) return entry;
      return { ...entry, evidence: [...entry.evidence, edit.evidence] };
    }
    case 'drop-evidence': {
      const evidence = entry.evidence.filter((one) => !sameEvidence(one, edit.evidence));
      return evidence.length === entry.evidence.length ? entry : { ...entry, evidence };
    }
  }
}

function blankEntry({ id, passage }: EntryTarget): WorksheetEntry {
  return { id, passage, verdict: null, evidence: [], note: '', changed: '' };
}

function withEntry(worksheet: Worksheet, entry: WorksheetEntry, changed: string): Worksheet {
  const at = worksheet.entries.findIndex(({ id }) => id === entry.id);
  const entries = at < 0 ? [...worksheet.entries, entry] : worksheet.entries.with(at, entry);
  return { ...worksheet, entries: inOrder(entries), changed };
}
