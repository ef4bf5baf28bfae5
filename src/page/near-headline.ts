import type { PlacedText } from '../core/article/record.ts';
import { linesAfter, linesOf } from './text-lines.ts';

/** Longest text of a byline or a date, in UTF-16 units. */
const LONGEST = 300;
const MOST = 40;
/** Elements looked at, before a page with a thousand comments gets long. */
const MOST_SEEN = 2_000;
/** Text read after the headline, in UTF-16 units: the byline, the date and the first paragraphs. */
const MOST_AFTER = 3_000;

const BYLINES = [
  '[rel~="author"]',
  '[itemprop~="author"]',
  '[data-author]',
  '[data-byline]',
  ...['byline', 'author', 'autor', 'auteur', 'firma', 'writer', 'redact', 'contributor'].map(
    (word) => `[class*="${word}" i]`,
  ),
  '[id*="byline" i]',
  '[id*="author" i]',
  '[data-testid*="byline" i]',
  '[data-testid*="author" i]',
  '.vcard .fn',
  ...['author', 'autor', 'people', 'staff', 'profile', 'contributor', 'journalist'].map(
    (word) => `a[href*="/${word}" i]`,
  ),
  'address',
].join();

const DATES = [
  'time',
  '[itemprop~="datePublished" i]',
  '[data-datetime]',
  ...['date', 'time', 'publish', 'posted', 'fecha', 'datum', 'data-pub'].map(
    (word) => `[class*="${word}" i]`,
  ),
  '[data-testid*="date" i]',
  '[data-testid*="timestamp" i]',
].join();

/** Parts of a page that are about other texts than the page's own. */
const ELSEWHERE = [
  'aside',
  'nav',
  'article',
  'form',
  'figure',
  ...['comment', 'related', 'teaser', 'sidebar', 'promo', 'recommend', 'most-read', 'popular'].map(
    (word) => `[class*="${word}" i]`,
  ),
  '[id*="comment" i]',
  '[id*="related" i]',
  '[id*="sidebar" i]',
].join();

/** What stands around a page's headline. */
export interface NearHeadline {
  readonly bylines: readonly PlacedText[];
  readonly dates: readonly PlacedText[];
  readonly lead: readonly string[];
}

/** Reads what looks like bylines and dates, nearest to the headline first, and the lines after it. */
export function readNearHeadline(document: Document): NearHeadline {
  const headline = findHeadline(document);
  const body = document.body ?? document.documentElement;
  return {
    bylines: nearest(document, headline, BYLINES, bylineOf),
    dates: nearest(document, headline, DATES, dateOf),
    lead: headline === null ? [] : linesAfter(headline, body, MOST_AFTER),
  };
}

/** The longest heading that the page's title repeats, else its first `h1`. */
function findHeadline(document: Document): Element | null {
  const titles = [
    document.title,
    document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '',
  ].map(letters);
  let first: Element | null = null;
  let best: Element | null = null;
  let longest = 0;
  let seen = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, [itemprop~="headline"]')) {
    if (++seen > MOST_SEEN) break;
    const text = letters(heading.textContent ?? '');
    if (text.length < 8 || text.length > LONGEST) continue;
    if (heading.localName === 'h1') first ??= heading;
    if (text.length > longest && titles.some((title) => title.includes(text))) {
      [best, longest] = [heading, text.length];
    }
  }
  return best ?? first;
}

function letters(text: string): string {
  return text
    .slice(0, 2 * LONGEST)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Texts of matching elements, by how many elements up from the headline holds them too. */
function nearest(
  document: Document,
  headline: Element | null,
  selector: string,
  textOf: (element: Element) => string,
): readonly PlacedText[] {
  const above: Element[] = [];
  for (let node = headline; node !== null; node = node.parentElement) above.push(node);
  const found: PlacedText[] = [];
  let seen = 0;
  for (const element of document.querySelectorAll(selector)) {
    if (++seen > MOST_SEEN) break;
    if (isElsewhere(element, headline)) continue;
    const text = textOf(element);
    if (text === '' || text.length > LONGEST) continue;
    const distance = above.findIndex((ancestor) => ancestor.contains(element));
    found.push({ text, distance: distance === -1 ? above.length : distance });
  }
  return found.toSorted((a, b) => a.distance - b.distance).slice(0, MOST);
}

function isElsewhere(element: Element, headline: Element | null): boolean {
  const part = element.closest(ELSEWHERE);
  return part !== null && headline !== null && !part.contains(headline);
}

function bylineOf(element: Element): string {
  const named = element.getAttribute('data-author') ?? element.getAttribute('data-byline');
  const content = element.localName === 'meta' ? element.getAttribute('content') : null;
  return content ?? (linesOf(element, 'apart', 2 * LONGEST).join('\n') || (named ?? ''));
}

/** A date as the element gives it to machines, and as it shows it. */
function dateOf(element: Element): string {
  const given = ['datetime', 'content', 'data-datetime'].flatMap(
    (name) => element.getAttribute(name) ?? [],
  );
  const shown = linesOf(element, 'apart', 2 * LONGEST);
  const texts = [...given, ...shown].filter((text) => /\d/.test(text) && text.length < LONGEST);
  return texts.join('\n');
}
