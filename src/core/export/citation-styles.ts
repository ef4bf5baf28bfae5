/**
 * Bibliography entries in the styles of APA (7th edition), Chicago (17th, author and date) and MLA
 * (9th), for news and other pages, as the published CSL styles write them. Titles keep the capitals
 * that the page gave them.
 */
import type { Author } from '../references/author.ts';
import { partialDate, type PartialDate } from '../references/partial-date.ts';
import type { Reference } from '../references/reference.ts';
import { apaNames, chicagoNames, mlaNames } from './citation-names.ts';

export type CitationStyle = 'apa' | 'chicago' | 'mla';

/** A stretch of a citation. */
export interface CitationRun {
  readonly text: string;
  readonly italic: boolean;
}

/** The entry of a reference in the list of a style. */
export function citation(reference: Reference, style: CitationStyle): readonly CitationRun[] {
  const { record } = reference;
  return styles[style]({
    authors: record.authors.value ?? [],
    title: record.title.value,
    publisher: record.publisher.value,
    date: partialDate(record.published.value ?? ''),
    accessed: partialDate(reference.accessed),
    url: reference.url,
    isNews: record.kind === 'news-article',
  }).filter(({ text }) => text !== '');
}

interface Cited {
  readonly authors: readonly Author[];
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: PartialDate | null;
  readonly accessed: PartialDate | null;
  readonly url: string;
  readonly isNews: boolean;
}

const styles: Readonly<Record<CitationStyle, (cited: Cited) => readonly CitationRun[]>> = {
  apa,
  chicago,
  mla,
};

function apa(cited: Cited): readonly CitationRun[] {
  const { authors, title, publisher, date, accessed, url, isNews } = cited;
  const when = date === null ? 'n.d.' : apaDate(date);
  const isTitleItalic = !isNews || publisher === null;
  const name = title === null ? [] : closed(run(title, isTitleItalic));
  const head =
    authors.length > 0
      ? [...closed(run(apaNames(authors))), run(`(${when}). `), ...name]
      : [...name, run(`(${when}). `)];
  const read = accessed === null ? '' : `Retrieved ${americanDate(accessed)}, from `;
  return [
    ...head,
    ...(publisher === null ? [] : closed(run(publisher, isNews))),
    run(`${date === null ? read : ''}${url}`),
  ];
}

function chicago(cited: Cited): readonly CitationRun[] {
  const { authors, title, publisher, date, accessed, url, isNews } = cited;
  const year = run(`${date === null ? 'n.d.' : `${date.year}.`} `);
  const isPaperFirst = authors.length === 0 && isNews && publisher !== null;
  const paper = isPaperFirst ? null : publisher;
  const day = date !== null ? americanDate(date) : accessed && `Accessed ${americanDate(accessed)}`;
  // A paper's day follows after a comma; a site's, and the day of reading, stand alone.
  const isJoined = isNews && date !== null;
  const name = title === null ? [] : [run(quoted(title, isJoined && paper === null ? ',' : '.'))];
  const first =
    authors.length > 0
      ? closed(run(chicagoNames(authors)))
      : isPaperFirst
        ? closed(run(publisher, true))
        : name;
  const rest = first === name ? [] : name;
  const place =
    paper === null ? [] : isJoined ? [run(paper, isNews), run(', ')] : closed(run(paper, isNews));
  return [...first, year, ...rest, ...place, run(day ? `${day}. ` : ''), run(`${url}.`)];
}

function mla(cited: Cited): readonly CitationRun[] {
  const { authors, title, publisher, date, accessed, url } = cited;
  const place = [
    ...(date === null ? [] : [mlaDate(date)]),
    date === null && accessed !== null ? `${url}. Accessed ${mlaDate(accessed)}.` : `${url}.`,
  ].join(', ');
  const name =
    title === null ? [] : publisher === null ? closed(run(title, true)) : [run(quoted(title, '.'))];
  return [
    ...(authors.length === 0 ? [] : closed(run(mlaNames(authors)))),
    ...name,
    ...(publisher === null ? [] : [run(publisher, true), run(', ')]),
    run(place),
  ];
}

function run(text: string, italic = false): CitationRun {
  return { text: text.replace(/\s+/g, ' '), italic };
}

/** A part of an entry with the full stop after it, unless it ends with a mark of its own. */
function closed(part: CitationRun): readonly CitationRun[] {
  const text = part.text.trim();
  return [{ ...part, text }, run(/[.?!…]$/.test(text) ? ' ' : '. ')];
}

/** A title in quotation marks, those within it made single; a mark of its own replaces the stop. */
function quoted(title: string, stop: '.' | ','): string {
  const inner = title
    .trim()
    .replace(/[“]|(?<![^\s([—–-])"/g, '‘')
    .replace(/[”"]/g, '’');
  return `“${inner}${/[?!.…]$/.test(inner) ? '' : stop}” `;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function americanDate({ year, month, day }: PartialDate): string {
  if (month === null) return String(year);
  const name = MONTHS[month - 1] ?? '';
  return day === null ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

function apaDate({ year, month, day }: PartialDate): string {
  if (month === null) return String(year);
  const name = MONTHS[month - 1] ?? '';
  return day === null ? `${year}, ${name}` : `${year}, ${name} ${day}`;
}

function mlaDate({ year, month, day }: PartialDate): string {
  if (month === null) return String(year);
  const full = MONTHS[month - 1] ?? '';
  const name = full.length <= 4 ? full : `${full === 'September' ? 'Sept' : full.slice(0, 3)}.`;
  return day === null ? `${name} ${year}` : `${day} ${name} ${year}`;
}
