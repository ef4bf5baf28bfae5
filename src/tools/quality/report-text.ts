/** A measurement as text for a terminal of 100 columns. */
import { contextOf } from './context.ts';
import type { FieldValue } from './compare-fields.ts';
import type { Judgement } from './judge.ts';
import type { FieldJudgement, PageScores } from './pages.ts';
import type { MentionScores, Rates, Row } from './scores.ts';
import { shareText, tableLines, wrapped } from './table.ts';

const WIDTH = 100;
const INDENT = '    ';

/** Which errors to list; the tables always show everything. */
export interface Listing {
  readonly most: number;
  readonly entity: string | null;
  readonly sense: string | null;
}

export function mentionText(scores: MentionScores, listing: Listing): string {
  const { entity, sense } = listing;
  const errors = scores.errors.filter(
    ({ label, mention }) =>
      (entity === null || label.entity === entity) &&
      (sense === null || label.sense === sense || mention?.sense === sense),
  );
  return lines([
    ...rowTable('entity', [...scores.entities, scores.all]),
    '',
    ...senseTable(scores),
    '',
    ...rowTable('language', scores.languages),
    '',
    ...listed(errors, listing.most, 'occurrence', errorLines),
  ]);
}

export function pageText(scores: PageScores, most: number): string {
  const rows = scores.fields.map(({ field, n, right, peer }) => [
    field,
    String(n),
    shareText(right),
    peer === null ? '' : shareText(peer),
  ]);
  return lines([
    ...tableLines([`of ${scores.pages} pages`, 'n', 'right', 'Readability'], rows, 1),
    '',
    ...listed(scores.errors, most, 'field', fieldErrorLines),
  ]);
}

function rowTable(name: string, rows: readonly Row[]): readonly string[] {
  return tableLines(
    [name, 'n', 'precision', 'recall', 'F1', '| plain search:', 'precision', 'recall', 'F1'],
    rows.map(({ key, n, ours, baseline }) => [
      key,
      String(n),
      ...ratesCells(ours),
      '|              ',
      ...ratesCells(baseline),
    ]),
    1,
  );
}

function senseTable({ senses }: MentionScores): readonly string[] {
  return tableLines(
    ['entity', 'sense', 'is', 'n', 'marked', '|', 'plain search'],
    senses.map(({ entity, sense, label, n, marked, baseline }) => [
      entity,
      sense,
      label ? 'meant' : 'other',
      String(n),
      shareText(marked),
      '|',
      shareText(baseline),
    ]),
    3,
  );
}

function ratesCells({ precision, recall, f1 }: Rates): readonly string[] {
  return [precision, recall, f1].map(shareText);
}

function listed<T>(
  errors: readonly T[],
  most: number,
  noun: string,
  say: (error: T) => readonly string[],
): readonly string[] {
  const count = `${errors.length} ${noun}${errors.length === 1 ? ' is' : 's are'} wrong`;
  const cut = errors.length > most ? `; the first ${most}` : '';
  const end = errors.length === 0 || most === 0 ? '.' : ':';
  return [
    `${count}${most === 0 ? '' : cut}${end}`,
    ...errors.slice(0, most).flatMap((error) => ['', ...say(error)]),
  ];
}

function errorLines({ doc, text, label, mention, marked }: Judgement): readonly string[] {
  const was = label.label ? `meant (${label.sense})` : `not meant (${label.sense})`;
  const read =
    mention === null
      ? 'no name was seen here'
      : `${mention.decision === 'marked' ? 'marked' : 'left alone'}, read as ${mention.sense} ` +
        `of ${mention.entity}, score ${mention.score.toFixed(2)}: ${mention.reasons.join('; ')}`;
  return [
    `${marked ? 'WRONG' : 'MISSED'}  ${label.entity}  ${label.id}  ${doc}  ${label.lang}`,
    ...wrapped(contextOf(text, label), INDENT, WIDTH),
    ...wrapped(`${was}; ${read}`, INDENT, WIDTH),
  ];
}

function fieldErrorLines(error: FieldJudgement): readonly string[] {
  const { file, field, wanted, got, from } = error;
  return [
    `${field}  ${file}`,
    ...wrapped(`wanted ${valueText(wanted)}`, INDENT, WIDTH),
    ...wrapped(`got    ${valueText(got)}${from === null ? '' : ` (from ${from})`}`, INDENT, WIDTH),
    ...(error.peer === null
      ? []
      : wrapped(`Readability: ${valueText(error.peer.got)}`, INDENT, WIDTH)),
  ];
}

function valueText(value: FieldValue): string {
  return value === null ? 'none' : JSON.stringify(value);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
