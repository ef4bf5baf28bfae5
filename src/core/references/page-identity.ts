/** By what a page is known again, whichever way the reader came to it. */
import {
  isTracking,
  plausibleCanonical,
  readAddress,
  siteOf,
  type Address,
} from '../article/address.ts';
import { contradicts } from './address-signs.ts';

/**
 * One address for all addresses of a page: over https, without fragment, tracking parameters and
 * the forms for phones and AMP. It is the one that the page calls canonical, unless that is of
 * another owner, of a front page or section, or speaks of another article, as it does on pages that
 * change their content and forget to change it. Two articles never have one; it need not lead anywhere.
 */
export function pageIdentity(url: string, canonical: string | null): string {
  const given = readAddress(url);
  if (given === null) return url.replace(/#.*$/s, '').replace(/^http:/i, 'https:');
  const own = plain(uncached(given));
  const claimed = canonical === null ? null : plausibleCanonical(canonical, own);
  const other = claimed === null ? null : readAddress(claimed);
  const believed = other === null ? null : plain(uncached(other));
  return written(believed === null || contradicts(own, believed) ? own : believed);
}

/** Hosts of one site for one kind of device or reader. */
const variants = new Set(['www', 'm', 'mobile', 'amp', 'touch']);

/** The address of the page that an AMP cache or a search engine's viewer shows. */
function uncached(address: Address): Address {
  const { host, path, query } = address;
  const isCache = /\.(?:cdn\.ampproject\.org|bing-amp\.com)$/.test(host);
  if (!isCache && !/^(?:www\.)?(?:google(?:\.\w+)+|bing\.com)$/.test(host)) return address;
  const [, rest] = (isCache ? /^\/[cv]\/(?:s\/)?(.+)$/ : /^\/amp\/(?:s\/)?(.+)$/).exec(path) ?? [];
  const inner = rest === undefined ? null : readAddress(`https://${rest}`);
  return inner === null ? address : { ...inner, query };
}

function plain({ host, path, query }: Address): Address {
  return {
    scheme: 'https',
    host: plainHost(host),
    path: plainPath(path),
    query: plainQuery(query),
  };
}

function plainHost(host: string): string {
  const site = siteOf(host);
  const name = host.replace(/:\d+$/, '');
  const before = name.slice(0, name.length - site.length).split('.');
  const kept = before.filter((label) => label !== '' && !variants.has(label));
  return [...kept, host.slice(name.length - site.length)].join('.');
}

/** Written one way: `/a/`, `/a/index.html` and `/a;jsessionid=1` are `/a`. */
function plainPath(path: string): string {
  const short = normalised(path)
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.html?$/i, '/');
  const bare = withoutAmp(short).replace(/\/+$/, '');
  return bare === '' ? '/' : bare;
}

/** "amp" is a word too: it is a form only where the path without it still names an article. */
function withoutAmp(path: string): string {
  const short = path
    .replace(/\.amp(?=(?:\.html?)?\/?$)/i, '')
    .replace(/\/amp\/?$/i, '/')
    .replace(/^\/amp(?=\/[^/]+)/i, '');
  return namesArticle(short) ? short : path;
}

/** Whether a part of a path is a headline of several words, or has a number of its own. */
function namesArticle(path: string): boolean {
  return path.split('/').some((part) => /\p{L}[-_]\p{L}.*[-_]\p{L}|\d{4}/u.test(part));
}

function plainQuery(query: string): string {
  const kept = query.split('&').filter((part) => part !== '' && !isTracking(part) && !isAmp(part));
  return kept.map(normalised).toSorted().join('&');
}

function isAmp(parameter: string): boolean {
  return /^(?:amp(?:=(?:1|true)?)?|output(?:type)?=amp|amp_(?:js_v|gsa)=.*|usqp=.*)$/i.test(
    parameter,
  );
}

/** Percent-encoding written one way (RFC 3986, section 6.2.2; RFC 3987, section 3.1). */
function normalised(text: string): string {
  return text
    .replace(/%[\da-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : code.toUpperCase();
    })
    .replace(/[\u0080-\uFFFF]+/g, (letters) => encodeURIComponent(letters.toWellFormed()));
}

function written({ host, path, query }: Address): string {
  return `https://${host}${path}${query === '' ? '' : `?${query}`}`;
}
