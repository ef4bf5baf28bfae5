import { sortName, type Author } from '../references/author.ts';
import { dateText, partialDate } from '../references/partial-date.ts';
import type { Reference } from '../references/reference.ts';

/** References as RIS in UTF-8, lines ended by CR LF as the format asks. */
export function* ris(references: Iterable<Reference>): Generator<string> {
  for (const reference of references) yield record(reference);
}

function record(reference: Reference): string {
  const { id, url, record: known, passage, tags, note, accessed } = reference;
  const lines: string[] = [];
  const add = (tag: string, text: string | null): void => {
    const value = oneLine(text ?? '');
    if (value !== '') lines.push(`${tag}  - ${value}\r\n`);
  };
  add('TY', known.kind === 'news-article' ? 'NEWS' : 'ELEC');
  add('ID', id);
  add('TI', known.title.value);
  for (const author of known.authors.value ?? []) add('AU', risName(author));
  add('T2', known.publisher.value);
  const published = partialDate(known.published.value ?? '');
  if (published !== null) {
    add('PY', dateText({ ...published, month: null }));
    add('DA', risDate(known.published.value));
  }
  add('Y2', risDate(accessed));
  add('UR', url);
  add('LA', known.language.value);
  add('AB', known.description.value);
  for (const tag of tags) add('KW', tag);
  // Each N1 is a note of its own in Zotero.
  if (passage !== null) add('N1', `“${passage.quote.exact.trim()}”`);
  add('N1', note);
  return `${lines.join('')}ER  - \r\n\r\n`;
}

/** "von der Leyen, Ursula, Jr."; readers take a comma for the end of the family name. */
function risName(author: Author): string {
  if (author.kind === 'whole') return sortName(author);
  const { given, particle, family, suffix } = author;
  const last = [particle, family].filter((part) => part !== '').join(' ');
  return [last, ...(given === '' && suffix === '' ? [] : [given]), suffix]
    .filter((part, at) => at < 2 || part !== '')
    .join(', ');
}

/** `YYYY/MM/DD/`, where what is not known stays empty between its slashes. */
function risDate(text: string | null): string {
  const date = partialDate(text ?? '');
  if (date === null) return '';
  const slashes = '/'.repeat(date.month === null ? 3 : date.day === null ? 2 : 1);
  return `${dateText(date, '/')}${slashes}`;
}

/** A line is a field: line ends within a text become spaces. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
