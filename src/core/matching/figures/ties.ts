import { stem, type TextLanguage } from '../stem.ts';
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
  /** Stems of the entities that the claim's sentence names. */
  readonly entities: readonly string[];
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
    entities: [...new Set(words.flatMap((word) => (generic.has(word.stem) ? [word.stem] : [])))],
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
    labelPoints(quantity, around, tied, language) +
    Math.min(2, statementPoints(around, tied)) +
    matterPoints(around, tied) +
    countedPoints(quantity, around, tied, language) +
    yearPoints(around, tied) +
    (quantity.unit === 'USD' ? partOfYearPoints(around, tied, language) : 0) -
    2 * missing(around, tied) -
    0.5 * far -
    2 * Math.max(0, far - 0.5)
  );
}

/** How much of a claim's sentence a text's sentence has; a name such as "ImmigrationOS" tells more. */
export function statementPoints(around: Surroundings, tied: Tied, ofName = 1): number {
  let points = 0;
  for (const [key, word] of around.sentence) {
    const known = tied.statement.get(key);
    if (known !== undefined) points += CAPITAL_INSIDE.test(word.surface) ? ofName : 0.5;
  }
  return points;
}

/** Names that are made up hardly ever mean something else; "DHS" is in too many sentences. */
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;

/** Share of the entities in the claim's sentence that a passage leaves out which names others. */
function missing(around: Surroundings, { entities }: Tied): number {
  if (entities.length === 0 || around.entities.size === 0) return 0;
  return entities.filter((each) => !around.entities.has(each)).length / entities.length;
}

function labelPoints(
  { unit }: NumberQuantity,
  around: Surroundings,
  { label }: Tied,
  language: TextLanguage,
): number {
  if (label.length === 0) return 0;
  let sum = 0;
  for (const each of label) {
    const matter = matterOf(each, language);
    // Twelve orders are not a dozen changes to an agreement.
    const stands = unit === 'USD' || (matter !== 'contract' && matter !== 'payment');
    if (around.near.has(each) || (matter !== null && stands && around.matters.has(matter)))
      sum += 1;
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

/** What a quarter of a year brought is not set against a whole one. */
function partOfYearPoints({ sentence }: Surroundings, tied: Tied, language: TextLanguage): number {
  const quarter = QUARTER[language];
  return sentence.has(quarter) && !tied.statement.has(quarter) && !tied.label.includes(quarter)
    ? -5
    : 0;
}

const QUARTER = { en: stem('quarter', 'en'), es: stem('trimestre', 'es') };

/** Stems that tell nothing of what a claim is about, since most claims have them: entities' names. */
export function genericStems(names: readonly string[], language: TextLanguage): Set<string> {
  return new Set(names.flatMap((name) => contentWords(name, language).map((word) => word.stem)));
}
