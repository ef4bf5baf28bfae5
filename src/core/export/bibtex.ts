import type { Author } from '../references/author.ts';
import { dateText, partialDate } from '../references/partial-date.ts';
import type { Reference } from '../references/reference.ts';
import { latexAddress, latexText } from './latex-text.ts';
import { quoteAndNote } from './quote-and-note.ts';

/** `biblatex` has types and fields for the web; `bibtex` is for the older styles. */
export type BibtexFlavour = 'biblatex' | 'bibtex';

/** References as BibTeX or BibLaTeX in UTF-8, one entry each. */
export function* bibtex(
  references: Iterable<Reference>,
  flavour: BibtexFlavour,
): Generator<string> {
  let mark = '';
  for (const reference of references) {
    yield `${mark}${entry(reference, flavour)}`;
    mark = '\n';
  }
}

/**
 * The key of an entry: family name, year, a word of the title and the beginning of the id. It is the
 * same in every export as long as these are, and in ASCII letters and digits.
 */
export function citationKey({ id, record }: Reference): string {
  const [author] = record.authors.value ?? [];
  const name = author?.kind === 'person' ? author.family : (author?.name ?? '');
  const year = partialDate(record.published.value ?? '')?.year ?? '';
  const words = asciiWords(record.title.value ?? '');
  const word = words.find((one) => one.length > 3) ?? words[0] ?? '';
  const stem = `${asciiWords(name).at(-1) ?? ''}${year}${word}`.slice(0, 40);
  return `${stem === '' ? 'reference' : stem}-${id.slice(0, 8)}`;
}

type Field = readonly [name: string, value: string];

function entry(reference: Reference, flavour: BibtexFlavour): string {
  const fields = flavour === 'biblatex' ? biblatexFields(reference) : bibtexFields(reference);
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  const type = flavour === 'biblatex' ? 'online' : 'misc';
  return `@${type}{${citationKey(reference)},\n${lines.join('')}}\n`;
}

function biblatexFields(reference: Reference): readonly Field[] {
  const { record, accessed } = reference;
  return [
    ...commonFields(reference),
    ['organization', latexText(record.publisher.value ?? '')],
    ['date', dateOf(record.published.value)],
    ['urldate', dateOf(accessed)],
    ['annotation', latexText(quoteAndNote(reference))],
  ];
}

function bibtexFields(reference: Reference): readonly Field[] {
  const { record, accessed } = reference;
  const date = partialDate(record.published.value ?? '');
  return [
    ...commonFields(reference),
    ['howpublished', latexText(record.publisher.value ?? '')],
    ['year', date === null ? '' : dateText({ ...date, month: null })],
    ['month', date?.month === null || date === null ? '' : String(date.month)],
    ['urldate', dateOf(accessed)],
    ['annote', latexText(quoteAndNote(reference))],
  ];
}

function commonFields({ url, record, tags }: Reference): readonly Field[] {
  const title = latexText(record.title.value ?? '');
  return [
    // Within braces of its own, a title keeps its capitals in every style.
    ['title', title === '' ? '' : `{${title}}`],
    ['author', (record.authors.value ?? []).map(nameText).join(' and ')],
    ['url', latexAddress(url)],
    ['language', latexText(record.language.value ?? '')],
    ['abstract', latexText(record.description.value ?? '')],
    ['keywords', tags.map((tag) => latexText(tag.replaceAll(/,\s*/g, ' '))).join(', ')],
  ];
}

/** "von der Leyen, Ursula" or "Smith, Jr., Ana"; what would be taken apart is within braces. */
function nameText(author: Author): string {
  if (author.kind === 'whole') return `{${latexText(author.name)}}`;
  const { given, particle, family, suffix } = author;
  if (given === '' && particle === '') return `{${latexText(family)}}`;
  const last = [particle === '' ? '' : namePart(particle, false), namePart(family, true)];
  return [last.filter((part) => part !== '').join(' '), suffix, given]
    .map((part, at) => (at === 0 ? part : namePart(part, false)))
    .filter((part, at) => at !== 1 || part !== '')
    .join(', ');
}

function namePart(part: string, isFamily: boolean): string {
  const isTakenApart = /,|\band\b/i.test(part) || (isFamily && /^\p{Ll}|\s\p{Ll}/u.test(part));
  return isTakenApart ? `{${latexText(part)}}` : latexText(part);
}

function dateOf(text: string | null): string {
  const date = partialDate(text ?? '');
  return date === null ? '' : dateText(date);
}

function asciiWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z\d]+/g) ?? []
  );
}
