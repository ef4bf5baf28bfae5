import { compareFigures } from '../../core/matching/figures/compare.ts';
import type { FigureExpression } from '../../core/matching/figures/finding.ts';
import { readFigures } from '../../core/matching/figures/read.ts';
import { genericStems } from '../../core/matching/figures/ties.ts';
import type { FigureLabel, PairLabel, ReadingLabel, WantedFigure } from './figure-labels.ts';

/** How well figures are read and compared, over all, by language and by kind. */
export interface FigureScores {
  readonly readings: readonly ReadingRow[];
  readonly pairs: readonly PairRow[];
  readonly errors: readonly FigureError[];
}

/** Of `read` expressions and `wanted` ones, `right` agree in words, value, unit and bounds. */
export interface ReadingRow {
  readonly key: string;
  readonly lines: number;
  readonly wanted: number;
  readonly read: number;
  readonly right: number;
  /** Null where nothing was read or wanted. */
  readonly precision: number | null;
  readonly recall: number | null;
}

export interface PairRow {
  readonly key: string;
  readonly pairs: number;
  readonly right: number;
  readonly accuracy: number;
}

export interface FigureError {
  readonly id: string;
  readonly text: string;
  readonly wanted: string;
  readonly got: string;
}

/** Measures reader and comparison on a judged table; `names` are those of the entities. */
export function scoreFigures(
  labels: readonly FigureLabel[],
  names: readonly string[],
): FigureScores {
  const readings = labels.flatMap((label) => (label.kind === 'pair' ? [] : [judgeReading(label)]));
  const pairs = labels.flatMap((label) => (label.kind === 'pair' ? [judgePair(label, names)] : []));
  return {
    readings: [
      readingRow('all', readings),
      ...grouped(readings, ({ label }) => label.lang).map(([key, rows]) => readingRow(key, rows)),
      ...grouped(readings, ({ label }) => label.kind).map(([key, rows]) => readingRow(key, rows)),
    ],
    pairs: [
      pairRow('all', pairs),
      ...grouped(pairs, ({ label }) => label.lang).map(([key, rows]) => pairRow(key, rows)),
      ...grouped(pairs, ({ label }) => label.outcome).map(([key, rows]) => pairRow(key, rows)),
    ],
    errors: [...readings.flatMap(readingError), ...pairs.flatMap(pairError)],
  };
}

interface JudgedReading {
  readonly label: ReadingLabel;
  readonly got: readonly FigureExpression[];
  readonly right: number;
}

function judgeReading(label: ReadingLabel): JudgedReading {
  const context = { language: label.lang, today: label.today ?? null };
  const got = readFigures(label.text, context);
  const left = [...label.figures];
  let right = 0;
  for (const expression of got) {
    const at = left.findIndex((wanted) => agrees(expression, wanted));
    if (at === -1) continue;
    left.splice(at, 1);
    right += 1;
  }
  return { label, got, right };
}

function agrees({ text, quantity }: FigureExpression, wanted: WantedFigure): boolean {
  if (text !== wanted.text) return false;
  if ('from' in wanted) {
    return quantity.kind === 'date' && quantity.from === wanted.from && quantity.to === wanted.to;
  }
  return (
    quantity.kind === 'number' &&
    quantity.unit === wanted.unit &&
    quantity.manner === wanted.manner &&
    near(quantity.low, wanted.low) &&
    near(quantity.high, wanted.high) &&
    (wanted.counted === undefined || quantity.counted === wanted.counted)
  );
}

/** Equal but for the digits that a third has without end. */
function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

interface JudgedPair {
  readonly label: PairLabel;
  readonly outcome: string;
  readonly beside: string | null;
}

function judgePair(label: PairLabel, names: readonly string[]): JudgedPair {
  const { text, lang: language } = label;
  const expressions = readFigures(text, { language, today: label.today ?? null });
  const generic = genericStems(names, language);
  const claims = label.claims.map(({ period, ...claim }, at) => ({
    id: String(at),
    ...claim,
    ...(period === undefined ? {} : { period }),
  }));
  const findings = compareFigures({ text, language, generic }, expressions, claims);
  const finding = findings.find(({ expression }) => expression.text === label.at);
  if (finding === undefined) return { label, outcome: 'not read', beside: null };
  const [first] = finding.beside;
  if (first === undefined) return { label, outcome: 'none', beside: null };
  const beside = first.kind === 'period' ? 'period' : first.figure.label;
  return { label, outcome: first.outcome.kind, beside };
}

function isRight({ label, outcome, beside }: JudgedPair): boolean {
  return outcome === label.outcome && beside === (label.beside ?? null);
}

function readingRow(key: string, rows: readonly JudgedReading[]): ReadingRow {
  const wanted = sum(rows, ({ label }) => label.figures.length);
  const read = sum(rows, ({ got }) => got.length);
  const right = sum(rows, (row) => row.right);
  const share = (of: number) => (of === 0 ? null : right / of);
  const rates = { precision: share(read), recall: share(wanted) };
  return { key, lines: rows.length, wanted, read, right, ...rates };
}

function pairRow(key: string, rows: readonly JudgedPair[]): PairRow {
  const right = rows.filter(isRight).length;
  return { key, pairs: rows.length, right, accuracy: rows.length === 0 ? 0 : right / rows.length };
}

function readingError({ label, got, right }: JudgedReading): readonly FigureError[] {
  if (right === got.length && right === label.figures.length) return [];
  const { id, text } = label;
  const read = got.map(({ text: surface, quantity }) => ({ text: surface, ...quantity }));
  return [{ id, text, wanted: JSON.stringify(label.figures), got: JSON.stringify(read) }];
}

function pairError(pair: JudgedPair): readonly FigureError[] {
  if (isRight(pair)) return [];
  const { id, text, at, outcome, beside } = pair.label;
  return [
    {
      id,
      text: `${text} [${at}]`,
      wanted: named(outcome, beside ?? null),
      got: named(pair.outcome, pair.beside),
    },
  ];
}

function named(outcome: string, beside: string | null): string {
  return beside === null ? outcome : `${outcome}: ${beside}`;
}

function grouped<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): readonly (readonly [string, T[]])[] {
  return [...Map.groupBy(rows, keyOf)].toSorted(([a], [b]) => a.localeCompare(b));
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
