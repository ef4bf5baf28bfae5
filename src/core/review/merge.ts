/** One worksheet out of two that went apart, as when it is open in two tabs. */
import { mergeEntries, mergeTexts, type Contested, type Preference } from './merge-entries.ts';
import { inOrder, sameJudgement, type Worksheet, type WorksheetEntry } from './worksheet.ts';

export interface Merged {
  readonly worksheet: Worksheet;
  readonly contested: readonly Contested[];
}

/**
 * Three-way merge by entry and field. An entry that one side removed and the other changed is
 * kept. With `newest` the two sides may be swapped, and merging again changes nothing.
 */
export function mergeWorksheets(
  base: Worksheet | null,
  mine: Worksheet,
  theirs: Worksheet,
  preference: Preference = 'newest',
): Merged {
  if (mine === theirs) return { worksheet: mine, contested: [] };
  const mineIsLater =
    mine.changed === theirs.changed ? mine.summary > theirs.summary : mine.changed > theirs.changed;
  const { entries, contested } = mergeLists(base, mine, theirs, preference);
  return {
    worksheet: {
      version: 1,
      page: mine.page,
      article: isArticleLater(mine, theirs) ? mine.article : theirs.article,
      summary: mergeTexts({
        before: base?.summary ?? '',
        mine: mine.summary,
        theirs: theirs.summary,
        preference,
        mineIsLater,
      }),
      entries,
      created: mine.created < theirs.created ? mine.created : theirs.created,
      changed: mine.changed > theirs.changed ? mine.changed : theirs.changed,
    },
    contested,
  };
}

function mergeLists(
  base: Worksheet | null,
  mine: Worksheet,
  theirs: Worksheet,
  preference: Preference,
): { readonly entries: readonly WorksheetEntry[]; readonly contested: readonly Contested[] } {
  const known = byId(base?.entries ?? []);
  const shared = sharedIds(known, mine.entries, theirs.entries);
  const ours = byId(mine.entries.map((entry) => renamed(entry, shared)));
  const others = byId(theirs.entries.map((entry) => renamed(entry, shared)));
  const contested: Contested[] = [];
  const entries = [...new Set([...ours.keys(), ...others.keys()])].flatMap((id) => {
    const [one, other, before] = [ours.get(id), others.get(id), known.get(id)];
    if (one !== undefined && other !== undefined) {
      return [mergeEntries({ before, mine: one, theirs: other, preference, contested })];
    }
    const left = one ?? other;
    return left === undefined || isRemoved(before, left) ? [] : [left];
  });
  return { entries: inOrder(entries), contested };
}

/** An entry that one side lacks was removed there, unless it is new or was changed here since. */
function isRemoved(before: WorksheetEntry | undefined, left: WorksheetEntry): boolean {
  return before !== undefined && sameJudgement(before, left);
}

/** Two entries that were begun apart for one passage become one, under the smaller id. */
function sharedIds(
  known: ReadonlyMap<string, WorksheetEntry>,
  mine: readonly WorksheetEntry[],
  theirs: readonly WorksheetEntry[],
): ReadonlyMap<string, string> {
  const begun = begunIds(mine, [known, byId(theirs)]);
  const shared = new Map<string, string>();
  for (const [place, twins] of begunIds(theirs, [known, byId(mine)])) {
    // In the order of their ids, so that the sides may be swapped where a passage has several.
    for (const [at, ours] of (begun.get(place) ?? []).entries()) {
      const twin = twins[at];
      if (twin === undefined) break;
      if (ours < twin) shared.set(twin, ours);
      else shared.set(ours, twin);
    }
  }
  return shared;
}

/** The ids, in order, of the entries that none of the others has, by the place of their passage. */
function begunIds(
  entries: readonly WorksheetEntry[],
  others: readonly ReadonlyMap<string, WorksheetEntry>[],
): ReadonlyMap<string, readonly string[]> {
  const begun = entries.filter(({ id }) => !others.some((other) => other.has(id)));
  const places = Map.groupBy(begun, placeOf);
  return new Map(
    [...places].map(([place, twins]) => [place, twins.map(({ id }) => id).toSorted()]),
  );
}

function renamed(entry: WorksheetEntry, shared: ReadonlyMap<string, string>): WorksheetEntry {
  const id = shared.get(entry.id);
  return id === undefined ? entry : { ...entry, id };
}

/** One text for each passage of an article, however often its words stand there. */
function placeOf({ passage }: WorksheetEntry): string {
  return JSON.stringify([passage.text, passage.before, passage.after]);
}

function byId(entries: readonly WorksheetEntry[]): ReadonlyMap<string, WorksheetEntry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function isArticleLater(mine: Worksheet, theirs: Worksheet): boolean {
  if (mine.article.accessed !== theirs.article.accessed) {
    return mine.article.accessed > theirs.article.accessed;
  }
  return JSON.stringify(mine.article) > JSON.stringify(theirs.article);
}
