import { isNode, listOf, typesOf, type LinkedNode } from './json-ld.ts';
import { headingKey } from './main-node.ts';
import { asFirstName, distinct, isAgency, nameKey } from './names.ts';
import { nameInField, readByline } from './people.ts';
import { plainText } from './plain-text.ts';
import { readPublisher } from './publisher.ts';
import type { ArticleRecord, Found } from './record.ts';
import { first, referred, type Sources } from './sources.ts';

const fields = [
  'citation_author',
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.personalname',
  'parsely-author',
  'sailthru.author',
  'byl',
  'byline',
  'og:article:author',
  'og:author',
  'cxenseparse:author',
  'analyticsattributes.author',
  'search.byline',
  'authors',
  'article_author',
  'qc:author',
  'twitter:creator',
];

/**
 * The authors as the page declares them and as its byline shows them. Where the byline has all
 * that are declared and more, or is signed and the declaration names somebody else in a field
 * that anyone may fill, the byline is right. Agencies, departments and the site itself are nobody.
 */
export function readAuthors(sources: Sources): ArticleRecord['authors'] {
  const isSite = siteNames(sources);
  const people = (names: readonly string[]) => {
    const kept = distinct(names).filter((name) => !isSite(name));
    return kept.length > 0 ? kept : null;
  };
  const shown = shownAuthors(sources, isSite);
  const declared = first<readonly string[]>([
    { value: people(linkedNames(sources)), from: 'json-ld', sure: 'high' },
    ...fields.map((name) => ({
      value: people(fieldNames(sources, name)),
      from: `meta:${name}`,
      sure: 'high' as const,
    })),
  ]);
  if (declared === null) {
    return shown?.found ?? alone(sources, isSite) ?? fromMicrodata(sources, people);
  }
  if (shown === null) return declared;
  const [said, seen] = [keysOf(declared.value), keysOf(shown.found.value)];
  const isAll = [...said].every((key) => seen.has(key));
  if (isAll && seen.size === said.size) return { ...declared, value: bestWritten(declared, shown) };
  const isOther = ![...said].some((key) => seen.has(key));
  if (isAll || (isOther && shown.isSigned && declared.from !== 'json-ld')) return shown.found;
  return declared;
}

interface Shown {
  readonly found: Found<readonly string[]>;
  readonly isSigned: boolean;
}

/** Lines after the headline that may hold a byline without a name for machines. */
const leadLines = 20;

/** Elements up from the headline within which a byline is still the headline's. */
const near = 3;

/** The byline nearest to the headline: of those equally near, signed ones before others. */
function shownAuthors({ facts }: Sources, isSite: (name: string) => boolean): Shown | null {
  const read = facts.bylines.flatMap(({ text, distance }) => {
    const { names, isSigned } = readByline(text);
    const kept = names.filter((name) => !isSite(name));
    return kept.length === 0 ? [] : [{ names: kept, isSigned, distance }];
  });
  const nearest = read.filter(({ distance }) => distance === read[0]?.distance);
  const signed = nearest.filter(({ isSigned }) => isSigned);
  const group = signed.length > 0 ? signed : nearest;
  if (group.length > 0) {
    const value = fullest(group.map(({ names }) => names));
    const found = { value, from: 'byline', sure: 'medium' } as const;
    return { found, isSigned: signed.length > 0 };
  }
  // An agency signs there: names further down are of other texts.
  if (facts.bylines.some(({ text, distance }) => distance <= near && isAgency(text))) return null;
  const { names, isSigned } = readByline(signedLines(facts.lead.slice(0, leadLines)));
  const kept = names.filter((name) => !isSite(name));
  if (!isSigned || kept.length === 0) return null;
  return { found: { value: kept, from: 'text', sure: 'medium' }, isSigned };
}

/** The longest of equally near lists, its shortest writing; single names next to each other together. */
function fullest(lists: readonly (readonly string[])[]): readonly string[] {
  const most = Math.max(...lists.map((names) => names.length));
  if (most === 1) {
    const all = distinct(lists.flat());
    return all.filter((name) => !all.some((other) => name.startsWith(`${other} `)));
  }
  const longest = lists.filter((names) => names.length === most);
  return longest.toSorted((a, b) => a.join().length - b.join().length)[0] ?? [];
}

