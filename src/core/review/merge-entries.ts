/** One entry out of two that went apart, field by field. */
import {
  clippedNote,
  sameEvidence,
  sameJudgement,
  samePassage,
  type ChosenEvidence,
  type SavedPassage,
  type Verdict,
  type WorksheetEntry,
} from './worksheet.ts';

/** A verdict or passage on which both sides differ: the newer stands, this is the other. */
export type Contested =
  | { readonly entry: string; readonly field: 'verdict'; readonly other: Verdict | null }
  | { readonly entry: string; readonly field: 'passage'; readonly other: SavedPassage };

/**
 * Which side stands where both changed one thing differently: `newest` keeps the newer verdict and
 * both texts of a note; `mine` keeps mine, as undo does, which must not touch what came since.
 */
export type Preference = 'newest' | 'mine';

/** Both sides of one entry; what they cannot agree on is added to `contested`. */
export interface EntrySides {
  readonly before: WorksheetEntry | undefined;
  readonly mine: WorksheetEntry;
  readonly theirs: WorksheetEntry;
  readonly preference: Preference;
  readonly contested: Contested[];
}

/** An entry that says what both sides say. */
export function mergeEntries(sides: EntrySides): WorksheetEntry {
  const { before, mine, theirs, contested } = sides;
  if (sameJudgement(mine, theirs)) return mine.changed < theirs.changed ? theirs : mine;
  if (before !== undefined && sameJudgement(before, mine)) return theirs;
  if (before !== undefined && sameJudgement(before, theirs)) return mine;
  const verdict = choose(sides, ({ verdict: field }) => field, Object.is, null);
  const passage = choose(sides, ({ passage: field }) => field, samePassage, undefined);
  if (verdict.lost) contested.push({ entry: mine.id, field: 'verdict', other: verdict.lost.value });
  if (passage.lost) contested.push({ entry: mine.id, field: 'passage', other: passage.lost.value });
  return {
    id: mine.id,
    passage: passage.kept,
    verdict: verdict.kept,
    evidence: mergeEvidence(sides),
    note: mergeTexts({
      before: before?.note ?? '',
      mine: mine.note,
      theirs: theirs.note,
      preference: sides.preference,
      mineIsLater: isMineLater(sides),
    }),
    changed: mine.changed < theirs.changed ? theirs.changed : mine.changed,
  };
}

/** A text as each side has it. */
export interface TextSides {
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
  readonly preference: Preference;
  readonly mineIsLater: boolean;
}

/** Where both sides wrote, both texts are kept whole, the older first. */
export function mergeTexts({ before, mine, theirs, preference, mineIsLater }: TextSides): string {
  if (theirs === before) return mine;
  if (mine === before) return theirs;
  if (preference === 'mine' || mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  return clippedNote(mineIsLater ? `${theirs}\n\n${mine}` : `${mine}\n\n${theirs}`);
}

interface Choice<Value> {
  readonly kept: Value;
  readonly lost?: { readonly value: Value };
}

/** The side that changed the field; where both did, the preferred one and what is lost with the other. */
function choose<Value>(
  sides: EntrySides,
  field: (entry: WorksheetEntry) => Value,
  same: (one: Value, other: Value) => boolean,
  unset: Value | undefined,
): Choice<Value> {
  const [mine, theirs] = [field(sides.mine), field(sides.theirs)];
  const before = sides.before === undefined ? unset : field(sides.before);
  if (same(mine, theirs)) return { kept: mine };
  if (before !== undefined && same(before, mine)) return { kept: theirs };
  if (before !== undefined && same(before, theirs)) return { kept: mine };
  if (sides.preference === 'mine') return { kept: mine };
  return isMineLater(sides)
    ? { kept: mine, lost: { value: theirs } }
    : { kept: theirs, lost: { value: mine } };
}

/** What either side added, without what either side dropped. */
function mergeEvidence(sides: EntrySides): readonly ChosenEvidence[] {
  const { mine, theirs } = sides;
  const before = sides.before?.evidence ?? [];
  const [first, second] = isMineLater(sides)
    ? [theirs.evidence, mine.evidence]
    : [mine.evidence, theirs.evidence];
  const added = second.filter((one) => !has(first, one));
  return [...first, ...added].filter(
    (one) => !has(before, one) || (has(first, one) && has(second, one)),
  );
}

function has(list: readonly ChosenEvidence[], wanted: ChosenEvidence): boolean {
  return list.some((one) => sameEvidence(one, wanted));
}

/** Of two that were changed in one millisecond, what they say decides, so that both tabs agree. */
function isMineLater({ mine, theirs }: EntrySides): boolean {
  if (mine.changed !== theirs.changed) return mine.changed > theirs.changed;
  return JSON.stringify(mine) > JSON.stringify(theirs);
}
