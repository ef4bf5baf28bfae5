import { Sentences } from '../../detection/sentences.ts';
import type { TextLanguage } from '../stem.ts';
import type { ReadingContext } from './context.ts';
import { boundBefore, boundBehind, isBetween, type Manner } from './bounds.ts';
import { countedAt, type Counted } from './counted.ts';
import { readDate } from './dates.ts';
import type { FigureExpression, NumberQuantity } from './finding.ts';
import { isNoFigure } from './not-figures.ts';
import { opens } from './openers.ts';
import { readShare } from './shares.ts';
import { lowAt, tokensOf, type Token } from './tokens.ts';
import { readValue, shareUnits, type Value } from './values.ts';

/**
 * Finds sums, counts, percentages and dates in English or Spanish text, in reading order and
 * without overlap. Numbers that belong to names, references, times, ages and scores are left out.
 * Takes time in proportion to the text: each token is read by parsers that look a few tokens ahead.
 */
export function readFigures(text: string, context: ReadingContext): readonly FigureExpression[] {
  const today = DAY.test(context.today ?? '') ? context.today : null;
  const { tokens, dates, values } = scan(text, { ...context, today });
  const sentences = new Sentences(text);
  const numbers = amountsOf(values, tokens, sentences, context.language);
  const expressions = [...dates, ...numbers.map((amount) => expressionOf(text, tokens, amount))];
  return expressions.toSorted((a, b) => a.start - b.start);
}

/** Pages write their day in many ways; what is no day places nothing. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A single number of a text; both ends of a range have one each. */
export interface SingleNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: NumberQuantity['unit'];
  readonly tolerance: number;
}

/** The numbers of a text one by one, whatever bounds or joins them; dates are left out. */
export function readNumbers(text: string, context: ReadingContext): readonly SingleNumber[] {
  const { tokens, values } = scan(text, context);
  const sentences = new Sentences(text);
  return amountsOf(values, tokens, sentences, context.language).flatMap(
    ({ value, upper, counted, upperCounted }) => [
      singleOf(value, upper === null ? counted : upperCounted, tokens),
      ...(upper === null ? [] : [singleOf(upper, upperCounted, tokens)]),
    ],
  );
}

interface Scan {
  readonly tokens: readonly Token[];
  readonly dates: readonly FigureExpression[];
  readonly values: readonly Value[];
}

function scan(text: string, context: ReadingContext): Scan {
  const tokens = tokensOf(text);
  const dates: FigureExpression[] = [];
  const values: Value[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined || !opens(token)) {
      at += 1;
      continue;
    }
    const date = readDate(tokens, at, context);
    if (date !== null) {
      if (date.quantity !== null) {
        dates.push({ ...spanOf(text, tokens, at, date.next), quantity: date.quantity });
      }
      at = date.next;
      continue;
    }
    const value =
      readShare(tokens, at, context.language) ?? readValue(tokens, at, context.language);
    if (value !== null && !isArticle(value)) values.push(value);
    at = value?.next ?? at + 1;
  }
  return { tokens, dates, values: shareUnits(values, tokens) };
}

/** "un 12 por ciento": an article that could be a number. */
function isArticle({ value, unit, scale, form }: Value): boolean {
  return value === 1 && unit === null && scale === null && form === 'words';
}

/** A number or range with all that belongs to it. */
interface Amount {
  readonly value: Value;
  readonly upper: Value | null;
  readonly first: number;
  readonly next: number;
  readonly manner: Manner;
  readonly counted: Counted | null;
  readonly upperCounted: Counted | null;
}

function amountsOf(
  values: readonly Value[],
  tokens: readonly Token[],
  sentences: Sentences,
  language: TextLanguage,
): readonly Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < values.length;) {
    const [value, following] = [values[at], values[at + 1]];
    if (value === undefined) break;
    const range = following === undefined ? null : rangeOf(value, following, tokens, language);
    const upper = range?.upper ?? null;
    const amount = bounded(value, upper, range?.first ?? value.first, tokens, language);
    at += upper === null ? 1 : 2;
    const { first, counted } = amount;
    const lower = { tokens, sentences, value, first, counted };
    const named =
      upper === null ? isNoFigure(lower) : isNoFigure({ ...lower, value: spanning(value, upper) });
    if (!named) amounts.push(amount);
  }
  return amounts;
}

/** The range as one number, for what stands before and behind it. */
function spanning(value: Value, upper: Value): Value {
  return { ...upper, first: value.first };
}

