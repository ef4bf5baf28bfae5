import type { Dataset } from '../dataset/dataset.ts';
import type { ClaimView } from '../dataset/views.ts';
import type { Language } from '../languages.ts';
import type {
  ArticleSnapshot,
  ChosenEvidence,
  Verdict,
  Worksheet,
  WorksheetEntry,
} from '../review/worksheet.ts';

/** What a passage has become since it was judged; `unknown` where no article is open beside it. */
export type PassageFate =
  | { readonly kind: 'same' | 'moved' | 'gone' | 'unknown' }
  /** The article says this instead. */
  | { readonly kind: 'edited'; readonly today: string };

/** A worksheet with its evidence written out, ready for any format. */
export interface ReviewReport {
  readonly article: ArticleSnapshot;
  /** The checker's name; empty where none is given. */
  readonly checker: string;
  readonly summary: string;
  /** Those with a verdict, evidence or note, in the order of the article. */
  readonly passages: readonly ReportedPassage[];
  /** Day of the dataset, `YYYY-MM-DD`. */
  readonly dataset: string;
  /** When the report was made, ISO 8601 in UTC. */
  readonly made: string;
}

export interface ReportedPassage {
  /** Its number among the article's passages, from 1; null where it is not among them now. */
  readonly number: number | null;
  readonly text: string;
  readonly lang: string | null;
  readonly verdict: Verdict | null;
  readonly note: string;
  readonly fate: PassageFate;
  readonly evidence: readonly ReportedEvidence[];
  /** When it was last judged, ISO 8601 in UTC. */
  readonly changed: string;
}

/** A claim of the dataset that a verdict rests on. */
export type ReportedEvidence =
  | {
      readonly kind: 'claim';
      readonly claim: ClaimView;
      /** What its sources say: of those that were chosen, or of all where the whole claim was. */
      readonly sources: ClaimView['evidence'];
    }
  /** The dataset of today does not have it any more. */
  | { readonly kind: 'missing'; readonly claim: string };

export interface ReportOptions {
  readonly dataset: Dataset;
  readonly language: Language;
  readonly checker: string;
  /** ISO 8601 in UTC. */
  readonly made: string;
  /** What a passage has become, by the id of its entry. */
  readonly fateOf: (entry: string) => PassageFate;
  /** Its number among the article's passages of today, by the id of its entry. */
  readonly numberOf: (entry: string) => number | null;
}

/** Writes a worksheet's evidence out; entries that say nothing are left out. */
export function reportOf(worksheet: Worksheet, options: ReportOptions): ReviewReport {
  const { dataset, checker, made } = options;
  const entries = worksheet.entries.filter(saysSomething);
  return {
    article: worksheet.article,
    checker: checker.trim(),
    summary: worksheet.summary.trim(),
    passages: entries.map((entry) => reported(entry, options)),
    dataset: dataset.index.date,
    made,
  };
}

function saysSomething({ verdict, evidence, note }: WorksheetEntry): boolean {
  return verdict !== null || evidence.length > 0 || note.trim() !== '';
}

function reported(
  { id, passage, verdict, note, evidence, changed }: WorksheetEntry,
  { dataset, language, fateOf, numberOf }: ReportOptions,
): ReportedPassage {
  return {
    number: numberOf(id),
    text: passage.text,
    lang: passage.lang,
    verdict,
    note: note.trim(),
    fate: fateOf(id),
    evidence: byClaim(evidence).map(([claim, chosen]) =>
      writtenOut(claim, chosen, dataset.claim(claim, language)),
    ),
    changed,
  };
}

/** Choices by claim, in the order in which each claim was first chosen. */
function byClaim(
  evidence: readonly ChosenEvidence[],
): readonly (readonly [string, readonly ChosenEvidence[]])[] {
  return [...Map.groupBy(evidence, ({ claim }) => claim)];
}

function writtenOut(
  id: string,
  chosen: readonly ChosenEvidence[],
  claim: ClaimView | null,
): ReportedEvidence {
  if (claim === null) return { kind: 'missing', claim: id };
  const isWhole = chosen.some(({ source }) => source === null);
  const wanted = new Set(chosen.map(({ source }) => source));
  const sources = isWhole
    ? claim.evidence
    : claim.evidence.filter(({ source }) => wanted.has(source.id));
  return { kind: 'claim', claim, sources };
}
