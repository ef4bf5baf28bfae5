/** What an organisation has set for this browser, from `storage.managed`; see `docs/policy.md`. */
import { browser } from 'wxt/browser';
import { noPolicy, readPolicy, type Policy } from '../core/settings/policy.ts';

let known: Policy | null = null;

/** Nothing where there is none; Firefox says that by refusing. Never rejects. */
export async function loadPolicy(): Promise<Policy> {
  try {
    known = readPolicy(await browser.storage.managed.get(null));
  } catch {
    known = noPolicy;
  }
  return known;
}

/** What was loaded last; null before anything was. */
export function policyKnown(): Policy | null {
  return known;
}
