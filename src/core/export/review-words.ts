import type { Relation, Standing } from '../dataset/records.ts';
import type { Verdict } from '../review/worksheet.ts';

/** What a written-out worksheet says besides its content, in one language. */
export interface ReviewWords {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly untitled: string;
  readonly heading: string;
  readonly article: string;
  readonly authors: string;
  readonly publisher: string;
  readonly published: string;
  readonly modified: string;
  readonly accessed: string;
  readonly checker: string;
  readonly summary: string;
  readonly passages: string;
  readonly noPassages: string;
  readonly noVerdict: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly relation: Readonly<Record<Relation, string>>;
  readonly evidence: string;
  readonly note: string;
  readonly limits: string;
  readonly answers: string;
  readonly moved: string;
  /** Stands before the text of today. */
  readonly edited: string;
  readonly gone: string;
  /** A claim that the dataset no longer has. */
  readonly missing: (claim: string) => string;
  /** The line at the end: made when, from which day's dataset; both as `date` writes them. */
  readonly foot: (made: string, dataset: string) => string;
  /** Joins names. */
  readonly list: (items: readonly string[]) => string;
  /** A date or moment in ISO 8601, as people read it. */
  readonly date: (date: string) => string;
}
