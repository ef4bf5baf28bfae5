import type { PageKind } from '../article/record.ts';

/** What a fact-checker finds of a passage. */
export type Verdict =
  'supported' | 'contradicted' | 'partly' | 'lacks-context' | 'not-covered' | 'cannot-tell';

/** A fact-checker's work on one article. Times are ISO 8601 in UTC. */
export interface Worksheet {
  readonly version: 1;
  /** By what address the article's page is known again. */
  readonly page: string;
  readonly article: ArticleSnapshot;
  /** What the checker says of the article as a whole. */
  readonly summary: string;
  /** In the order in which the passages stood in the article. */
  readonly entries: readonly WorksheetEntry[];
  readonly created: string;
  readonly changed: string;
}

/** The article's record as it was when the worksheet was last opened beside it. */
export interface ArticleSnapshot {
  readonly url: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** As the page gives them, ISO 8601. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly kind: PageKind;
  readonly accessed: string;
}

/** What a checker holds of one passage. */
export interface WorksheetEntry {
  /** A UUID. */
  readonly id: string;
  readonly passage: SavedPassage;
  readonly verdict: Verdict | null;
  /** The evidence the verdict rests on; `source` null means the claim as a whole. */
  readonly evidence: readonly ChosenEvidence[];
  readonly note: string;
  readonly changed: string;
}

export interface ChosenEvidence {
  readonly claim: string;
  readonly source: string | null;
}

/** A passage as it stood when it was last judged, with what is needed to find it again. */
export interface SavedPassage {
  readonly text: string;
  readonly lang: string | null;
  /** Texts of the blocks next to it, as `ArticlePassage` gives them. */
  readonly before: string;
  readonly after: string;
  /** Its place among the article's passages, from 0. */
  readonly order: number;
  /** Ids of the entities marked in it, each once, in the order of the text. */
  readonly entities: readonly string[];
}

/** Longest note or summary that is kept, in UTF-16 units; what is longer is cut. */
export const longestNote = 1_000_000;

/** Longest stretch of a passage that is kept, in UTF-16 units. */
export const longestPassage = 20_000;

/** A worksheet on which nothing stands yet. `now` is ISO 8601 in UTC. */
export function emptyWorksheet(page: string, article: ArticleSnapshot, now: string): Worksheet {
  return { version: 1, page, article, summary: '', entries: [], created: now, changed: now };
}

/** Whether an entry says nothing: a verdict that was taken back, a note that was emptied. */
export function isBlank({ verdict, evidence, note }: WorksheetEntry): boolean {
  return verdict === null && evidence.length === 0 && note.trim() === '';
}

/** Whether a worksheet says nothing, so that losing it loses nothing. */
export function isEmpty({ summary, entries }: Worksheet): boolean {
  return summary.trim() === '' && entries.every((entry) => isBlank(entry));
}

/** Entries in the order in which their passages stood. */
export function inOrder(entries: readonly WorksheetEntry[]): readonly WorksheetEntry[] {
  return entries.toSorted(
    (one, other) => one.passage.order - other.passage.order || (one.id < other.id ? -1 : 1),
  );
}

/** Whether two choices are of the same evidence. */
export function sameEvidence(one: ChosenEvidence, other: ChosenEvidence): boolean {
  return one.claim === other.claim && one.source === other.source;
}

/** Whether two records of a passage are alike in all that they say. */
export function samePassage(one: SavedPassage, other: SavedPassage): boolean {
  return (
    one === other ||
    (one.text === other.text &&
      one.lang === other.lang &&
      one.before === other.before &&
      one.after === other.after &&
      one.order === other.order &&
      one.entities.join('\n') === other.entities.join('\n'))
  );
}

/** Whether two entries say the same of the same passage, whenever it was said. */
export function sameJudgement(one: WorksheetEntry, other: WorksheetEntry): boolean {
  return (
    one === other ||
    (one.verdict === other.verdict &&
      one.note === other.note &&
      one.evidence.length === other.evidence.length &&
      one.evidence.every((evidence, at) => {
        const counterpart = other.evidence[at];
        return counterpart !== undefined && sameEvidence(evidence, counterpart);
      }) &&
      samePassage(one.passage, other.passage))
  );
}

/** The text as far as it is kept, cut between code points: half an emoji is no UTF-8. */
export function clippedNote(text: string): string {
  if (text.length <= longestNote) return text;
  return text.slice(0, longestNote).replace(/[\uD800-\uDBFF]$/, '');
}

/** Whether two worksheets say the same, whenever it was said and however the article is described. */
export function sameContent(one: Worksheet, other: Worksheet): boolean {
  return (
    one === other ||
    (one.summary === other.summary &&
      one.entries.length === other.entries.length &&
      one.entries.every((entry, at) => {
        const counterpart = other.entries[at];
        return (
          counterpart !== undefined &&
          entry.id === counterpart.id &&
          sameJudgement(entry, counterpart)
        );
      }))
  );
}
