/** What a list says of a reference, in few words. */
import { stretchesFound } from '../../core/dataset/claim-words.ts';
import { authorNames } from '../../core/references/bibliography.ts';
import type { Reference } from '../../core/references/reference.ts';
import { listText, numberText } from '../text/counting.ts';
import { dayText, momentDayText } from '../text/date-text.ts';
import type { WordMessages } from '../text/word-messages.ts';

/** Authors that are named in a line before it only says how many more there are. */
const NAMED = 2;
/** UTF-16 units of a quote that a list shows, and those before the first word found. */
const SHOWN = 420;
const BEFORE = 80;

/** `Ana Ruiz and Bo Li`, or `Ana Ruiz +3`; empty where no author is known. */
export function authorLine(words: WordMessages, { record }: Reference): string {
  const names = authorNames(record);
  if (names.length <= NAMED) return listText(words.locale, names);
  return `${names[0] ?? ''} +${numberText(words.locale, names.length - 1)}`;
}

/** The day on which it appeared, as the page gives it; null where that is not known. */
export function publishedDay(words: WordMessages, { record }: Reference): string | null {
  return record.published.value === null ? null : momentDayText(words, record.published.value);
}

/** The day of a moment that Sidelight wrote down, where the reader is. */
export function dayOf(words: WordMessages, moment: string): string {
  return dayText(words, Date.parse(moment));
}

/** As much of a text as a list shows, from shortly before the first word that was searched for. */
export function excerptOf(text: string, query: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= SHOWN) return plain;
  const first = query.trim() === '' ? undefined : stretchesFound(plain, query)[0];
  const from = first === undefined || first.start < SHOWN / 2 ? 0 : wordAt(plain, first.start);
  const cut = plain.slice(from, from + SHOWN).replace(/\s\S*$/, '');
  return `${from === 0 ? '' : '… '}${cut}${from + SHOWN < plain.length ? ' …' : ''}`;
}

function wordAt(text: string, near: number): number {
  const space = text.indexOf(' ', near - BEFORE);
  return space < 0 ? 0 : space + 1;
}

/** Facts on one line, each with its dot: a line that is broken begins with the next fact. */
export function factLine(facts: readonly (string | null)[]): string {
  return facts.filter((fact) => fact !== null && fact !== '').join('\u00a0· ');
}
