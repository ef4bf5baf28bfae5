/** What an organisation has set for this browser, from `storage.managed`; see `docs/policy.md`. */
import { browser } from 'wxt/browser';
import {
  isSiteLocked,
  noPolicy,
  readPolicy,
  type Feature,
  type Policy,
} from '../core/settings/policy.ts';

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

/** Whether it does without a part of Sidelight, by what was loaded last. */
export function isSwitchedOff(feature: Feature): boolean {
  return known?.off.includes(feature) ?? false;
}

/** Whether the person cannot change what holds on a site, by what was loaded last. */
export function isLocked(host: string): boolean {
  return isSiteLocked(known ?? noPolicy, host);
}

/**
 * Calls back when a policy arrives or changes. Chromium reads an extension's after it is there, so
 * that pages which open meanwhile know of none; Firefox reads it at its start, and never calls back.
 */
export function watchPolicy(
  signal: AbortSignal,
  onChange: (policy: Policy, before: Policy) => void,
): void {
  // Safari has no such storage.
  const event = 'managed' in browser.storage ? browser.storage.managed.onChanged : null;
  const listener = (): void => {
    const before = known ?? noPolicy;
    void loadPolicy().then((policy) => signal.aborted || onChange(policy, before));
  };
  event?.addListener(listener);
  signal.addEventListener('abort', () => event?.removeListener(listener), { once: true });
}

/** What was loaded last; null before anything was. */
export function policyKnown(): Policy | null {
  return known;
}
