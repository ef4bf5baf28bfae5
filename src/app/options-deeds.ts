/** What the controls of the options page do. */
import { mergeOverrules, withoutOverrule, type Overrule } from '../core/overrules/overrule.ts';
import type { Result } from '../core/result.ts';
import { isSiteLocked } from '../core/settings/policy.ts';
import { accessCoversAll, siteOf } from '../core/sites/site.ts';
import {
  releaseAllSites,
  grantedPatterns,
  releaseSite,
  requestAllSites,
  requestSite,
} from '../platform/permissions.ts';
import { changeOverrules } from '../platform/overrules.ts';
import { changeSettings, changeSite, type Settings } from '../platform/settings.ts';
import { readSite } from '../platform/written-site.ts';
import type { OptionsProps } from '../ui/options/options-props.ts';
import { bundledDataset } from './bundled-dataset.ts';
import type { OptionsStore } from './options-state.ts';

type Deeds = Pick<
  OptionsProps,
  | 'onChange'
  | 'onAddSite'
  | 'onSiteState'
  | 'onRemoveSite'
  | 'onEverywhere'
  | 'onRemoveCorrections'
  | 'onRestoreCorrections'
>;

/** Handlers for an options page. Those that ask the browser do so before anything else. */
export function optionsDeeds(store: OptionsStore): Deeds {
  const save = async (change: Promise<Result<Settings, 'storage'>>): Promise<void> => {
    const saved = await change;
    if (saved.ok) {
      store.update({ settings: saved.value, faults: [], ...isSaved });
    } else {
      store.update(isRefused);
    }
  };
  const setSite = async (site: string, state: 'always' | 'off'): Promise<void> => {
    if (state === 'always' && !isBundled(site)) {
      const asked = requestSite(site);
      store.update({ adding: { kind: 'asking' } });
      if (!(await asked).ok) {
        store.update({ adding: { kind: 'refused', site } });
        return;
      }
    }
    store.update({ adding: { kind: 'idle' } });
    await save(changeSite(site, state));
  };
  return {
    onChange: (change) => void save(changeSettings(change)),
    onAddSite(written, state) {
      const site = readSite(written);
      if (site === null) store.update({ adding: { kind: 'invalid' } });
      else if (isSiteLocked(store.known().policy, site))
        store.update({ adding: { kind: 'locked' } });
      else void setSite(site, state);
    },
    onSiteState: (site, state) => void setSite(site, state),
    onRemoveSite: (site) => void save(changeSite(site, 'default')).then(() => forget(site)),
    onRemoveCorrections: (corrections) => void removeCorrections(store, corrections),
    onRestoreCorrections: () => void restoreCorrections(store),
    onEverywhere: (on) => void (on ? everywhereOn(store, save) : everywhereOff(save)),
  };
}

type Save = (change: Promise<Result<Settings, 'storage'>>) => Promise<void>;

async function everywhereOn(store: OptionsStore, save: Save): Promise<void> {
  const asked = requestAllSites();
  store.update({ everywhere: 'asking' });
  const answer = await asked;
  store.update({ everywhere: answer.ok ? 'idle' : 'refused' });
  if (answer.ok) await save(changeSettings({ everywhere: true }));
}

async function everywhereOff(save: Save): Promise<void> {
  await save(changeSettings({ everywhere: false }));
  await releaseAllSites();
}

async function removeCorrections(
  store: OptionsStore,
  corrections: readonly Overrule[],
): Promise<void> {
  const saved = await changeOverrules((known) => corrections.reduce(withoutOverrule, known));
  if (saved.ok) store.update({ corrections: saved.value, removed: corrections, ...isSaved });
  else store.update(isRefused);
}

async function restoreCorrections(store: OptionsStore): Promise<void> {
  const { removed } = store.known();
  const saved = await changeOverrules((known) => mergeOverrules(known, removed));
  if (saved.ok) store.update({ corrections: saved.value, removed: [], ...isSaved });
  else store.update(isRefused);
}

const isSaved = { saving: { kind: 'saved' } } as const;
const isRefused = { saving: { kind: 'failed' } } as const;

/** Access to one site cannot be told from access to all of them, and stays while that stays. */
async function forget(site: string): Promise<void> {
  if (!accessCoversAll(await grantedPatterns())) await releaseSite(site);
}

function isBundled(site: string): boolean {
  const { sites } = bundledDataset().index;
  return sites.some(({ domain, paths }) => siteOf(domain) === site && paths === undefined);
}
