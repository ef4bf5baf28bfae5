import { isNode, listOf, typesOf, type LinkedNode } from './json-ld.ts';
import { distinct, nameInField, namesInByline } from './people.ts';
import { readPublisher } from './publisher.ts';
import type { ArticleRecord, Found } from './record.ts';
import { first, referred, type Sources } from './sources.ts';

export function readAuthors(sources: Sources): ArticleRecord['authors'] {
  const { facts, main, nodes } = sources;
  const publisher = readPublisher(sources)?.value.toLowerCase() ?? '';
  const people = (names: readonly string[]): readonly string[] | null => {
    const kept = distinct(names).filter((name) => !publisher.includes(name.toLowerCase()));
    return kept.length > 0 ? kept : null;
  };
  const fromMeta = (name: string): Found<readonly string[] | null> => {
    const contents = facts.meta.filter((meta) => meta.name === name).map((meta) => meta.content);
    return { value: people(contents.flatMap(nameInField)), from: `meta:${name}` };
  };
  const items = facts.microdata.filter(
    ({ type, prop }) => prop === 'author' || (prop === 'name' && type.endsWith('Person')),
  );
  const byline = fullestByline(facts.bylines.map(namesInByline));
  return first<readonly string[]>([
    { value: people(linkedNames(main?.['author'] ?? main?.['creator'], nodes)), from: 'json-ld' },
    ...[
      'citation_author',
      'author',
      'article:author',
      'dc.creator',
      'dcterms.creator',
      'parsely-author',
      'sailthru.author',
      'byl',
      'og:article:author',
      'cxenseparse:author',
    ].map(fromMeta),
    { value: people(items.flatMap(({ value }) => nameInField(value))), from: 'microdata:author' },
    { value: people(byline), from: 'byline' },
  ]);
}

/** The first byline with names, or a later one that has all of them and more. */
function fullestByline(bylines: readonly (readonly string[])[]): readonly string[] {
  let best: readonly string[] = [];
  for (const names of bylines) {
    if (names.length > best.length && best.every((name) => names.includes(name))) best = names;
  }
  return best;
}

/** Names of a JSON-LD author field: texts, objects, references to other objects, lists of them. */
function linkedNames(value: unknown, nodes: readonly LinkedNode[]): readonly string[] {
  return listOf(value)
    .slice(0, 60)
    .flatMap((item) => {
      if (typeof item === 'string') return nameInField(item);
      if (!isNode(item)) return [];
      const node = item['name'] === undefined ? (referred(item, nodes) ?? item) : item;
      if (typesOf(node).some((type) => type.endsWith('Organization'))) return [];
      return listOf(node['name']).flatMap((name) =>
        typeof name === 'string' ? nameInField(name) : [],
      );
    });
}
