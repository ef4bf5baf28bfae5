/** What a worksheet is as it is opened: what is stored, with what closed tabs left and what is there already. */
import { mergeWorksheets } from '../../core/review/merge.ts';
import type { StoredWorksheet, WorksheetDraft } from '../../core/review/stored.ts';
import { isBlank, isEmpty, type Worksheet } from '../../core/review/worksheet.ts';

/** What was written before the store answered, with what it has. */
export function joined(mine: Worksheet, stored: Worksheet | null): Worksheet {
  if (stored === null) return mine;
  return isEmpty(mine) ? stored : mergeWorksheets(null, mine, stored).worksheet;
}

/** With what closed tabs could not save any more. */
export function withDrafts(drafts: readonly WorksheetDraft[], worksheet: Worksheet): Worksheet {
  return drafts.reduce(
    (sheet, draft) => mergeWorksheets(draft.base, draft.worksheet, sheet).worksheet,
    worksheet,
  );
}

/** Entries that were emptied are left out once nobody is writing in them any more. */
export function withoutBlanks({ worksheet, revision }: StoredWorksheet): StoredWorksheet {
  const entries = worksheet.entries.filter((entry) => !isBlank(entry));
  return { worksheet: { ...worksheet, entries }, revision };
}
