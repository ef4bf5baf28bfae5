import { typesOf } from './json-ld.ts';
import { headingKey } from './main-node.ts';
import { plainText } from './plain-text.ts';
import type { Sources } from './sources.ts';

/** What stands between a title and a site's name. */
const separators = /\s+(?:[|•·»«¦✩]|[-–—]{1,2}|::?)\s+|\s*[|｜]\s*|:\s+(?=[^:]{2,30}$)/gu;
/** After a bar stands the site or its section, whatever their names. */
const bars = /[|｜«•¦]/u;
const longestSite = 50;
const shortestTitle = 8;
/** A longer text is no title, in UTF-16 units. */
const longestTitle = 500;

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
  if (title.length > longestTitle) return title;
  // "The Paper » Section » Headline"; quotation marks come in pairs.
  const isQuoting = title.includes('«') && title.includes('»');
  const path = isQuoting ? [] : title.split(/\s+»\s+/);
  const end = path.at(-1) ?? '';
  const whole = end.length >= shortestTitle ? end : title;
  for (const match of whole.matchAll(separators)) {
    if (isQuoting && /[«»]/.test(match[0])) continue;
    const rest = whole.slice(match.index + match[0].length);
    const last = rest.split(separators).at(-1) ?? '';
    const isSite = site.some((name) => isOneName(name, last) || isOneName(name, rest));
    const isBar = bars.test(match[0]) && rest.length <= longestSite && rest.length <= match.index;
    if (match.index >= shortestTitle && (isSite || isBar)) {
      return withoutLead(whole.slice(0, match.index), site);
    }
  }
  return withoutLead(whole, site);
}

/** "The Paper: Headline", "Opinion | Headline" → "Headline". */
function withoutLead(title: string, site: readonly string[]): string {
  const match = /^(.{2,40}?)\s*(?:\s[|•–—-]\s|[|｜:]\s+)(?=\S)/u.exec(title);
  if (match === null || title.length - match[0].length < shortestTitle) return title;
  const lead = headingKey(match[1] ?? '');
  const isLead = bars.test(match[0]) || site.includes(lead);
  return isLead ? title.slice(match[0].length) : title;
}

/** Letters of a name that may stand anywhere in a longer one; short ones are words too. */
const tellingName = 6;

function isOneName(site: string, text: string): boolean {
  const key = headingKey(text);
  const [short, long] = key.length <= site.length ? [key, site] : [site, key];
  if (short.length >= tellingName) return long.includes(short);
  const isShort = text.split(' ').length <= 3;
  return short.length >= 2 && isShort && (long.startsWith(short) || long.endsWith(short));
}
