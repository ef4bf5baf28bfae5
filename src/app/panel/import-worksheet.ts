/** Taking a worksheet in that was exported, here or on another computer. */
import { largestFile, readWorksheetFile } from '../../core/export/read-worksheet-file.ts';
import { mergeWorksheets } from '../../core/review/merge.ts';
import { isBlank, type Worksheet } from '../../core/review/worksheet.ts';
import type { WorksheetStore } from '../../platform/store/worksheets.ts';
import type { ImportFault, Importing } from '../../ui/panel/export-props.ts';

/** Times that a worksheet is merged anew because somebody stored another meanwhile. */
const MOST_TRIES = 5;

/**
 * Takes a file in, whole or not at all. Where there is a worksheet on the same article both are put
 * together, and nothing of either is lost. `here` is the address of the article beside the panel.
 */
export async function importWorksheet(
  file: File,
  worksheets: WorksheetStore,
  here: string | null,
): Promise<Importing> {
  const { name: fileName } = file;
  const refused = (fault: ImportFault): Importing => ({
    kind: 'refused',
    fileName,
    faults: [fault],
  });
  if (file.size > largestFile) {
    return refused({ kind: 'too-large', bytes: file.size, most: largestFile });
  }
  const text = await textOf(file);
  if (text === null) return refused({ kind: 'unreadable' });
  const read = readWorksheetFile(text);
  if (!read.ok) return refused(read.reason);
  const worksheet = read.value;
  const stored = await putIn(worksheet, worksheets);
  if (stored === null) return refused({ kind: 'not-stored' });
  return {
    kind: 'done',
    fileName,
    title: worksheet.article.title,
    entries: worksheet.entries.filter((entry) => !isBlank(entry)).length,
    merged: stored === 'merged',
    here: worksheet.page === here,
  };
}

async function textOf(file: File): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null;
  }
}

/** Null where the store did not take it. */
async function putIn(
  worksheet: Worksheet,
  worksheets: WorksheetStore,
): Promise<'added' | 'merged' | null> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const loaded = await worksheets.load(worksheet.page);
    if (!loaded.ok) return null;
    const { stored } = loaded.value;
    const whole = stored ? mergeWorksheets(null, stored.worksheet, worksheet).worksheet : worksheet;
    const saved = await worksheets.save(whole, stored?.revision ?? null, []);
    if (saved.ok) return stored ? 'merged' : 'added';
    if (saved.reason.kind !== 'conflict') return null;
  }
  return null;
}
