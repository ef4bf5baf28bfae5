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
  const isCache = host.endsWith('.cdn.ampproject.org');
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

/** Written one way: `/a/`, `/a/amp`, `/amp/a`, `/a/index.html` and `/a;jsessionid=1` are `/a`. */
function plainPath(path: string): string {
  const short = normalised(path)
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\.amp(?=(?:\.html?)?\/?$)/i, '')
    .replace(/\/index\.html?$/i, '/')
    .replace(/\/amp\/?$/i, '/')
    .replace(/^\/amp(?=\/[^/]+)/i, '')
    .replace(/\/+$/, '');
  return short === '' ? '/' : short;
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

/** Percent-encoding written one way (RFC 3986, section 6.2.2). */
function normalised(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}

function written({ host, path, query }: Address): string {
  return `https://${host}${path}${query === '' ? '' : `?${query}`}`;
}
