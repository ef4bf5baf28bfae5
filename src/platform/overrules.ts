/**
 * What the person said against detection, in `storage.local`, under one key. What is said in a
 * private window stays in memory (`storage.session`) and holds in private windows only. For the
 * background and the extension's own pages; a page's script asks the background.
 */
import { browser } from 'wxt/browser';
import { mergeOverrules, type Overrule } from '../core/overrules/overrule.ts';
import {
  readOverrules,
  storedOverrules,
  type LoadedOverrules,
  type OverrulesFault,
} from '../core/overrules/stored.ts';
import { failure, success, type Result } from '../core/result.ts';

/** Where the overrules stand in either area. */
export const overrulesKey = 'overrules';

/** `local` is kept; `session` is forgotten when the browser ends. */
type Area = 'local' | 'session';

type Change = (overrules: readonly Overrule[]) => readonly Overrule[];

/** What holds in private windows, or in the others; never rejects. */
export async function loadOverrules(isPrivate = false): Promise<LoadedOverrules> {
  const kept = await load('local');
  if (!isPrivate) return kept;
  const { overrules } = await load('session');
  return { ...kept, overrules: mergeOverrules(kept.overrules, overrules) };
}

/** Changes the kept overrules, or those of private windows; changes run one after the other. */
export function changeOverrules(
  change: Change,
  isPrivate = false,
): Promise<Result<readonly Overrule[], OverrulesFault['kind']>> {
  const area = areaOf(isPrivate);
  return navigator.locks.request(overrulesKey, async () => {
    const { overrules, fault } = await load(area);
    if (fault !== null && fault.kind !== 'unreadable') return failure(fault.kind);
    const changed = change(overrules);
    try {
      const form = storedOverrules(changed);
      if (form === null) await browser.storage[area].remove(overrulesKey);
      else await browser.storage[area].set({ [overrulesKey]: form });
      return success(changed);
    } catch {
      return failure('storage');
    }
  });
}

/** Calls back whenever any part of Sidelight changes overrules, kept or not. */
export function watchOverrules(signal: AbortSignal, onChange: () => void): void {
  if (signal.aborted) return;
  const listener = (changes: Readonly<Record<string, unknown>>): void => {
    if (overrulesKey in changes) onChange();
  };
  for (const area of ['local', 'session'] as const) {
    const event = browser.storage[area].onChanged;
    event.addListener(listener);
    signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
  }
}

async function load(area: Area): Promise<LoadedOverrules> {
  try {
    const stored = await browser.storage[area].get(overrulesKey);
    return readOverrules(stored[overrulesKey]);
  } catch {
    return { overrules: [], fault: { kind: 'storage' } };
  }
}

function areaOf(isPrivate: boolean): Area {
  return isPrivate ? 'session' : 'local';
}
