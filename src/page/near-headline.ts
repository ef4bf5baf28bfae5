import type { PlacedText } from '../core/article/record.ts';
import { linesAfter, linesOf } from './text-lines.ts';
import { isMasked } from './unmasked.ts';

/** Longest text of a byline or a date, in UTF-16 units. */
const LONGEST = 300;
/** Texts kept of each kind, and found before the nearest are chosen. */
const MOST = 40;
const MOST_FOUND = 400;
/** Elements and headings looked at, before a page with a thousand comments gets long. */
const MOST_ELEMENTS = 20_000;
const MOST_HEADINGS = 300;
/** Text read after the headline, in UTF-16 units: the byline, the date and the first paragraphs. */
const MOST_AFTER = 3_000;

const BYLINE = /byline|author|autor|auteur|firma|writer|redact|contributor|vcard/i;
const AUTHOR_LINK = /\/(?:author|autor|people|staff|profile|contributor|journalist)/i;
const DATE = /date|time|publish|posted|fecha|datum|data-pub/i;
/** Parts of a page that are about other texts than the page's own. */
const ELSEWHERE = /comment|related|teaser|sidebar|promo|recommend|most-read|popular/i;
const ELSEWHERE_TAGS: ReadonlySet<string> = new Set('article aside figure form nav'.split(' '));
/** What holds no text of the page, or is looked at in its own right. */
const UNREAD_TAGS: ReadonlySet<string> = new Set(
  'iframe noscript script style svg template'.split(' '),
);

/** What is no letter or digit of any script, as far as headlines have it. */
const NO_LETTERS =
  /[\0-/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u303f]+/g;

/** What stands around a page's headline. */
export interface NearHeadline {
  /** The heading that the page's title repeats, else its first `h1`; null where it has none. */
  readonly headline: Element | null;
  readonly bylines: readonly PlacedText[];
  readonly dates: readonly PlacedText[];
  readonly lead: readonly string[];
}

/** Whether all facts are wanted, or those alone that are had without a walk over the page. */
export type FactsExtent = 'whole' | 'outline';

/**
 * Reads what looks like bylines and dates, nearest to the headline first, and the lines after it; of
 * an outline the lines alone.
 */
export function readNearHeadline(document: Document, extent: FactsExtent): NearHeadline {
  const body: Element | null = document.body ?? document.documentElement;
  // A page may take out all that it consists of.
  if (!body) return { headline: null, bylines: [], dates: [], lead: [] };
  const headline = findHeadline(document);
  const bylines: Element[] = [];
  const dates: Element[] = [];
  for (const element of extent === 'whole' ? ownElements(body, headline) : []) {
    const names = namesOf(element);
    if (bylines.length < MOST_FOUND && isByline(element, names)) bylines.push(element);
    if (dates.length < MOST_FOUND && isDate(element, names)) dates.push(element);
  }
  return {
    headline,
    bylines: nearest(bylines, headline, bylineOf),
    dates: nearest(dates, headline, dateOf),
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
    if (++seen > MOST_HEADINGS) break;
    const text = letters(heading.textContent ?? '');
    if (text.length < 8 || text.length > LONGEST) continue;
    if (heading.localName === 'h1') first ??= heading;
    if (text.length > longest && titles.some((title) => title.includes(text))) {
      [best, longest] = [heading, text.length];
    }
  }
  return best ?? first;
}

/** Without spaces and punctuation. Engines take a millisecond to make ready for the letters of all scripts. */
function letters(text: string): string {
  return text
    .slice(0, 2 * LONGEST)
    .toLowerCase()
    .replace(NO_LETTERS, '');
}

/** All elements in the document's order, without the parts that are about other texts. */
function* ownElements(root: Element, headline: Element | null): Generator<Element> {
  let left = MOST_ELEMENTS;
  for (let element = root.firstElementChild; element !== null && left > 0; left--) {
    const isOwn =
      !isMasked(element) && !UNREAD_TAGS.has(element.localName) && !isElsewhere(element, headline);
    if (isOwn) yield element;
    let next: Element | null = isOwn ? element.firstElementChild : null;
    for (let up: Element | null = element; next === null && up !== null && up !== root;) {
      next = up.nextElementSibling;
      up = up.parentElement;
    }
    element = next;
  }
}

function isElsewhere(element: Element, headline: Element | null): boolean {
  if (headline === null) return false;
  const isPart =
    ELSEWHERE_TAGS.has(element.localName) ||
    ELSEWHERE.test(element.getAttribute('class') ?? '') ||
    ELSEWHERE.test(element.id);
  return isPart && !element.contains(headline);
}

/** What a page's authors call an element. */
function namesOf(element: Element): string {
  return ['class', 'id', 'itemprop', 'rel', 'data-testid']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
}

function isByline(element: Element, names: string): boolean {
  return (
    BYLINE.test(names) ||
    element.localName === 'address' ||
    element.hasAttribute('data-author') ||
    element.hasAttribute('data-byline') ||
    (element.localName === 'a' && AUTHOR_LINK.test(element.getAttribute('href') ?? ''))
  );
}

function isDate(element: Element, names: string): boolean {
  return element.localName === 'time' || DATE.test(names) || element.hasAttribute('data-datetime');
}

/** Texts of elements, by how many elements up from the headline holds them too. */
function nearest(
  elements: readonly Element[],
  headline: Element | null,
  textOf: (element: Element) => string,
): readonly PlacedText[] {
  const above: Element[] = [];
  for (let node = headline; node !== null; node = node.parentElement) above.push(node);
  const found: PlacedText[] = [];
  for (const element of elements) {
    const text = textOf(element);
    if (text === '' || text.length > LONGEST) continue;
    const distance = above.findIndex((ancestor) => ancestor.contains(element));
    found.push({ text, distance: distance === -1 ? above.length : distance });
  }
  return found.toSorted((a, b) => a.distance - b.distance).slice(0, MOST);
}

function bylineOf(element: Element): string {
  const content = element.localName === 'meta' ? element.getAttribute('content') : null;
  if (content !== null) return content;
  const shown = linesOf(element, 'apart', 2 * LONGEST).join('\n');
  if (shown !== '') return shown;
  return element.getAttribute('data-author') ?? element.getAttribute('data-byline') ?? '';
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
