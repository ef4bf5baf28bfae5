import { isNode, listOf, typesOf, type LinkedNode } from './json-ld.ts';
import { plainText } from './plain-text.ts';
import type { ArticleRecord } from './record.ts';
import { first, mapped, metaValues, referred, type Sources } from './sources.ts';

export function readPublisher(sources: Sources): ArticleRecord['publisher'] {
  const { main, nodes, page, newsSite } = sources;
  const organisation = (type: RegExp) =>
    nodes.find(
      (node) => typesOf(node).some((name) => type.test(name)) && typeof node['name'] === 'string',
    );
  return first<string>([
    { value: linkedOrganisation(main?.['publisher'], nodes), from: 'json-ld', sure: 'high' },
    ...mapped(
      metaValues(sources, [
        'og:site_name',
        'citation_journal_title',
        'citation_publisher',
        'dc.publisher',
        'dcterms.publisher',
        'application-name',
        'cre',
        'publisher',
      ]),
      siteText,
    ),
    {
      value: siteText(organisation(/^NewsMediaOrganization$/)?.['name']),
      from: 'json-ld',
      sure: 'high',
    },
    { value: siteText(organisation(/^WebSite$/)?.['name']), from: 'json-ld', sure: 'high' },
    { value: newsSite, from: 'site', sure: 'medium' },
    { value: siteInTitle(sources), from: 'title', sure: 'low' },
    { value: page && page.host.replace(/^www\./, ''), from: 'address', sure: 'low' },
  ]);
}

function linkedOrganisation(value: unknown, nodes: readonly LinkedNode[]): string | null {
  for (const item of listOf(value)) {
    if (typeof item === 'string') return siteText(item);
    if (!isNode(item)) continue;
    const node = item['name'] === undefined ? (referred(item, nodes) ?? item) : item;
    const name = siteText(listOf(node['name'])[0]);
    if (name !== null) return name;
  }
  return null;
}

/** What stands after the headline in the page's title, as in "Headline - The Paper". */
function siteInTitle({ facts }: Sources): string | null {
  const title = plainText(facts.title) ?? '';
  const headings = [
    ...facts.headings,
    ...facts.meta.flatMap(({ name, content }) => (name === 'og:title' ? [content] : [])),
  ];
  for (const heading of headings) {
    const text = plainText(heading);
    if (text === null || text.length < 8 || !title.startsWith(text)) continue;
    const rest = /^\s*(?:[|•·»«:-]|[–—])\s*(?:.*\s[|•·»:–—-]\s)?(.{2,40})$/u.exec(
      title.slice(text.length),
    );
    if (rest) return siteText(rest[1]);
  }
  return null;
}

/** A name of a publisher without its motto: not an address, not a sentence. */
function siteText(value: unknown): string | null {
  const text = plainText(value)?.replace(/\s+[–—|-]\s+\S+(?:\s\S+){2,}$/u, '') ?? null;
  if (text === null || text.length > 80 || /^https?:|^@/.test(text)) return null;
  const isHost = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(text);
  return isHost || text.replace(/\P{L}/gu, '').length < 2 || /^\p{L}\.\p{L}\.$/u.test(text)
    ? null
    : text;
}
