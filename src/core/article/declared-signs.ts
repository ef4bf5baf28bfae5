import { typesOf } from './json-ld.ts';
import { typeClass } from './main-node.ts';
import type { PageFacts } from './record.ts';
import type { Sign } from './sign.ts';
import type { Sources } from './sources.ts';

/** Signs in what a page declares of itself: its types, its `meta` elements. */
export function declaredSigns(sources: Sources): readonly Sign[] {
  return [...typeSigns(sources), ...metaSigns(sources.facts)];
}

function typeSigns({ facts, nodes, main }: Sources): readonly Sign[] {
  const microdata = facts.microdata.map(({ type }) => type.replace(/^.*[/#]/, ''));
  const linked = new Set(nodes.flatMap(typesOf));
  const signs: Sign[] = [];
  for (const type of main === null ? [] : typesOf(main)) {
    const sign = signOf(type, 'json-ld');
    if (sign !== null) signs.push(sign);
  }
  if (signs.length === 0) {
    const other = [...linked].find((type) => typeClass(type) === 'other' && type !== 'VideoObject');
    if (other !== undefined) signs.push({ reason: `json-ld:${other}`, article: -4, news: 0 });
  }
  const seen = new Set<string>();
  for (const type of microdata) {
    const sign = seen.has(type) || signs.length > 1 ? null : signOf(type, 'microdata');
    seen.add(type);
    if (sign !== null) signs.push(sign);
  }
  if (linked.has('NewsMediaOrganization') || seen.has('NewsMediaOrganization')) {
    signs.push({ reason: 'publisher:NewsMediaOrganization', article: 0.5, news: 2 });
  }
  return signs;
}

function signOf(type: string, from: 'json-ld' | 'microdata'): Sign | null {
  const reason = `${from}:${type}`;
  switch (typeClass(type)) {
    case 'news':
      return { reason, article: 5, news: 4 };
    case 'article':
      return {
        reason,
        article: 3,
        news: type === 'BlogPosting' ? -1.5 : type === 'Article' ? 0 : -3,
      };
    case 'other':
      return type === 'VideoObject' && from === 'microdata'
        ? { reason, article: -3, news: 0 }
        : { reason, article: from === 'json-ld' ? -4 : -3, news: 0 };
    case null:
      return null;
  }
}

const newsMeta =
  /^(news_keywords|article:opinion|article:content_tier|cxenseparse:.*|cxense.*|parsely-.*|sailthru\..*|dfp.*|syndication-source|original-source|brightspot.*)$/;
const newsSection =
  /^(?:(?:u\.?s\.?|world|national|local|breaking|latest|top) )?(?:news|politics|world|u\.?s\.?|nation|business|economy|markets?|tech|technology|science|health|sports?|opinion|world news|crime|courts|immigration|noticias|política|politica|mundo|internacional|nacional|país|pais|economía|economia|sociedad|deportes|sucesos|opinión|judicial|politik|wirtschaft|panorama|ausland|inland|sport|wissen|économie|politique|société|monde)$/i;

function metaSigns({ meta }: PageFacts): readonly Sign[] {
  const signs: Sign[] = [];
  const type = meta.find(({ name }) => name === 'og:type')?.content.toLowerCase() ?? '';
  if (type === 'article') signs.push({ reason: 'og:type=article', article: 1.5, news: 0 });
  else if (type === 'website' || type === 'blog')
    signs.push({ reason: `og:type=${type}`, article: -0.5, news: 0 });
  else if (/^(product|profile|video|music|book|object|food|recipe)/.test(type)) {
    signs.push({ reason: `og:type=${type.slice(0, 40)}`, article: -3, news: 0 });
  }
  const dated = meta.find(({ name }) =>
    /^(?:(?:og:)?article:published(?:_time)?|citation_publication_date|parsely-pub-date|sailthru\.date|dc\.date.*|dcterms\.(?:issued|created)|datepublished|pub_?date|publish[-_]?date|date)$/.test(
      name,
    ),
  );
  if (dated !== undefined) signs.push({ reason: `meta:${dated.name}`, article: 1.5, news: 0.2 });
  const news = meta.find(({ name }) => newsMeta.test(name));
  if (news !== undefined) signs.push({ reason: `meta:${news.name}`, article: 0.5, news: 0.7 });
  const section = meta.find(({ name }) => name === 'article:section')?.content.trim() ?? '';
  if (newsSection.test(section)) {
    signs.push({ reason: `article:section=${section.slice(0, 40)}`, article: 0.5, news: 1 });
  }
  const site = meta.find(({ name }) => name === 'og:site_name')?.content ?? '';
  if (/\b(?:blog|weblog|medium|substack|tumblr)\b/i.test(site))
    signs.push({ reason: 'site:blog', article: 0.5, news: -1.5 });
  return signs;
}