function bounded(
  value: Value,
  upper: Value | null,
  from: number,
  tokens: readonly Token[],
  language: TextLanguage,
): Amount {
  const last = upper ?? value;
  const isCount = last.unit === null;
  const counted = isCount ? countedAt(tokens, last.next, language) : null;
  const base = { value, upper, counted, upperCounted: counted };
  if (upper !== null) return { ...base, first: from, next: last.next, manner: 'range' };
  const before = boundBefore(tokens, value.first);
  const behind =
    boundBehind(tokens, value.next) ??
    (counted === null ? null : boundBehind(tokens, counted.next));
  return {
    ...base,
    first: before?.first ?? value.first,
    next: behind?.next ?? value.next,
    manner: behind?.manner ?? before?.manner ?? 'exact',
  };
}

const CHANGE =
  /^(?:rose|risen|rise|rises|rising|grew|grown|grow|growing|increas\w*|jump\w*|climb\w*|fell|fallen|drop\w*|declin\w*|went|gone|surg\w*|expand\w*|up|down|paso|pasa|pasaron|pasado|subio|sube|crecio|aument\w*|bajo|cayo|salt\w*|ascend\w*|redu\w*|doubl\w*|tripl\w*|quadrupl\w*)$/;

interface Range {
  /** Place of the word or number that opens it. */
  readonly first: number;
  readonly upper: Value;
}

/** The range that two numbers make; null where they are two values. */
function rangeOf(
  value: Value,
  following: Value,
  tokens: readonly Token[],
  language: TextLanguage,
): Range | null {
  const gap = following.first - value.next;
  if (gap < 1 || gap > 2 || value.share || following.share) return null;
  if (gap === 2 && !ARTICLE.test(lowAt(tokens, value.next + 1))) return null;
  const joint = lowAt(tokens, value.next);
  const opening = value.first - (ARTICLE.test(lowAt(tokens, value.first - 1)) ? 2 : 1);
  const between = isBetween(lowAt(tokens, opening)) && /^(?:and|y|e|[-–—])$/.test(joint);
  const dash = /^[-–—]$/.test(joint);
  // In "$20–30 million" the sign serves both.
  const unit = between || dash ? (following.unit ?? value.unit) : following.unit;
  const upper = { ...following, unit };
  if (value.unit !== unit || value.value >= upper.value) return null;
  if (between) return { first: opening, upper };
  if (dash) {
    const says = unit !== null || upper.scale !== null;
    const isRange = says || countedAt(tokens, upper.next, language) !== null;
    return isRange ? { first: value.first, upper } : null;
  }
  if (joint !== 'to' && joint !== 'a' && joint !== 'hasta') return null;
  // What a verb of change opens are two values: "rose from 27 to 80 percent".
  for (let back = 0; back <= 4; back += 1) {
    if (CHANGE.test(lowAt(tokens, opening - back))) return null;
  }
  const opened = /^(?:from|de|desde)$/.test(lowAt(tokens, opening));
  // "from $30 million to $145 million" goes from one value to another.
  if (opened && hasOwnUnit(value, tokens)) return null;
  return { first: opened ? opening : value.first, upper };
}

const ARTICLE = /^(?:the|an?|el|los|las|un|una)$/;

/** Whether a number has its unit and scale behind it rather than from its successor. */
function hasOwnUnit(value: Value, tokens: readonly Token[]): boolean {
  const last = tokens[value.next - 1];
  return (
    last !== undefined && (last.kind === 'word' || last.text === '%') && value.form !== 'words'
  );
}

function expressionOf(text: string, tokens: readonly Token[], amount: Amount): FigureExpression {
  const { value, upper, first, next, manner, counted } = amount;
  const last = upper ?? value;
  const quantity: NumberQuantity = {
    kind: 'number',
    unit: unitOf(last, counted),
    low: manner === 'at-most' ? null : value.value,
    high: manner === 'more-than' || manner === 'at-least' ? null : last.value,
    manner,
    tolerance: Math.max(toleranceOf(value), toleranceOf(last)),
    counted: counted === null ? null : spanOf(text, tokens, counted.first, counted.next).text,
  };
  return { ...spanOf(text, tokens, first, next), quantity };
}

/** Half of the last digit, but no more than a twentieth: "a billion" is not half as much again. */
function toleranceOf({ value, step }: Value): number {
  return Math.min(step / 2, value / 20);
}

function unitOf(value: Value, counted: Counted | null): NumberQuantity['unit'] {
  if (value.unit === null) return counted?.people === true ? 'people' : 'count';
  return value.unit === 'points' ? 'percent' : value.unit;
}

function singleOf(value: Value, counted: Counted | null, tokens: readonly Token[]): SingleNumber {
  return {
    start: tokens[value.first]?.start ?? 0,
    end: tokens[value.next - 1]?.end ?? 0,
    value: value.value,
    unit: unitOf(value, counted),
    tolerance: toleranceOf(value),
  };
}

function spanOf(text: string, tokens: readonly Token[], first: number, next: number) {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  return { text: text.slice(start, end), start, end };
}
