import { contextOf } from './context.ts';
import type { PageScores } from './pages.ts';
import type { MentionScores, SenseRow } from './scores.ts';

/** A measurement as data for other programs; every error is in it, whatever was listed. */
export interface QualityReport {
  readonly mentions:
    | (Pick<MentionScores, 'all' | 'entities' | 'languages'> & {
        readonly senses: readonly SenseRow[];
        readonly errors: readonly MentionError[];
      })
    | null;
  readonly pages: PageScores | null;
  /** A sentence for each floor that was not reached. */
  readonly shortfalls: readonly string[];
}

/** An occurrence that was missed or wrongly marked; `read` is null where no name was seen. */
export interface MentionError {
  readonly id: string;
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly lang: string;
  readonly entity: string;
  readonly label: boolean;
  readonly sense: string;
  readonly context: string;
  readonly read: {
    readonly entity: string;
    readonly decision: 'marked' | 'skipped';
    readonly sense: string;
    readonly score: number;
    readonly reasons: readonly string[];
  } | null;
}

export function qualityReport(
  mentions: MentionScores | null,
  pages: PageScores | null,
  shortfalls: readonly string[],
): QualityReport {
  return { mentions: mentions && { ...mentions, errors: errorsOf(mentions) }, pages, shortfalls };
}

function errorsOf({ errors }: MentionScores): readonly MentionError[] {
  return errors.map(({ doc, text, label, mention }) => {
    const { id, start, end, lang, entity, sense } = label;
    const place = { id, doc, start, end, lang, entity, label: label.label, sense };
    const context = contextOf(text, label);
    if (mention === null) return { ...place, context, read: null };
    const { decision, score, reasons } = mention;
    const read = { entity: mention.entity, decision, sense: mention.sense, score, reasons };
    return { ...place, context, read };
  });
}
