import { isPeople } from './counted.ts';
import { decades } from './date-words.ts';
import { monthAfter } from './days.ts';
import { lowText } from './scale.ts';
import { lowAt, type Token } from './tokens.ts';

/** A date as written, which may lack its year; `to` is included. */
export type DatePoint =
  | { readonly kind: 'whole'; readonly from: string; readonly to: string; readonly next: number }
  | {
      readonly kind: 'yearless';
      readonly month: number;
      readonly day: number | null;
      readonly next: number;
    };

/** The year at a token; null where the number is none. */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  return token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text) ? Number(token.text) : null;
}

/** A span of whole dates as a point; null where one of its ends is no day. */
export function whole(from: string | null, to: string | null, next: number): DatePoint | null {
  return from === null || to === null ? null : { kind: 'whole', from, to, next };
}

/** The number at a token where it has few digits and nothing else. */
export function numberAt(tokens: readonly Token[], at: number, most: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > most) return null;
  return /^\d+$/.test(token.text) ? Number(token.text) : null;
}

/** Months by which the U.S. government's fiscal year begins before the year that names it. */
export const FISCAL_LEAD = 3;

/** "fiscal 2026", "fiscal year 2026", "FY26", "año fiscal 2026": as the U.S. government counts. */
export function fiscalYear(
  tokens: readonly Token[],
  at: number,
): (DatePoint & { readonly kind: 'whole'; readonly year: number }) | null {
  const low = lowAt(tokens, at);
  const short = /^fy(?:20)?(\d\d)$/.exec(low)?.[1];
  if (short !== undefined) return fiscal(2000 + Number(short), at + 1);
  const length = FISCAL.find((words) => lowText(tokens, at, words.length) === words.join(' '));
  if (length === undefined) return null;
  const place = at + length.length;
  const joint = lowAt(tokens, place) === 'de' ? place + 1 : place;
  const year = yearAt(tokens, joint);
  return year === null ? null : fiscal(year, joint + 1);
}

const FISCAL = ['fiscal year', 'fiscal', 'fy', 'ano fiscal', 'ejercicio fiscal', 'ejercicio'].map(
  (words) => words.split(' '),
);

function fiscal(year: number, next: number) {
  const from = monthAfter(year, 1, -FISCAL_LEAD);
  return { kind: 'whole', from, to: monthAfter(year, 12, -FISCAL_LEAD), next, year } as const;
}

/** "1990s". */
export function decade(tokens: readonly Token[], at: number): DatePoint | null {
  const year = yearAt(tokens, at);
  const suffix = tokens[at + 1];
  if (year === null || year % 10 !== 0 || suffix?.low !== 's' || !suffix.glued) return null;
  return whole(String(year), String(year + 9), at + 2);
}

/** "años 90", "años noventa", "década de 1990", "década de los 90". */
export function wordedDecade(tokens: readonly Token[], at: number): DatePoint | null {
  const opening = ['anos', 'decada de los', 'decada de'].find(
    (words) => lowText(tokens, at, words.split(' ').length) === words,
  );
  if (opening === undefined) return null;
  const place = at + opening.split(' ').length;
  const tens = decades.get(lowAt(tokens, place)) ?? numberAt(tokens, place, 2);
  const year = yearAt(tokens, place) ?? (tens === null ? null : 1900 + tens);
  if (year === null || year % 10 !== 0) return null;
  return whole(String(year), String(year + 9), place + 1);
}

/** A bare year, or two as in "2014–19" and "2018/19". */
export function wholeYear(tokens: readonly Token[], at: number): DatePoint | null {
  const year = yearAt(tokens, at);
  if (year === null || !standsAsYear(tokens, at)) return null;
  const mark = tokens[at + 1];
  const second = tokens[at + 2];
  if (mark !== undefined && /^[-–/]$/.test(mark.text) && second?.kind === 'number') {
    const short = /^\d\d$/.test(second.text)
      ? Math.floor(year / 100) * 100 + Number(second.text)
      : 0;
    const last = yearAt(tokens, at + 2) ?? short;
    if (last > year) return whole(String(year), String(last), at + 3);
    if (mark.glued) return null;
  }
  return whole(String(year), String(year), at + 1);
}

/** Not part of a code or a sum, and counting nobody: "2000 people" as opposed to "in 2019 workers". */
function standsAsYear(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before !== undefined && token?.glued === true && !/^[(“"‘'«[–—-]$/.test(before.text)) {
    return false;
  }
  if (token?.glued === true && before?.text === '-' && lowAt(tokens, at - 2) !== 'mid')
    return false;
  if (before !== undefined && /^[#§$€£]$/.test(before.text)) return false;
  if (after?.glued === true && (after.kind === 'word' || /^[%$€@_]$/.test(after.text)))
    return false;
  if (/^(?:percent|per|million|millones|dollars|dolares|euros|pesos)$/.test(after?.low ?? '')) {
    return false;
  }
  return !isPeople(after?.low ?? '') || INTRODUCES_YEAR.test(before?.low ?? '');
}

const INTRODUCES_YEAR =
  /^(?:in|since|of|by|during|the|an?|from|until|en|desde|de|del|hasta|durante|el|la|un|una)$/;
