import claimsText from '../../../assets/dataset/compiled/claims.json' with { type: 'json' };
import { createDataset } from '../../../src/core/dataset/dataset.ts';
import type { DatasetIndex } from '../../../src/core/dataset/index-format.ts';
import { reportOf, type PassageFate } from '../../../src/core/export/review-report.ts';
import type { Worksheet, WorksheetEntry } from '../../../src/core/review/worksheet.ts';

export const dataset = createDataset(claimsText as unknown as DatasetIndex);
const [first, second] = dataset.index.claims;
if (first === undefined || second === undefined) throw new Error('The dataset has no claims.');
export const claims = [first, second] as const;

export function entry(
  change: Partial<WorksheetEntry> & { readonly text?: string; readonly order?: number },
): WorksheetEntry {
  const { text = 'The agency paid about $30 million.', order = 0, ...rest } = change;
  return {
    id: crypto.randomUUID(),
    passage: { text, lang: 'en', before: '', after: '', order, entities: ['ice'] },
    verdict: 'supported',
    evidence: [],
    note: '',
    changed: '2026-05-02T10:00:00.000Z',
    ...rest,
  };
}

export function worksheet(change: Partial<Worksheet> = {}): Worksheet {
  return {
    version: 1,
    page: 'https://paper.example/story',
    article: {
      url: 'https://paper.example/story?utm_source=x',
      title: 'A story',
      authors: ['Ana María Ruiz', 'B. Writer'],
      publisher: 'The Example Paper',
      published: '2026-05-01T08:00:00-05:00',
      modified: null,
      language: 'en',
      kind: 'news-article',
      accessed: '2026-05-02T09:00:00.000Z',
    },
    summary: '',
    entries: [],
    created: '2026-05-02T09:00:00.000Z',
    changed: '2026-05-02T10:00:00.000Z',
    ...change,
  };
}

export function report(
  sheet: Worksheet,
  { checker = 'The Desk', fate = { kind: 'same' } }: { checker?: string; fate?: PassageFate } = {},
) {
  return reportOf(sheet, {
    dataset,
    language: 'en',
    checker,
    made: '2026-05-03T12:00:00.000Z',
    fateOf: () => fate,
    numberOf: (id) => {
      const at = sheet.entries.findIndex((each) => each.id === id);
      return fate.kind === 'gone' || at < 0 ? null : at + 1;
    },
  });
}
