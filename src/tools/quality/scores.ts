/** Rates over judgements. Shares lie between 0 and 1 and are null where there is nothing to divide by. */
import { isError, type Judgement } from './judge.ts';

export interface Rates {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Rates of one group of judgements, beside those of the plain search. */
export interface Row {
  readonly key: string;
  readonly n: number;
  readonly ours: Rates;
  readonly baseline: Rates;
}

/** How often one sense was marked: recall where the label is true, wanted near 0 where it is false. */
export interface SenseRow {
  readonly entity: string;
  readonly sense: string;
  readonly label: boolean;
  readonly n: number;
  readonly marked: number;
  readonly baseline: number;
}

/** Everything that was measured of mentions. */
export interface MentionScores {
  readonly all: Row;
  readonly entities: readonly Row[];
  readonly senses: readonly SenseRow[];
  readonly languages: readonly Row[];
  readonly errors: readonly Judgement[];
}

export function scoreMentions(judgements: readonly Judgement[]): MentionScores {
  return {
    all: rowOf('all', judgements),
    entities: rowsBy(judgements, ({ label }) => label.entity),
    senses: sensesOf(judgements),
    languages: rowsBy(judgements, ({ label }) => label.lang),
    errors: judgements.filter(isError),
  };
}

/** Precision, recall and F1 of what was marked against what should have been. */
export function ratesOf(
  outcomes: readonly { readonly wanted: boolean; readonly marked: boolean }[],
): Rates {
  const count = (wanted: boolean, marked: boolean) =>
    outcomes.filter((outcome) => outcome.wanted === wanted && outcome.marked === marked).length;
  const found = count(true, true);
  const missed = count(true, false);
  const wrong = count(false, true);
  return {
    precision: share(found, found + wrong),
    recall: share(found, found + missed),
    f1: share(2 * found, 2 * found + wrong + missed),
  };
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function rowsBy(
  judgements: readonly Judgement[],
  key: (judgement: Judgement) => string,
): readonly Row[] {
  return [...Map.groupBy(judgements, key)]
    .map(([name, group]) => rowOf(name, group))
    .toSorted((a, b) => b.n - a.n || compare(a.key, b.key));
}

function rowOf(key: string, judgements: readonly Judgement[]): Row {
  const rates = (marked: 'marked' | 'baselineMarked') =>
    ratesOf(judgements.map((one) => ({ wanted: one.label.label, marked: one[marked] })));
  return { key, n: judgements.length, ours: rates('marked'), baseline: rates('baselineMarked') };
}

function sensesOf(judgements: readonly Judgement[]): readonly SenseRow[] {
  const groups = Map.groupBy(judgements, ({ label }) =>
    JSON.stringify([label.entity, label.sense, label.label]),
  );
  return [...groups.values()]
    .flatMap((group) => {
      const label = group[0]?.label;
      return label === undefined ? [] : [senseRow(label, group)];
    })
    .toSorted(
      (a, b) =>
        compare(a.entity, b.entity) ||
        Number(b.label) - Number(a.label) ||
        b.n - a.n ||
        compare(a.sense, b.sense),
    );
}

function senseRow(
  { entity, sense, label }: Judgement['label'],
  group: readonly Judgement[],
): SenseRow {
  const n = group.length;
  const marked = group.filter((one) => one.marked).length / n;
  const baseline = group.filter((one) => one.baselineMarked).length / n;
  return { entity, sense, label, n, marked, baseline };
}

/** By code units: the order must not depend on the machine's language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
