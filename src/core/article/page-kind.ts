import { isRoot, type Address } from './address.ts';
import { typesOf, type LinkedNode } from './json-ld.ts';
import { typeClass } from './main-node.ts';
import type { PageFacts, PageKind } from './record.ts';
import type { Sources } from './sources.ts';

/** A sign of what a page is: how far it speaks for a text with an author's hand, and for news. */
interface Sign {
  readonly reason: string;
  readonly article: number;
  readonly news: number;
}

/** From here a page is an article; from here an article is news. */
const articleFrom = 2.5;
const newsFrom = 1;

/** The kind of a page from what it declares, and where it declares nothing from its shape. */
export function judgeKind({ facts, nodes, main, page }: Sources): {
  readonly kind: PageKind;
  readonly reasons: readonly string[];
} {
  const signs = [
    ...typeSigns(facts, nodes, main),
    ...metaSigns(facts),
    ...addressSigns(page),
    ...shapeSigns(facts),
  ];
  const sum = (side: 'article' | 'news') => signs.reduce((total, sign) => total + sign[side], 0);
  const isArticle = sum('article') >= articleFrom;
  const isNews = sum('news') >= newsFrom;
  const kind = !isArticle ? 'not-article' : isNews ? 'news-article' : 'other-article';
  const telling = signs.filter(({ article, news }) =>
    kind === 'not-article' ? article < 0 : article > 0 || (kind === 'news-article' && news > 0),
  );
  const strongest = telling.toSorted((a, b) => weightOf(b) - weightOf(a));
  return { kind, reasons: strongest.map((sign) => sign.reason) };
}

function weightOf({ article, news }: Sign): number {
  return Math.abs(article) + Math.abs(news);
}

function typeSigns(
  facts: PageFacts,
  nodes: readonly LinkedNode[],
  main: LinkedNode | null,
): readonly Sign[] {
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
  /^(news_keywords|article:section|article:opinion|article:content_tier|cxenseparse:.*|cxense.*|parsely-.*|sailthru\..*|dfp.*|syndication-source|original-source)$/;

function metaSigns({ meta }: PageFacts): readonly Sign[] {
  const signs: Sign[] = [];
  const type = meta.find(({ name }) => name === 'og:type')?.content.toLowerCase() ?? '';
  if (type === 'article') signs.push({ reason: 'og:type=article', article: 1.5, news: 0 });
  else if (type === 'website' || type === 'blog')
    signs.push({ reason: `og:type=${type}`, article: -0.5, news: 0 });
  else if (/^(product|profile|video|music|book|object|food)/.test(type)) {
    signs.push({ reason: `og:type=${type.slice(0, 40)}`, article: -3, news: 0 });
  }
  const dated = meta.find(({ name }) =>
    /^(article:published_time|citation_publication_date|parsely-pub-date|dc\.date.*|datepublished|pubdate|publish-?date|date)$/.test(
      name,
    ),
  );
  if (dated !== undefined) signs.push({ reason: `meta:${dated.name}`, article: 1.5, news: 0.2 });
  const news = meta.find(({ name }) => newsMeta.test(name));
  if (news !== undefined) signs.push({ reason: `meta:${news.name}`, article: 0.5, news: 0.7 });
  return signs;
}

const newsHost =
  /news|noticia|times|post\b|tribun|herald|gazette|chronicle|journal|reuters|guardian|diario|heraldo|prensa|periodico|tiempo|nacion|zeitung|press|observer|telegraph|independent|courier|mirror|radio|tv\b|daily|today|mundo|elpais|estrella|siglo|rebelde|nuevodia|america\b|abc|bbc|cnn|npr|cnbc|politico|axios/;
const newsPath =
  /\/(news|noticias?|newsticker|politi\w*|us|usa|us-news|world|mundo|nation\w*|national|pais|business|economia|economy|local|opinion|judicial|internacional\w*|sucesos|actualidad|panorama|metro|money|wirtschaft|panama|cuba|honduras)\//;
const notArticlePath =
  /\/(forums?|foro|threads?|wiki|recipes?|rezepte?|products?|produkt\w*|shop|store|tags?|categor\w+|search|lyrics|users?|profile|watch|r|status|impressum|submissions?|downloads?|docs?|issues|help|faq)(\/|$)|^\/@[^/]+\/?$/;

function addressSigns(page: Address | null): readonly Sign[] {
  if (page === null) return [];
  if (isRoot(page)) return [{ reason: 'address:front-page', article: -6, news: 0 }];
  const signs: Sign[] = [];
  const path = page.path.toLowerCase();
  if (/\/(19|20)\d{2}[/-]?(0[1-9]|1[0-2]|[1-9]\b)|\/\d{6}\//.test(path)) {
    signs.push({ reason: 'address:date', article: 1.5, news: 0.5 });
  }
  if (/\/(articles?|story|stories|articulo|nota|notas)\//.test(path)) {
    signs.push({ reason: 'address:article', article: 1, news: 0.3 });
  }
  const last = path.split('/').findLast((segment) => segment !== '') ?? '';
  if (last.split('-').length >= 5) signs.push({ reason: 'address:headline', article: 1, news: 0 });
  if (newsPath.test(path)) signs.push({ reason: 'address:section', article: 0.5, news: 0.8 });
  if (notArticlePath.test(path))
    signs.push({ reason: 'address:not-article', article: -2.5, news: 0 });
  if (newsHost.test(page.host)) signs.push({ reason: 'host:news', article: 0.5, news: 1 });
  if (/(^|\.)(blog|medium|wordpress|substack|blogspot)\.|^blog/.test(page.host)) {
    signs.push({ reason: 'host:blog', article: 0.3, news: -1 });
  }
  return signs;
}

function shapeSigns({
  headings,
  paragraphs,
  bylines,
  articles,
  times,
}: PageFacts): readonly Sign[] {
  const signs: Sign[] = [];
  const isLong = paragraphs >= 5;
  if (isLong && headings.length > 0) {
    signs.push({ reason: 'shape:paragraphs', article: paragraphs >= 10 ? 1 : 0.6, news: 0 });
  }
  if (bylines.length > 0 && bylines.length <= 12)
    signs.push({ reason: 'shape:byline', article: 0.5, news: 0 });
  if (bylines.length > 40) signs.push({ reason: 'shape:many-authors', article: -3, news: 0 });
  if (articles > 0 && articles <= 4 && isLong)
    signs.push({ reason: 'shape:article', article: 0.7, news: 0 });
  if (times.length > 0 && times.length <= 5 && isLong)
    signs.push({ reason: 'shape:time', article: 0.3, news: 0 });
  return signs;
}
