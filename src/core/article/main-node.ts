import { readAddress, writeAddress, type Address } from './address.ts';
import { isNode, listOf, typesOf, type LinkedNode } from './json-ld.ts';
import { plainText } from './plain-text.ts';

const newsTypes = new Set([
  'NewsArticle',
  'AnalysisNewsArticle',
  'AskPublicNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReportageNewsArticle',
  'ReviewNewsArticle',
  'LiveBlogPosting',
]);
const otherArticleTypes = new Set([
  'Article',
  'AdvertiserContentArticle',
  'BlogPosting',
  'Report',
  'SatiricalArticle',
  'ScholarlyArticle',
  'MedicalScholarlyArticle',
  'TechArticle',
  'APIReference',
]);
const otherTypes = new Set([
  'AboutPage',
  'Book',
  'CollectionPage',
  'ContactPage',
  'DiscussionForumPosting',
  'Event',
  'FAQPage',
  'HowTo',
  'JobPosting',
  'LodgingBusiness',
  'Movie',
  'MusicRecording',
  'Product',
  'ProfilePage',
  'QAPage',
  'Recipe',
  'SearchResultsPage',
  'SocialMediaPosting',
  'SoftwareSourceCode',
  'VideoObject',
]);

/** schema.org type of news → `news`, of other texts → `article`, of what is no text → `other`. */
export function typeClass(type: string): 'news' | 'article' | 'other' | null {
  if (newsTypes.has(type)) return 'news';
  if (otherArticleTypes.has(type)) return 'article';
  return otherTypes.has(type) ? 'other' : null;
}

/**
 * The object that describes the page's own article: of those with an article's type the one with
 * the page's address or heading, news before others, and outer before inner.
 */
export function mainArticleNode(
  nodes: readonly LinkedNode[],
  page: Address | null,
  headings: readonly string[],
): LinkedNode | null {
  let best: LinkedNode | null = null;
  let most = -Infinity;
  const wanted = new Set(headings.map(headingKey));
  for (const node of nodes) {
    const classes = typesOf(node).map(typeClass);
    if (!classes.includes('news') && !classes.includes('article')) continue;
    const title = plainText(node['headline'] ?? node['name']);
    const score =
      (classes.includes('news') ? 1 : 0) +
      (pointsTo(node, page) ? 4 : 0) +
      (title !== null && wanted.has(headingKey(title)) ? 3 : 0) +
      (node['datePublished'] === undefined ? 0 : 1) +
      (node['author'] === undefined ? 0 : 0.5);
    if (score > most) [best, most] = [node, score];
  }
  return best;
}

/** A heading for comparison: letters and digits only, lower case. */
export function headingKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function pointsTo(node: LinkedNode, page: Address | null): boolean {
  if (page === null) return false;
  const own = writeAddress(page).replace(/\/$/, '');
  return [node['url'], node['mainEntityOfPage'], node['@id']].some((value) =>
    listOf(value).some((item) => {
      const text = isNode(item) ? (item['@id'] ?? item['url']) : item;
      const address = typeof text === 'string' ? readAddress(text, page) : null;
      return address !== null && writeAddress(address).replace(/\/$/, '') === own;
    }),
  );
}
