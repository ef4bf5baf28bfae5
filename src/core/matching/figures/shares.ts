import type { TextLanguage } from '../stem.ts';
import { readNumeral } from './numeral.ts';
import { lowText } from './scale.ts';
import { lowAt, type Token } from './tokens.ts';
import type { Value } from './values.ts';

/** Shares in words stand for what lies within one percentage point of them. */
const STEP = 2;

/** Reads "one in three", "tres de cada cuatro", "two-thirds", "la mitad" as percentages. */
export function readShare(
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
): Value | null {
  const share = outOf(tokens, at, language) ?? FRACTIONS[language](tokens, at);
  if (share === null) return null;
  const { parts, whole, next } = share;
  const value = Number(((100 * parts) / whole).toPrecision(12));
  const base = { first: at, next, value, step: STEP, scale: null, share: true } as const;
  return { ...base, unit: 'percent', form: 'words' };
}

interface Share {
  readonly parts: number;
  readonly whole: number;
  readonly next: number;
}

const JOINTS: Readonly<Record<TextLanguage, readonly string[]>> = {
  en: ['out of every', 'in every', 'of every', 'out of', 'in'],
  es: ['de cada'],
};

/** "three in four", "7 out of 10", "uno de cada tres". */
function outOf(tokens: readonly Token[], at: number, language: TextLanguage): Share | null {
  const parts = plainNumber(tokens, at, language);
  if (parts === null || parts.value < 1) return null;
  for (const joint of JOINTS[language]) {
    const length = joint.split(' ').length;
    if (lowText(tokens, parts.next, length) !== joint) continue;
    const whole = plainNumber(tokens, parts.next + length, language);
    if (whole === null || whole.value <= parts.value || whole.value > 100) return null;
    // "5 in 12 months" counts, "three in 10 days" too.
    if (/^(?:day|week|month|year|hour|minute|second)s?$/.test(lowAt(tokens, whole.next))) {
      return null;
    }
    return { parts: parts.value, whole: whole.value, next: whole.next };
  }
  return null;
}

function plainNumber(
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
): { readonly value: number; readonly next: number } | null {
  const number = readNumeral(tokens, at, language);
  if (number === null || number.scale !== null || !Number.isInteger(number.value)) return null;
  return number.value <= 100 ? number : null;
}

const ENGLISH_PARTS = new Map([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
  ['tenths', 10],
]);
const ENGLISH_COUNTS = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);

/** "two-thirds", "a quarter of", "half of", "half the". */
function englishFraction(tokens: readonly Token[], at: number): Share | null {
  const first = lowAt(tokens, at);
  if (first === 'half') {
    const before = lowAt(tokens, at - 1);
    if (/^(?:first|second|other|last|latter|and|-)$/.test(before)) return null;
    const whole =
      /^(?:of|the|its|their|all|these|those)$/.test(lowAt(tokens, at + 1)) &&
      !/^(?:story|battle|time|way|night|day|hour|point|fun)$/.test(lowAt(tokens, at + 2));
    return whole ? { parts: 1, whole: 2, next: at + 1 } : null;
  }
  const parts = ENGLISH_COUNTS.get(first);
  if (parts === undefined) return null;
  const hyphen = lowAt(tokens, at + 1) === '-';
  const place = hyphen ? at + 2 : at + 1;
  const noun = lowAt(tokens, place);
  const whole = ENGLISH_PARTS.get(noun);
  const plural = noun.endsWith('s');
  if (whole === undefined || plural !== parts > 1) return null;
  // "a quarter of a million" is a number.
  if (/^of a (?:million|billion|trillion)$/.test(lowText(tokens, place + 1, 3))) return null;
  const ofSome = /^(?:of|the)$/.test(lowAt(tokens, place + 1));
  // "a third party" and "three quarters" of a year are no shares; "two thirds" always is one.
  if (!hyphen && !ofSome && (first === 'a' || whole === 4)) return null;
  return { parts, whole, next: place + 1 };
}

const SPANISH_FRACTIONS: readonly (readonly [string, number, number])[] = [
  ['la mitad', 1, 2],
  ['un tercio', 1, 3],
  ['una tercera parte', 1, 3],
  ['dos tercios', 2, 3],
  ['dos terceras partes', 2, 3],
  ['una cuarta parte', 1, 4],
  ['tres cuartas partes', 3, 4],
  ['tres cuartos de', 3, 4],
  ['una quinta parte', 1, 5],
  ['un quinto de', 1, 5],
  ['una decima parte', 1, 10],
];

function spanishFraction(tokens: readonly Token[], at: number): Share | null {
  for (const [words, parts, whole] of SPANISH_FRACTIONS) {
    const length = words.split(' ').length;
    if (lowText(tokens, at, length) !== words) continue;
    const next = words.endsWith(' de') ? at + length - 1 : at + length;
    return /^(?:hora|horas|ano)$/.test(lowAt(tokens, at + length)) ? null : { parts, whole, next };
  }
  return null;
}

const FRACTIONS = { en: englishFraction, es: spanishFraction };
