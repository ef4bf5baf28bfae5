import type { TextLanguage } from '../stem.ts';
import { readNumeral } from './numeral.ts';
import type { Numeral } from './scale.ts';
import type { Token } from './tokens.ts';
import { unitBefore, unitBehind, type UnitReading } from './units.ts';

/** A number with its unit, before its surroundings are looked at. */
export interface Value {
  /** Places of the first token and of the first one after it. */
  readonly first: number;
  readonly next: number;
  readonly value: number;
  /** Size of the last digit given. */
  readonly step: number;
  readonly unit: UnitReading['unit'] | null;
  readonly scale: number | null;
  readonly form: Numeral['form'];
  /** A share in words ("one in three"), whose exactness lies in the words. */
  readonly share: boolean;
}

/** Reads the number and unit that begin at a token; null where none do. */
export function readValue(
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
): Value | null {
  const before = unitBefore(tokens, at);
  const number = readNumeral(tokens, before?.next ?? at, language);
  if (number === null || (before !== null && number.form === 'words')) return null;
  const behind = unitBehind(tokens, number.next);
  // "US$30 dollars" says it twice; a sign before a percentage belongs to something else.
  const unit = before?.unit ?? behind?.unit ?? null;
  // "30m" without a currency may be metres or minutes.
  if (number.letter && unit !== 'USD' && unit !== 'other-currency') return null;
  const factor = behind?.factor ?? 1;
  return {
    first: at,
    next: behind !== null && behind.unit === unit ? behind.next : number.next,
    value: number.value * factor,
    step: number.step * factor,
    unit,
    scale: factor === 1 ? number.scale : factor,
    form: number.form,
    share: false,
  };
}

/**
 * In "$30 to $140 million" and "49, 51 o 53 millones de dólares" the last words serve all numbers:
 * gives each the scale and unit that it lacks and its successor has.
 */
export function shareUnits(values: readonly Value[], tokens: readonly Token[]): readonly Value[] {
  const shared: Value[] = [];
  let next: Value | null = null;
  for (const value of values.toReversed()) {
    next = next === null ? value : withUnitOf(value, next, tokens);
    shared.push(next);
  }
  return shared.toReversed();
}

function withUnitOf(value: Value, next: Value, tokens: readonly Token[]): Value {
  if (value.share || next.share || !isJoined(value, next, tokens)) return value;
  if (value.unit === null && value.scale === null && value.value >= 1900 && value.value < 2100) {
    return value;
  }
  const bare = value.unit === null;
  const takesScale =
    value.scale === null &&
    next.scale !== null &&
    alike(value.value, next.value / next.scale) &&
    (bare || value.unit === next.unit || next.unit === null);
  const scale = takesScale ? next.scale : null;
  return {
    ...value,
    unit: value.unit ?? (scale !== null || next.unit === 'percent' ? next.unit : null),
    scale: scale ?? value.scale,
    value: value.value * (scale ?? 1),
    step: value.step * (scale ?? 1),
  };
}

/** Whether two numbers can share a scale: "49 o 53", "1.400 y 1.500", not "2,500 or 3". */
function alike(first: number, second: number): boolean {
  return first < 1000 || (first <= 10 * second && second <= 10 * first);
}

const JOINTS =
  /^(?:[,–—-]|,? ?(?:to|or|and|a|o|u|y|e)|(?:and|y|to|a) (?:the|an?|el|los|las|un|una)|to (?:about|some|nearly|roughly)|(?:o|a|y) unos)$/;

function isJoined(value: Value, next: Value, tokens: readonly Token[]): boolean {
  if (next.first - value.next > 3 || next.first < value.next) return false;
  const between = tokens.slice(value.next, next.first).map(({ low }) => low);
  return JOINTS.test(between.join(' '));
}
