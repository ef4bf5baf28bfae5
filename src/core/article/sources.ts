import { readAddress, type Address } from './address.ts';
import { linkedNodes, typesOf, type LinkedNode } from './json-ld.ts';
import { mainArticleNode } from './main-node.ts';
import type { Found, PageFacts } from './record.ts';

/** The name of the news site that is known to be at an address; null for other sites. */
export type NewsSiteAt = (host: string, path: string) => string | null;

/** What the fields of the record are read from. */
export interface Sources {
  readonly facts: PageFacts;
  readonly page: Address | null;
  /** The name of the news site that the page is on, where the site is known for news. */
  readonly newsSite: string | null;
  readonly nodes: readonly LinkedNode[];
  /** The object of the page's own article. */
  readonly main: LinkedNode | null;
  /** The object of the page that holds it. */
  readonly webPage: LinkedNode | null;
}

/** A page's facts with its address and its JSON-LD read; never throws. */
export function readSources(facts: PageFacts, newsSiteAt: NewsSiteAt): Sources {
  const page = pageAddress(facts);
  const nodes = linkedNodes(facts.jsonLd);
  return {
    facts,
    page,
    newsSite: page && newsSiteAt(page.host, page.path),
    nodes,
    main: mainArticleNode(nodes, page, facts.headings),
    webPage: nodes.find((node) => typesOf(node).includes('WebPage')) ?? null,
  };
}

/** The page's own address, or the one it names where the page was saved to a file. */
function pageAddress(facts: PageFacts): Address | null {
  const own = facts.url === null ? null : readAddress(facts.url);
  if (own !== null) return own;
  const named = [
    facts.canonical,
    ...facts.meta.filter(({ name }) => name === 'og:url').map(({ content }) => content),
  ];
  for (const value of named) {
    const address = value === null ? null : readAddress(value.replace(/^(?=www\.)/, 'https://'));
    if (address !== null) return address;
  }
  return null;
}

/** The first value found, in order of trust; later sources are not even looked at. */
export function first<T>(candidates: Iterable<Found<T | null>>): Found<T> | null {
  for (const { value, from, sure } of candidates) if (value !== null) return { value, from, sure };
  return null;
}

/** Contents of the `meta` elements of these names, in the order of the names. */
export function* metaValues(
  { facts }: Sources,
  names: readonly string[],
): Generator<Found<string>> {
  for (const name of names) {
    for (const meta of facts.meta) {
      if (meta.name === name) yield { value: meta.content, from: `meta:${name}`, sure: 'high' };
    }
  }
}

/** Values of microdata properties of the page's article or page item. */
export function* microdataValues(
  { facts }: Sources,
  props: readonly string[],
): Generator<Found<string>> {
  for (const { type, prop, value } of facts.microdata) {
    const isArticle = /(Article|Posting|WebPage|CreativeWork)$/.test(type);
    if (isArticle && prop.split(' ').some((name) => props.includes(name)) && value !== '')
      yield { value, from: `microdata:${props[0] ?? prop}`, sure: 'high' };
  }
}

/** The same findings, each read by `read`; null where it cannot be. */
export function* mapped<T>(
  found: Iterable<Found<string>>,
  read: (value: string) => T | null,
): Generator<Found<T | null>> {
  for (const { value, from, sure } of found) yield { value: read(value), from, sure };
}

/** The object elsewhere in the page's JSON-LD that a bare reference points to. */
export function referred(item: LinkedNode, nodes: readonly LinkedNode[]): LinkedNode | undefined {
  const id = item['@id'];
  if (typeof id !== 'string') return undefined;
  return nodes.find((node) => node['@id'] === id && node['name'] !== undefined);
}