/** From the first line that begins as a byline does; sentences do not. */
function signedLines(lines: readonly string[]): string {
  const at = lines.findIndex((line) => line.length <= 150 && readByline(line).isSigned);
  const open = lines.findIndex((line) => /^\W*(?:by|por|von|par|di|door)\W*$/iu.test(line));
  const start = at === -1 ? open : open === -1 ? at : Math.min(at, open);
  return start === -1 ? '' : lines.slice(start, start + 6).join('\n');
}

/** A first name that the page both declares and shows. */
function alone(
  { facts, main, nodes, webPage }: Sources,
  isSite: (name: string) => boolean,
): Found<readonly string[]> | null {
  const declared = [
    ...listOf(main?.['author'] ?? webPage?.['author']).map((item) => personName(item, nodes)),
    ...facts.meta.flatMap(({ name, content }) => (name === 'author' ? [content] : [])),
  ];
  const shown = facts.bylines.map(({ text }) => nameKey(text.replace(/\s+/g, ' ')));
  for (const text of declared) {
    const name = text === null ? null : asFirstName(text);
    if (name === null || isSite(name)) continue;
    const key = nameKey(name);
    if (
      shown.some(
        (byline) => byline === key || new RegExp(`^(?:by|von|por|par) ${key}\\b`).test(byline),
      )
    )
      return { value: [name], from: 'byline', sure: 'low' };
  }
  return null;
}

function fromMicrodata(
  { facts }: Sources,
  people: (names: readonly string[]) => readonly string[] | null,
): Found<readonly string[]> | null {
  const items = facts.microdata.filter(
    ({ type, prop }) => prop === 'author' && !/Comment|Review$/.test(type),
  );
  const value = people(items.slice(0, 3).flatMap((item) => nameInField(item.value)));
  return value && { value, from: 'microdata:author', sure: 'medium' };
}

function fieldNames({ facts }: Sources, field: string): readonly string[] {
  const contents = facts.meta.flatMap(({ name, content }) => (name === field ? [content] : []));
  return contents.flatMap(nameInField);
}

/** Whether a name is the site's own, whole or in part. */
function siteNames(sources: Sources): (name: string) => boolean {
  const { facts, page, nodes } = sources;
  const publisher = readPublisher(sources);
  const names = [
    // What was only concluded may be the name of somebody whose site it is.
    publisher?.sure === 'low' ? '' : publisher?.value,
    ...facts.meta.flatMap(({ name, content }) => (name === 'og:site_name' ? [content] : [])),
    ...nodes.flatMap((node) =>
      typesOf(node).some((type) => type.endsWith('Organization') || type === 'WebSite')
        ? [plainText(node['name']) ?? '']
        : [],
    ),
    page?.host.replace(/^www\./, '').split('.')[0],
  ]
    .map((name) => headingKey(name ?? ''))
    .filter((name) => name.length >= 4);
  return (name) => {
    const key = headingKey(name);
    return names.some((site) => site.includes(key) || key.includes(site));
  };
}

/** The names as the page shows them, where it declares them in capitals alone. */
function bestWritten(declared: Found<readonly string[]>, { found }: Shown): readonly string[] {
  const shown = new Map(found.value.map((name) => [nameKey(name), name]));
  return declared.value.map((name) => {
    const other = shown.get(nameKey(name)) ?? name;
    return accents(other) > accents(name) ? other : name;
  });
}

function accents(name: string): number {
  return name.normalize('NFD').replace(/\P{M}/gu, '').length;
}

function keysOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(nameKey));
}

/** Names of the JSON-LD author: texts, objects, references to other objects, lists of them. */
function linkedNames({ main, nodes, webPage }: Sources): readonly string[] {
  const authors = main?.['author'] ?? main?.['creator'] ?? webPage?.['author'];
  return listOf(authors)
    .slice(0, 60)
    .flatMap((item) => {
      const name = personName(item, nodes);
      return name === null ? [] : nameInField(name);
    });
}

function personName(item: unknown, nodes: readonly LinkedNode[]): string | null {
  if (typeof item === 'string') return item;
  if (!isNode(item)) return null;
  const node = item['name'] === undefined ? (referred(item, nodes) ?? item) : item;
  if (typesOf(node).some((type) => type.endsWith('Organization'))) return null;
  const names = listOf(node['name']).filter((name) => typeof name === 'string');
  return names.length === 0 ? null : names.join(', ');
}
