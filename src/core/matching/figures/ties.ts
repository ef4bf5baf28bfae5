import type { TextLanguage } from '../stem.ts';
import { contentWords, type Word } from '../words.ts';
import type { FigureExpression, NumberQuantity, RecordedFigure } from './finding.ts';
import { labelWords } from './label-words.ts';
import { matterOf, mattersOf, type Matter } from './matters.ts';
import { ratioOf } from './outcome.ts';
import { yearsIn, type Surroundings } from './surroundings.ts';

/** A recorded figure or period with what can tie it to a text. */
export interface Tied {
  /** Stems of the label that tell figures apart. */
  readonly label: readonly string[];
  /** Telling words of the claim's sentence. */
  readonly statement: ReadonlyMap<string, Word>;
  readonly matters: ReadonlySet<Matter>;
  readonly years: ReadonlySet<string>;
}

/** Reads what ties a claim's figure to a text; `label` is in English, `statement` in `language`. */
export function tiedBy(
  figure: Pick<RecordedFigure, 'label' | 'asOf'> | null,
  statement: string,
  language: TextLanguage,
  generic: ReadonlySet<string>,
): Tied {
  const label = figure === null ? [] : labelWords(figure.label, language);
  const words = contentWords(statement, language);
  const telling = new Map(
    words.flatMap((word) => (word.common || generic.has(word.stem) ? [] : [[word.stem, word]])),
  );
  const ofLabel = mattersOf(label, language);
  const ofStatement = mattersOf(
    words.map((word) => word.stem),
    language,
  );
  return {
    label,
    statement: telling,
    matters: ofLabel.size > 0 ? ofLabel : ofStatement,
    years: yearsIn(`${figure?.label ?? ''} ${figure?.asOf ?? ''}`),
  };
}

/**
 * How much speaks for a number and a figure being about the same thing, in points. All weights are
 * here; they were set on `tests/quality/figures.jsonl`.
 */
export function tiePoints(
  { quantity }: FigureExpression & { readonly quantity: NumberQuantity },
  around: Surroundings,
  tied: Tied,
  value: number,
  language: TextLanguage,
): number {
  const far = Math.log10(ratioOf(quantity, value));
  return (
    labelPoints(around, tied, language) +
    Math.min(2, statementPoints(around, tied)) +
    matterPoints(around, tied) +
    countedPoints(quantity, around, tied, language) +
    yearPoints(around, tied) -
    0.5 * far -
    2 * Math.max(0, far - 0.5)
  );
}

/** How much of a claim's sentence a text's sentence has: 1 for a word, 2 for a name in capitals. */
export function statementPoints(around: Surroundings, tied: Tied): number {
  let points = 0;
  for (const [key, word] of around.sentence) {
    const known = tied.statement.get(key);
    if (known !== undefined) points += IN_CAPITALS.test(word.surface) ? 1 : 0.5;
  }
  return points;
}

/** Names such as "ImmigrationOS" and "FALCON" hardly ever mean something else. */
const IN_CAPITALS = /\p{Lu}.*\p{Lu}/u;

function labelPoints(around: Surroundings, { label }: Tied, language: TextLanguage): number {
  if (label.length === 0) return 0;
  let sum = 0;
  for (const each of label) {
    const matter = matterOf(each, language);
    if (around.near.has(each) || (matter !== null && around.matters.has(matter))) sum += 1;
    else if (around.sentence.has(each)) sum += 0.6;
    else if (around.passage.has(each)) sum += 0.25;
  }
  return (3 * sum) / label.length;
}

function matterPoints({ matters }: Surroundings, tied: Tied): number {
  if (matters.size === 0 || tied.matters.size === 0) return 0;
  if ([...matters].some((matter) => tied.matters.has(matter))) return 2;
  // What a contract is worth and what was paid for it are often told as one.
  return ofContract(matters) && ofContract(tied.matters) ? 1 : -3;
}

function ofContract(matters: ReadonlySet<Matter>): boolean {
  return matters.has('contract') || matters.has('payment');
}

function countedPoints(
  quantity: NumberQuantity,
  around: Surroundings,
  tied: Tied,
  language: TextLanguage,
): number {
  if (quantity.unit !== 'count' && quantity.unit !== 'people') return 0;
  const counted = [...around.counted];
  if (counted.some((each) => tied.label.includes(each))) return 2;
  if (counted.some((each) => tied.statement.has(each))) return 1;
  const matters = mattersOf(counted, language);
  if ([...matters].some((matter) => tied.matters.has(matter))) return 1;
  if (quantity.unit === 'people') return 0;
  return counted.length > 0 ? -1 : 0;
}

function yearPoints({ years }: Surroundings, tied: Tied): number {
  if (years.size === 0 || tied.years.size === 0) return 0;
  return [...years].some((year) => tied.years.has(year)) ? 1 : -0.5;
}

/** Stems that tell nothing of what a claim is about, since most claims have them: entities' names. */
export function genericStems(names: readonly string[], language: TextLanguage): Set<string> {
  return new Set(names.flatMap((name) => contentWords(name, language).map(({ stem }) => stem)));
}
