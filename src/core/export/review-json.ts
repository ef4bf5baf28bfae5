import type { Worksheet } from '../review/worksheet.ts';
import type { ReviewReport } from './review-report.ts';

/** What the file says it is; an import looks for it. */
export const worksheetFormat = 'sidelight-worksheet';

/** A worksheet as a file that can be imported again. */
export interface WorksheetFile {
  readonly format: typeof worksheetFormat;
  readonly version: 1;
  /** When it was made, ISO 8601 in UTC. */
  readonly made: string;
  /** The checker's name; empty where none is given. */
  readonly checker: string;
  /** All of it; an import reads this alone. */
  readonly worksheet: Worksheet;
  /** What the claims said that verdicts rest on, for readers who do not have the dataset. */
  readonly dataset: {
    /** Its day, `YYYY-MM-DD`. */
    readonly date: string;
    readonly claims: readonly WrittenClaim[];
  };
}

export interface WrittenClaim {
  readonly id: string;
  readonly statement: string;
  readonly standing: string;
  readonly sources: readonly {
    readonly id: string;
    readonly publisher: string;
    readonly title: string;
    readonly url: string;
    readonly published: string | null;
    readonly relation: string;
    readonly says: string;
  }[];
}

/** A worksheet as JSON; `docs/worksheet.schema.json` describes it. */
export function reviewJson(worksheet: Worksheet, report: ReviewReport): string {
  const file: WorksheetFile = {
    format: worksheetFormat,
    version: 1,
    made: report.made,
    checker: report.checker,
    worksheet,
    dataset: { date: report.dataset, claims: writtenClaims(report) },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Each claim once, with all its sources, whichever of them were chosen. */
function writtenClaims({ passages }: ReviewReport): readonly WrittenClaim[] {
  const written = new Map<string, WrittenClaim>();
  for (const { evidence } of passages) {
    for (const each of evidence) {
      if (each.kind === 'missing' || written.has(each.claim.id)) continue;
      const { id, statement, standing, evidence: all } = each.claim;
      const sources = all.map(({ source, relation, says }) => ({
        id: source.id,
        publisher: source.publisher,
        title: source.title,
        url: source.url,
        published: source.published,
        relation,
        says,
      }));
      written.set(id, { id, statement, standing, sources });
    }
  }
  return [...written.values()];
}
