/** An absolute web address in its parts (RFC 3986, appendix B), host in lower case. */
export interface Address {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  /** Without the question mark; empty when there is none. */
  readonly query: string;
}

/** Reads an http or https address; relative ones need the page's own as base. */
export function readAddress(text: string, base: Address | null = null): Address | null {
  const value = text.trim();
  if (value === '' || value.length > 2000 || /[\s<>"\\^`{}]/.test(value)) return null;
  const match = /^(?:(https?):)?\/\/([^/?#@]+)([^?#]*)(?:\?([^#]*))?/i.exec(value);
  if (match !== null) {
    const [, scheme = base?.scheme ?? 'https', authority = '', path = '', query = ''] = match;
    const host = authority.toLowerCase().replace(/:(80|443)$/, '');
    if (!/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?$/u.test(host)) return null;
    return { scheme: scheme.toLowerCase(), host, path: path === '' ? '/' : path, query };
  }
  if (base === null || !value.startsWith('/')) return null;
  const [, path = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/.exec(value) ?? [];
  return { scheme: base.scheme, host: base.host, path, query };
}

/** Parameters that tell who sent the reader, in which newsletter or app, never which page it is. */
const tracking = new RegExp(
  `^(?:${[
    String.raw`(?:utm|oly|at|guce|hsa|mtm|pk|piwik|matomo|fb|ga|trk|wt)_\w+`,
    String.raw`fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|twclid|ttclid|yclid|li_fat_id|srsltid|gad_\w+|_g[al]`,
    'igshid|igsh|mibextid|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hss_channel|vero_id|wt_?mc|xtor|spm|taid',
    'ito|ftag|cmpid|cmp|ocid|ncid|icid|intcid|s_cid|sc_cid|s_kwcid|itid|tpcc|sref|reflink|linkid|leadsource',
    'smid|smtyp|emc|nl|regi_id|segment_id|instance_id|campaign_id|unlocked_article_code|giftid|giftcopy|pwapi_token',
    String.raw`wprov|__twitter_impression|guccounter|share|shared|referrer|ref_src|ns_\w+|_branch_match_id`,
    'tblci|dicbo|cvid|rtrid|wtrid|bxid|cndid|esrc|hash[abc]|traffic_source|feedname|rss',
  ].join('|')})$`,
  'i',
);

/** Names that some sites give to a page's number, and most to whoever sent the reader. */
const ambiguous = /^(?:ref|src|source|partner|sh|from|via)$/i;

/** Whether a parameter ("name=value") says nothing of which page it is. */
export function isTracking(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=', 2);
  return tracking.test(name) || (ambiguous.test(name) && !/\d{4}/.test(value));
}

/** The address without fragment and tracking parameters. */
export function writeAddress({ scheme, host, path, query }: Address): string {
  const kept = query.split('&').filter((part) => part !== '' && !isTracking(part));
  return `${scheme}://${host}${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

/** Last labels of a host that one owner holds, roughly: "bbc.co.uk", "elpais.com". */
export function siteOf(host: string): string {
  const labels = host.replace(/:\d+$/, '').split('.');
  const isShortSecond = (labels.at(-2) ?? '').length <= 3 && (labels.at(-1) ?? '').length === 2;
  return labels.slice(isShortSecond ? -3 : -2).join('.');
}

/**
 * The canonical address if it can be believed: on the same site as the page, and not the site's
 * front page or the page's section. Without the page's address any full one will do.
 */
export function plausibleCanonical(candidate: string, page: Address | null): string | null {
  const address = readAddress(candidate, page);
  if (address === null) return null;
  if (page === null) return isRoot(address) ? null : writeAddress(address);
  if (siteOf(address.host) !== siteOf(page.host)) return null;
  if ((isRoot(address) && !isRoot(page)) || isSectionOf(address.path, page.path)) return null;
  return writeAddress(address);
}

/** Whether a path is the folder of another that ends with a headline. */
function isSectionOf(path: string, page: string): boolean {
  const [folder, own] = [path, page].map((one) => one.replace(/\/$/, ''));
  if (folder === undefined || own === undefined || !own.startsWith(`${folder}/`)) return false;
  return isHeadline(own.slice(folder.length)) && !isHeadline(folder.slice(folder.lastIndexOf('/')));
}

function isHeadline(text: string): boolean {
  return text.split(/[-_]/).length >= 4;
}

/** Whether the address is a site's front page. */
export function isRoot(address: Address): boolean {
  return /^\/(index\.\w+|[a-z]{2}(-[a-z]{2})?\/?)?$/i.test(address.path) && address.query === '';
}
