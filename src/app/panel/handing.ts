/** Handing a worksheet on: what each format would hold, and writing it out. */
import type { Dataset } from '../../core/dataset/dataset.ts';
import { claimReviews } from '../../core/export/claim-review.ts';
import { fileName } from '../../core/export/file-name.ts';
import { reviewHtml } from '../../core/export/review-html.ts';
import { reviewJson } from '../../core/export/review-json.ts';
import { reviewMarkdown } from '../../core/export/review-markdown.ts';
import { reportOf, type PassageFate, type ReviewReport } from '../../core/export/review-report.ts';
import type { Language } from '../../core/languages.ts';
import type { Worksheet } from '../../core/review/worksheet.ts';
import type { ExportFormat, ExportOffer } from '../../ui/panel/export-props.ts';
import { exportTexts } from '../../ui/text/export-messages.ts';

/** The worksheet to hand on, and what its passages have become. */
export interface Handed {
  readonly worksheet: Worksheet;
  readonly checker: string;
  /** What it is written out in. */
  readonly language: Language;
  readonly fateOf: (entry: string) => PassageFate;
  readonly numberOf: (entry: string) => number | null;
}

/** A file to be saved or copied. */
export interface WrittenFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly text: string;
}

const FORMATS: Readonly<Record<ExportFormat, { readonly ending: string; readonly type: string }>> =
  {
    markdown: { ending: 'md', type: 'text/markdown' },
    html: { ending: 'html', type: 'text/html' },
    json: { ending: 'json', type: 'application/json' },
    'claim-review': { ending: 'jsonld', type: 'application/ld+json' },
  };

/** What each format would hold of a worksheet, in the order to offer them. `now` is ISO 8601 in UTC. */
export function offersOf(handed: Handed, dataset: Dataset, now: string): readonly ExportOffer[] {
  const report = written(handed, dataset, now);
  const { jsonLd, omitted } = claimReviews(report, exportTexts.in(handed.language));
  const passages = report.passages.length;
  const available = passages > 0 || report.summary !== '';
  const reviews = jsonLd['@graph'].length;
  const offer = (format: ExportFormat): ExportOffer => ({
    format,
    fileName: nameOf(report, format),
    available,
    passages,
    omitted: [],
  });
  return [
    offer('markdown'),
    offer('html'),
    offer('json'),
    { ...offer('claim-review'), available: reviews > 0, passages: reviews, omitted },
  ];
}

/** A worksheet written out in one format. `now` is ISO 8601 in UTC. */
export function writeOut(
  handed: Handed,
  format: ExportFormat,
  dataset: Dataset,
  now: string,
): WrittenFile {
  const report = written(handed, dataset, now);
  const { type } = FORMATS[format];
  return { name: nameOf(report, format), type, text: textOf(handed, report, format) };
}

function textOf(
  { worksheet, language }: Handed,
  report: ReviewReport,
  format: ExportFormat,
): string {
  const words = exportTexts.in(language);
  switch (format) {
    case 'markdown':
      return reviewMarkdown(report, words);
    case 'html':
      return reviewHtml(report, words);
    case 'json':
      return reviewJson(worksheet, report);
    case 'claim-review':
      return `${JSON.stringify(claimReviews(report, words).jsonLd, null, 2)}\n`;
  }
}

function written(
  { worksheet, checker, language, fateOf, numberOf }: Handed,
  dataset: Dataset,
  made: string,
): ReviewReport {
  return reportOf(worksheet, { dataset, language, checker, made, fateOf, numberOf });
}

function nameOf({ article }: ReviewReport, format: ExportFormat): string {
  return fileName(article.title, 'worksheet', FORMATS[format].ending);
}
