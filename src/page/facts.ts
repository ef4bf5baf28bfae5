import type { PageFacts } from '../core/article/record.ts';
import { readNearHeadline, type FactsExtent } from './near-headline.ts';
import { linesOf } from './text-lines.ts';

/** Longest text of a fact, in UTF-16 units; nothing that names a person or a date is longer. */
const LONGEST_FACT = 300;
const MOST_FACTS = 200;
/** Longest text that is taken as it stands, such as a description; longer ones are cut. */
const LONGEST_TEXT = 5_000;
const MOST_META = 500;
/** JSON-LD in all. The longest that news pages carry, with a live blog's every post, is a tenth. */
const LONGEST_DATA = 1_000_000;
/** Paragraphs counted before the count no longer says anything new. */
const MOST_PARAGRAPHS = 500;
const PARAGRAPH_LENGTH = 80;

/**
 * Collects what a page says of itself, without judging it: nothing is parsed, changed or waited
 * for, and no page can make it large. Runs in a live page and on a parsed document without layout.
 * An `outline` is without bylines, dates and counts, which take longest: enough for the page's title
 * and language, not for its kind.
 */
export function collectFacts(document: Document, extent: FactsExtent = 'whole'): PageFacts {
  const { headline, ...near } = readNearHeadline(document, extent);
  return {
    url: addressOf(document),
    title: document.title.slice(0, LONGEST_TEXT),
    lang: attributeOf(document.documentElement, 'lang') || null,
    jsonLd: jsonLdOf(document),
    meta: metaOf(document),
    canonical: canonicalOf(document),
    microdata: microdataOf(document),
    headings: headingsOf(document, headline),
    ...near,
    articles: document.querySelectorAll('article').length,
    paragraphs: extent === 'whole' ? countParagraphs(document) : 0,
  };
}

/** The address that a page gives as its own, as it is written there. */
export function canonicalOf(document: Document): string | null {
  // By the browser's own function: the names of images stand in front of the document's.
  const own: Document = Object.getPrototypeOf(document);
  const link: Element | null = own.querySelector.call(document, 'link[rel~="canonical" i]');
  return attributeOf(link, 'href') || null;
}

function addressOf(document: Document): string | null {
  const address = document.URL;
  return typeof address === 'string' && /^https?:/.test(address) ? address : null;
}

function attributeOf(element: Element | null, name: string): string {
  return (element?.getAttribute(name) ?? '').slice(0, LONGEST_TEXT);
}

/** Texts of the JSON-LD scripts; what is too much is left out, since half of one cannot be read. */
function jsonLdOf(document: Document): readonly string[] {
  const texts: string[] = [];
  let length = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    if (texts.length >= MOST_FACTS || length + text.length > LONGEST_DATA) continue;
    texts.push(text);
    length += text.length;
  }
  return texts;
}

function metaOf(document: Document): PageFacts['meta'] {
  const found: { name: string; content: string }[] = [];
  for (const meta of document.querySelectorAll('meta[content], meta[value]')) {
    const name =
      meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop');
    if (!name || name.length > LONGEST_FACT) continue;
    // Some sites and archives write `value`, which browsers pass over.
    const content = attributeOf(meta, 'content') || attributeOf(meta, 'value');
    found.push({ name: name.toLowerCase(), content });
    if (found.length >= MOST_META) break;
  }
  return found;
}

function microdataOf(document: Document): PageFacts['microdata'] {
  const found: { type: string; prop: string; value: string }[] = [];
  for (const item of document.querySelectorAll('[itemtype] [itemprop], [itemtype][itemprop]')) {
    const type = item.parentElement?.closest('[itemtype]')?.getAttribute('itemtype');
    const prop = item.getAttribute('itemprop');
    if (!type || !prop || type.length > LONGEST_FACT || prop.length > LONGEST_FACT) continue;
    const value = itemValue(item);
    if (value !== '' && value.length <= LONGEST_FACT) found.push({ type, prop, value });
    if (found.length >= MOST_FACTS) break;
  }
  const types = [...document.querySelectorAll('[itemtype]')].slice(0, MOST_FACTS);
  for (const item of types) {
    found.push({ type: attributeOf(item, 'itemtype'), prop: '', value: '' });
  }
  return found;
}

/** The value of a microdata property: the attribute that HTML gives the element for it, or its text. */
function itemValue(item: Element): string {
  const attribute = ['content', 'datetime', 'href', 'src'].find((name) => item.hasAttribute(name));
  return attribute ? (item.getAttribute(attribute) ?? '') : shortText(item);
}

function headingsOf(document: Document, headline: Element | null): readonly string[] {
  const headings = new Set<Element>([...document.querySelectorAll('h1')].slice(0, MOST_FACTS));
  if (headline !== null) headings.add(headline);
  return [...headings].flatMap((heading) => {
    const text = linesOf(heading, 'touching', 2 * LONGEST_FACT).join(' ');
    return text === '' || text.length > LONGEST_FACT ? [] : [text];
  });
}

function shortText(element: Element): string {
  return (element.textContent ?? '')
    .slice(0, 8 * LONGEST_FACT)
    .replace(/\s+/g, ' ')
    .trim();
}

function countParagraphs(document: Document): number {
  let count = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    if ((paragraph.textContent ?? '').trim().length >= PARAGRAPH_LENGTH) count++;
    if (count >= MOST_PARAGRAPHS) break;
  }
  return count;
}
