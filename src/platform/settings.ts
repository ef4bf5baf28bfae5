/**
 * Settings in `storage.local`, under one key. Nothing is stored before something is changed, and
 * nothing is ever synchronised: `storage.sync` would send it to the browser's maker.
 */
import { browser } from 'wxt/browser';
import { failure, success, type Result } from '../core/result.ts';
import { withPolicy, type Policy } from '../core/settings/policy.ts';
import {
  defaultSettings,
  siteState,
  withSite,
  type Settings,
  type SiteState,
} from '../core/settings/settings.ts';
import {
  readSettings,
  storedForm,
  type LoadedSettings,
  type SettingsFault,
} from '../core/settings/stored.ts';
import { isLocked, loadPolicy, policyKnown, watchPolicy } from './policy.ts';

export { defaultSettings, siteState };
export type { LoadedSettings, Settings, SettingsFault, SiteState };

/** Where the settings stand in `storage.local`. */
export const settingsKey = 'settings';

/**
 * What the person has set, and before it what an organisation has, with faults where a default
 * stands in; never rejects.
 */
export async function loadSettings(): Promise<LoadedSettings> {
  try {
    const [stored, policy] = await Promise.all([
      browser.storage.local.get(settingsKey),
      loadPolicy(),
    ]);
    const { settings, faults } = readSettings(stored[settingsKey]);
    return { settings: withPolicy(settings, policy), faults };
  } catch {
    return { settings: defaultSettings, faults: [{ kind: 'storage' }] };
  }
}

/**
 * Changes some of the person's settings and keeps the others; changes run one after the other.
 * Content scripts ask the background instead (`setSite`), whose lock all extension pages share. What
 * an organisation has set goes on to hold: the settings that are given back are those that do.
 */
export function changeSettings(
  change: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
): Promise<Result<Settings, 'storage'>> {
  return navigator.locks.request(settingsKey, async () => {
    try {
      const stored = await browser.storage.local.get(settingsKey);
      const { settings } = readSettings(stored[settingsKey]);
      const changed = {
        ...settings,
        ...(typeof change === 'function' ? change(settings) : change),
      };
      const form = storedForm(changed);
      if (form === null) await browser.storage.local.remove(settingsKey);
      else await browser.storage.local.set({ [settingsKey]: form });
      return success(withPolicy(changed, await loadPolicy()));
    } catch {
      return failure('storage');
    }
  });
}

/** Sets one site always on or off, or takes its entry away; refused where an organisation has set another state. */
export async function changeSite(
  site: string,
  state: SiteState,
): Promise<Result<Settings, 'storage'>> {
  const { settings } = await loadSettings();
  if (isLocked(site)) {
    return siteState(settings, site) === state ? success(settings) : failure('storage');
  }
  return changeSettings(({ sites }) => ({ sites: withSite(sites, site, state) }));
}

/**
 * Calls back with the new settings and the ones before, whenever any part of Sidelight or an
 * organisation changes them.
 */
export function watchSettings(
  signal: AbortSignal,
  onChange: (settings: Settings, before: Settings) => void,
): void {
  if (signal.aborted) return;
  // The event is kept, since `browser.storage` is gone once the extension was updated.
  const event = browser.storage.local.onChanged;
  const listener = (changes: Readonly<Record<string, Change>>): void => {
    const change = changes[settingsKey];
    if (change === undefined) return;
    const tell = (policy: Policy): void => {
      const read = (stored: unknown): Settings => withPolicy(readSettings(stored).settings, policy);
      if (!signal.aborted) onChange(read(change.newValue), read(change.oldValue));
    };
    const policy = policyKnown();
    if (policy !== null) tell(policy);
    else void loadPolicy().then(tell);
  };
  event.addListener(listener);
  watchPolicy(signal, (policy, before) => void tellPolicy(policy, before, onChange));
  signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
}

async function tellPolicy(
  policy: Policy,
  before: Policy,
  onChange: (settings: Settings, before: Settings) => void,
): Promise<void> {
  try {
    const stored = await browser.storage.local.get(settingsKey);
    const { settings } = readSettings(stored[settingsKey]);
    onChange(withPolicy(settings, policy), withPolicy(settings, before));
  } catch {
    // The extension is gone from under the page, and nobody is left to tell.
  }
}

interface Change {
  readonly newValue?: unknown;
  readonly oldValue?: unknown;
}
