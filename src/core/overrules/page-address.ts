import { readAddress, siteOf } from '../article/address.ts';
import { pageIdentity } from '../references/page-identity.ts';

/** Longest address that is kept, in UTF-16 units. */
export const longestAddress = 2000;

/** By what address a page is known again: its identity, as far as it is kept. */
export function pageAddress(url: string, canonical: string | null): string {
  return pageIdentity(url, canonical).slice(0, longestAddress);
}

/** Whether a page at `url` may speak of `address`: both belong to one owner's site. */
export function isOwnAddress(address: string, url: string): boolean {
  const [one, other] = [readAddress(address), readAddress(url)];
  if (one === null || other === null) return pageAddress(address, null) === pageAddress(url, null);
  return siteOf(one.host) === siteOf(other.host);
}
