import { failure, success } from '../../core/result.ts';
import type { StoredWorksheet } from '../../core/review/stored.ts';
import type { WorksheetPlace } from './worksheets.ts';

/** A store in memory alone, for private windows: it goes with whoever holds it. */
export function heldWorksheets(): WorksheetPlace {
  const held = new Map<string, StoredWorksheet>();
  let saves = 0;
  return {
    load: async (page) => success({ stored: held.get(page) ?? null, drafts: [] }),
    save: async (worksheet, basedOn) => {
      const theirs = held.get(worksheet.page) ?? null;
      if ((theirs?.revision ?? null) !== basedOn) return failure({ kind: 'conflict', theirs });
      const revision = String(++saves);
      held.set(worksheet.page, { worksheet, revision });
      return success(revision);
    },
    leave: () => undefined,
    setAside: async () => success(null),
    watch: () => undefined,
  };
}
