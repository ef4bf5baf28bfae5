import type { SourceView } from '../dataset/views.ts';
import { articleLines, webAddress } from './article-lines.ts';
import { paragraphs, plain, quote } from './markdown-text.ts';
import type { ReportedEvidence, ReportedPassage, ReviewReport } from './review-report.ts';
import type { ReviewWords } from './review-words.ts';

/** A worksheet as Markdown (CommonMark 0.31); all text of the page and the checker is escaped. */
export function reviewMarkdown(report: ReviewReport, words: ReviewWords): string {
  const { article, summary, passages } = report;
  const facts = articleLines(report, words).map(
    ({ label, text, href }) => `- ${plain(label)}: ${href === null ? plain(text) : `<${href}>`}`,
  );
  const blocks = [
    `# ${plain(words.heading)}: ${plain(article.title ?? words.untitled)}`,
    facts.join('\n'),
    ...(summary === '' ? [] : [`## ${plain(words.summary)}`, paragraphs(summary)]),
    `## ${plain(words.passages)}`,
    ...(passages.length === 0 ? [plain(words.noPassages)] : []),
    ...passages.flatMap((passage) => passageBlocks(passage, words)),
    '---',
    plain(words.foot(words.date(report.made), words.date(report.dataset))),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function passageBlocks(passage: ReportedPassage, words: ReviewWords): readonly string[] {
  const { number, text, verdict, note, evidence } = passage;
  const found = verdict === null ? words.noVerdict : words.verdict[verdict];
  const fate = fateText(passage, words);
  return [
    `### ${number === null ? '' : `${number}. `}${plain(found)}`,
    quote(text),
    ...(fate === null ? [] : [fate]),
    ...(note === '' ? [] : [`**${plain(words.note)}:** ${paragraphs(note)}`]),
    ...(evidence.length === 0 ? [] : [`**${plain(words.evidence)}:**`]),
    ...(evidence.length === 0
      ? []
      : [evidence.map((each) => evidenceItem(each, words)).join('\n')]),
  ];
}

function fateText({ fate }: ReportedPassage, words: ReviewWords): string | null {
  if (fate.kind === 'edited') return `*${plain(words.edited)}*\n\n${quote(fate.today)}`;
  if (fate.kind === 'moved') return `*${plain(words.moved)}*`;
  return fate.kind === 'gone' ? `*${plain(words.gone)}*` : null;
}

function evidenceItem(evidence: ReportedEvidence, words: ReviewWords): string {
  if (evidence.kind === 'missing') return `- ${plain(words.missing(evidence.claim))}`;
  const { claim, sources } = evidence;
  const lines = [`- ${plain(claim.statement)} (${plain(words.standing[claim.standing])})`];
  for (const { source, relation, says } of sources) {
    lines.push(
      `  - ${plain(words.relation[relation])}: ${plain(says)} ${sourceText(source, words)}`,
    );
  }
  if (claim.limits !== null) lines.push(`  - ${plain(words.limits)}: ${plain(claim.limits)}`);
  for (const { by, position, source } of claim.responses) {
    lines.push(
      `  - ${plain(words.answers)}, ${plain(by)}: ${plain(position)} ${sourceText(source, words)}`,
    );
  }
  return lines.join('\n');
}

function sourceText({ publisher, title, published, url }: SourceView, words: ReviewWords): string {
  const date = published === null ? '' : `, ${plain(words.date(published))}`;
  const href = webAddress(url);
  const shown = href === null ? plain(title) : `[${plain(title)}](<${href}>)`;
  return `(${plain(publisher)}, ${shown}${date})`;
}
