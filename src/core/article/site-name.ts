import { typesOf } from './json-ld.ts';
import { headingKey } from './main-node.ts';
import { plainText } from './plain-text.ts';
import type { Sources } from './sources.ts';

/** What stands between a title and a site's name. */
const separators = /\s+(?:[|•·»«¦]|[-–—]{1,2}|::?|✩)\s+|\s*[|｜]\s*|\s*»\s*|:\s+(?=[^:]{2,30}$)/gu;
/** After a bar stands the site or its section, whatever their names. */
const bars = /[|｜»«•¦]/u;
const longestSite = 50;
const shortestTitle = 8;

/** Names by which a page's site goes, as letters and figures only. */
export function siteNamesOf(
  { facts, nodes, page }: Sources,
  publisher: string | null,
): readonly string[] {
  const label = (page?.host ?? '').replace(/^(?:www|m|amp)\./, '').split('.');
  const names = [
    publisher,
    ...facts.meta.flatMap(({ name, content }) =>
      /^(?:og:site_name|application-name|twitter:site)$/.test(name) ? [content] : [],
    ),
    ...nodes.flatMap((node) =>
      typesOf(node).includes('WebSite') ? [plainText(node['name']) ?? ''] : [],
    ),
    label[0],
    label.join('.'),
  ];
  const keys = names.map((name) => headingKey((name ?? '').replace(/(?:\.\w{2,4}){1,2}$/, '')));
  return [...new Set(keys.filter((key) => key.length >= 2))];
}

/** "Headline - Section | The Paper" → "Headline": cut where what follows a separator is the site. */
export function withoutSiteName(title: string, site: readonly string[]): string {
  let text = title;
  for (const match of title.matchAll(separators)) {
    const rest = title.slice(match.index + match[0].length);
    const parts = rest.split(separators).map(headingKey);
    const last = parts.at(-1) ?? '';
    const isSite = site.some((name) => isOneName(name, last) || isOneName(name, headingKey(rest)));
    const isBar = bars.test(match[0]) && rest.length <= longestSite;
    if (match.index >= shortestTitle && (isSite || isBar)) {
      text = title.slice(0, match.index);
      break;
    }
  }
  return withoutLead(text, site);
}

/** "The Paper: Headline", "Opinion | Headline" → "Headline". */
function withoutLead(title: string, site: readonly string[]): string {
  const match = /^(.{2,40}?)\s*(?:\s[|»•–—-]\s|[|｜»:]\s+)(?=\S)/u.exec(title);
  if (match === null || title.length - match[0].length < shortestTitle) return title;
  const lead = headingKey(match[1] ?? '');
  const isBar = bars.test(match[0]);
  return isBar || site.some((name) => name === lead) ? title.slice(match[0].length) : title;
}

function isOneName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.includes(short);
}
