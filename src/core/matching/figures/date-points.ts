import type { TextLanguage } from '../stem.ts';
import { months, ordinals, parts, seasons } from './date-words.ts';
import { monthAfter, partialDate } from './days.ts';
import { lowText } from './scale.ts';
import { lowAt, type Token } from './tokens.ts';
import {
  decade,
  FISCAL_LEAD,
  fiscalYear,
  numberAt,
  whole,
  wholeYear,
  wordedDecade,
  yearAt,
  type DatePoint,
} from './years.ts';

/** Reads the date that begins at a token; null where none does. */
export function readPoint(
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
): DatePoint | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'sign') return null;
  if (token.kind === 'number') {
    return (
      isoDate(tokens, at) ??
      slashDate(tokens, at, language) ??
      dayFirst(tokens, at, language) ??
      decade(tokens, at) ??
      wholeYear(tokens, at)
    );
  }
  return (
    monthFirst(tokens, at, language) ??
    season(tokens, at) ??
    partOfYear(tokens, at) ??
    fiscalYear(tokens, at) ??
    wordedDecade(tokens, at)
  );
}

function isoDate(tokens: readonly Token[], at: number): DatePoint | null {
  const year = yearAt(tokens, at);
  if (year === null || lowAt(tokens, at + 1) !== '-' || lowAt(tokens, at + 3) !== '-') return null;
  const [month, day] = [numberAt(tokens, at + 2, 2), numberAt(tokens, at + 4, 2)];
  if (month === null || day === null || tokens[at + 4]?.glued !== true) return null;
  const date = partialDate(year, month, day);
  return whole(date, date, at + 5);
}

/** 04/17/2025 in English, 17/04/2025 in Spanish, unless only the other way is a day. */
function slashDate(tokens: readonly Token[], at: number, language: TextLanguage): DatePoint | null {
  if (lowAt(tokens, at + 1) !== '/' || lowAt(tokens, at + 3) !== '/') return null;
  const [first, second] = [numberAt(tokens, at, 2), numberAt(tokens, at + 2, 2)];
  const year = yearAt(tokens, at + 4);
  if (first === null || second === null || year === null || tokens[at + 4]?.glued !== true) {
    return null;
  }
  const [month, day] = language === 'en' ? [first, second] : [second, first];
  const date = partialDate(year, month, day) ?? partialDate(year, day, month);
  return whole(date, date, at + 5);
}

/** Letters of an abbreviated month. */
const SHORT_NAME = 4;

/** "April 17, 2025", "Apr. 17", "April 2025", "abril de 2025". */
function monthFirst(
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
): DatePoint | null {
  const month = monthAt(tokens, at, language);
  if (month === null) return null;
  // "Sept. 26"; the full stop behind "January" ends a sentence.
  const short = (tokens[at]?.text.length ?? 0) <= SHORT_NAME && lowAt(tokens, at + 1) === '.';
  const after = short ? at + 2 : at + 1;
  const day = language === 'en' ? dayAt(tokens, after) : null;
  if (day !== null) {
    const comma = lowAt(tokens, day.next) === ',' ? day.next + 1 : day.next;
    return dated(yearAt(tokens, comma), month, day.value, comma + 1, day.next);
  }
  const joint = /^(?:of|de|del|,)$/.test(lowAt(tokens, after)) ? after + 1 : after;
  const year = yearAt(tokens, joint);
  if (year !== null) return dated(year, month, null, joint + 1, after);
  return { kind: 'yearless', month, day: null, next: at + 1 };
}

/** "3 March 2019", "the 3rd of March", "17 de abril de 2025". */
function dayFirst(tokens: readonly Token[], at: number, language: TextLanguage): DatePoint | null {
  const day = dayAt(tokens, at);
  if (day === null) return null;
  const joint = /^(?:of|de)$/.test(lowAt(tokens, day.next)) ? day.next + 1 : day.next;
  const month = monthAt(tokens, joint, language);
  if (month === null) return null;
  const after = lowAt(tokens, joint + 1) === '.' ? joint + 2 : joint + 1;
  const yearPlace = /^(?:of|de|del|,)$/.test(lowAt(tokens, after)) ? after + 1 : after;
  return dated(yearAt(tokens, yearPlace), month, day.value, yearPlace + 1, joint + 1);
}

function dated(
  year: number | null,
  month: number,
  day: number | null,
  next: number,
  nextYearless: number,
): DatePoint | null {
  if (year === null) {
    // A leap year holds every day that a month can have.
    return partialDate(2000, month, day) === null
      ? null
      : { kind: 'yearless', month, day, next: nextYearless };
  }
  const date = partialDate(year, month, day);
  return whole(date, date, next);
}

/** A day of a month: "17", "3rd", "1.º". */
function dayAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly next: number } | null {
  const value = numberAt(tokens, at, 2);
  if (value === null || value < 1 || value > 31) return null;
  const after = tokens[at + 1];
  if (after?.glued === true && /^(?:st|nd|rd|th|º|o)$/.test(after.low)) {
    return { value, next: at + 2 };
  }
  if (lowText(tokens, at + 1, 2) === '. º') return { value, next: at + 3 };
  // "May 30 percent" and "10.5" are no days; a glued word is part of a name.
  const joined = after?.glued === true && (after.kind !== 'sign' || /[%:/$€]/.test(after.text));
  return joined || /^(?:percent|per|million|billion|por)$/.test(after?.low ?? '')
    ? null
    : { value, next: at + 1 };
}

/** Words such as "may" and "march" name months only where they are written as names. */
function monthAt(tokens: readonly Token[], at: number, language: TextLanguage): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const month = months[language].get(token.low);
  if (month === undefined) return null;
  return language === 'en' && !/^\p{Lu}/u.test(token.text) ? null : month;
}

function season(tokens: readonly Token[], at: number): DatePoint | null {
  const month = seasons.get(lowAt(tokens, at));
  if (month === undefined) return null;
  const joint = /^(?:of|de|del)$/.test(lowAt(tokens, at + 1)) ? at + 2 : at + 1;
  const year = yearAt(tokens, joint);
  if (year === null) return null;
  return whole(monthAfter(year, month, 0), monthAfter(year, month, 2), joint + 1);
}

/** "first quarter of 2026", "Q1 2026", "second half of 2024", "primer semestre de 2024". */
function partOfYear(tokens: readonly Token[], at: number): DatePoint | null {
  const short = /^(?:([qt])([1-4])|(h)([12]))$/.exec(lowAt(tokens, at));
  const last = /^(?:last|ultimo)$/.test(lowAt(tokens, at));
  const noun = lowAt(tokens, at + 1) === '-' ? at + 2 : at + 1;
  const length = short === null ? parts.get(lowAt(tokens, noun)) : short[3] === 'h' ? 6 : 3;
  if (length === undefined) return null;
  const nth =
    short !== null
      ? Number(short[2] ?? short[4])
      : last
        ? 12 / length
        : ordinals.get(lowAt(tokens, at));
  if (nth === undefined || nth * length > 12) return null;
  const after = short === null ? noun + 1 : at + 1;
  const joint = /^(?:of|de|del|,)$/.test(lowAt(tokens, after)) ? after + 1 : after;
  const ofBudget = fiscalYear(tokens, joint);
  const year = ofBudget?.year ?? yearAt(tokens, joint);
  if (year === null) return null;
  const first = (nth - 1) * length + 1 - (ofBudget === null ? 0 : FISCAL_LEAD);
  const next = ofBudget?.next ?? joint + 1;
  return whole(monthAfter(year, first, 0), monthAfter(year, first, length - 1), next);
}
