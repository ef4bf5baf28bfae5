/**
 * Settings in `storage.local`, under one key. Nothing is stored before something is changed, and
 * nothing is ever synchronised: `storage.sync` would send it to the browser's maker.
 */
import { browser } from 'wxt/browser';
import { failure, success, type Result } from '../core/result.ts';
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

export { defaultSettings, siteState };
export type { LoadedSettings, Settings, SettingsFault, SiteState };

/** Where the settings stand in `storage.local`. */
export const settingsKey = 'settings';

/** What the person has set, with faults where a default stands in; never rejects. */
export async function loadSettings(): Promise<LoadedSettings> {
  try {
    const stored = await browser.storage.local.get(settingsKey);
    return readSettings(stored[settingsKey]);
  } catch {
    return { settings: defaultSettings, faults: [{ kind: 'storage' }] };
  }
}

/**
 * Changes some settings and keeps the others; changes run one after the other. Content scripts
 * ask the background instead (`setSite`), whose lock all extension pages share.
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
      return success(changed);
    } catch {
      return failure('storage');
    }
  });
}

/** Sets one site always on or off, or takes its entry away. */
export function changeSite(site: string, state: SiteState): Promise<Result<Settings, 'storage'>> {
  return changeSettings((settings) => ({ sites: withSite(settings.sites, site, state) }));
}

/** Calls back with the new settings and the ones before, whenever any part of Sidelight changes them. */
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
    onChange(readSettings(change.newValue).settings, readSettings(change.oldValue).settings);
  };
  event.addListener(listener);
  signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
}

interface Change {
  readonly newValue?: unknown;
  readonly oldValue?: unknown;
}
