import { isRoot } from './address.ts';
import { headingKey } from './main-node.ts';
import { readPublisher } from './publisher.ts';
import type { Sign } from './sign.ts';
import type { Sources } from './sources.ts';

/** Words that newspapers, agencies and stations carry in their names. */
const newsHost =
  /news|noticia|nachrichten|times|post\b|tribun|herald|gazette|chronicle|journal|guardian|diario|heraldo|prensa|presse|press\b|periodico|tiempo|nacion|zeit\b|zeitung|anzeiger|tagblatt|rundschau|schau\b|kurier|spiegel|observer|telegraph|independent|courier|mirror|radio|tv\b|daily|today|mundo|monde|elpais|estrella|siglo|insider|sentinel|register|examiner|dispatch|globe|week\b|weekly|argus|echo\b|star\b/;
const newsPath =
  /\/(news|noticias?|newsticker|meldung|politi\w*|us|usa|us-news|world|mundo|nation\w*|national|pais|business|economia|economy|wirtschaft|wissen|mobilitaet|local|opinion|judicial|internacional\w*|sucesos|actualidad|panorama|metro|money|panama|cuba|honduras|story|stories|sports?|deportes|immigration|markets?)\//;
const notArticlePath =
  /\/(forums?|foro|threads?|wiki|recipes?|rezepte?|recetas?|products?|produkt\w*|producto|shop|store|tienda|tags?|categor\w+|topics?|temas?|search|buscar|suche|lyrics|users?|profile|authors?|autor(?:es)?|people|watch|videos?|r|status|impressum|submissions?|downloads?|docs?|issues|pulls?|help|faq|about|contact\w*|kontakt|privacy|terms|login|signup|subscribe|jobs?|events?|archive|page)(\/|$)|^\/@[^/]+\/?$/;
const notArticleHost =
  /(?:^|[.-])(?:\w*forum\w*|wiki\w*|docs?|shop|store|community|support|help|lists|bugs|developer)[.-]/;
const blogHost =
  /(^|\.)(blog|blogs|medium|wordpress|substack|blogspot|tumblr|ghost)\.|^blog|blog\./;
const blogPath =
  /\/(blogs?|weblog|insights|resources|learn|how-?to|guides?|tips|lifestyle|articles\/how)\//;

/** Signs in the page's address, and whether it is on a site that is known for news. */
export function addressSigns(sources: Sources): readonly Sign[] {
  const { page, newsSite, main } = sources;
  if (page === null) return [];
  if (isRoot(page)) return [{ reason: 'address:front-page', article: -6, news: 0 }];
  const signs: Sign[] = [];
  const path = page.path.toLowerCase();
  if (
    /\/(19|20)\d{2}[/-]?(0[1-9]|1[0-2]|[1-9]\b)|\/\d{6}\/|(19|20)\d{2}-\d{1,2}-\d{1,2}/.test(path)
  ) {
    signs.push({ reason: 'address:date', article: 1.5, news: 0.5 });
  }
  if (/\/(articles?|story|stories|articulo|artikel|nota|notas|meldung)\//.test(path)) {
    signs.push({ reason: 'address:article', article: 1, news: 0.3 });
  }
  const last = path.split('/').findLast((segment) => segment !== '') ?? '';
  if (last.split(/[-_]/).length >= 5) {
    signs.push({ reason: 'address:headline', article: 1, news: 0 });
  }
  if (main === null && page.query === '' && /^[a-z]{2,20}$/.test(last)) {
    signs.push({ reason: 'address:section-page', article: -2, news: 0 });
  }
  if (newsPath.test(path)) signs.push({ reason: 'address:section', article: 0.5, news: 0.8 });
  if (notArticlePath.test(path) || notArticleHost.test(page.host)) {
    signs.push({ reason: 'address:not-article', article: -2.5, news: 0 });
  }
  if (newsSite !== null) signs.push({ reason: 'site:news', article: 0.5, news: 2 });
  else if (newsHost.test(page.host) || newsHost.test(publisherKey(sources))) {
    signs.push({ reason: 'publisher:news', article: 0.5, news: 1 });
  }
  if (blogHost.test(page.host)) signs.push({ reason: 'host:blog', article: 0.3, news: -1.5 });
  else if (blogPath.test(path)) signs.push({ reason: 'address:blog', article: 0.3, news: -1.5 });
  return signs;
}

function publisherKey(sources: Sources): string {
  return headingKey(readPublisher(sources)?.value ?? '');
}
