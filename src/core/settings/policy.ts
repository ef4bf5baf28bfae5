/** What an organisation sets for its people. It wins over what they set, and they cannot change it. */
import { coveringSite, isSiteKey } from '../sites/site.ts';
import type { Settings } from './settings.ts';

/** Parts of Sidelight that can be switched off. */
export type Feature = 'panel' | 'saving';

/** Settings that can be preset as they are; sites are told apart from them. */
type Preset = Pick<Settings, 'everywhere' | 'markStyle' | 'density' | 'badge'>;

export interface Policy {
  /** Site keys; each covers its subdomains. */
  readonly sites: Settings['sites'];
  readonly values: Partial<Preset>;
  readonly off: readonly Feature[];
}

const markStyles = ['underline', 'background', 'none'] as const;
const densities = ['every', 'block', 'page'] as const;

export const noPolicy: Policy = { sites: {}, values: {}, off: [] };

/** Reads what an administrator wrote, as `assets/public/policy.json` describes it; what cannot be used is left out. */
export function readPolicy(written: unknown): Policy {
  if (typeof written !== 'object' || written === null) return noPolicy;
  const at = (key: string): unknown => Reflect.get(written, key);
  const [everywhere, badge] = [at('everywhere'), at('badge')];
  const markStyle = markStyles.find((known) => known === at('markStyle'));
  const density = densities.find((known) => known === at('density'));
  return {
    // Where both lists name a site, it is off: silence is the safer of the two.
    sites: { ...sitesIn(at('alwaysSites'), 'always'), ...sitesIn(at('offSites'), 'off') },
    values: {
      ...(typeof everywhere === 'boolean' && { everywhere }),
      ...(typeof badge === 'boolean' && { badge }),
      ...(markStyle !== undefined && { markStyle }),
      ...(density !== undefined && { density }),
    },
    off: (['panel', 'saving'] as const).filter((feature) => at(feature) === false),
  };
}

/** The settings that hold: the organisation's where it has set any, else the person's. */
export function withPolicy(settings: Settings, { sites, values }: Policy): Settings {
  const own = Object.entries(settings.sites).filter(([site]) => coveringSite(sites, site) === null);
  return { ...settings, ...values, sites: { ...Object.fromEntries(own), ...sites } };
}

/** Whether the person cannot change what holds on a site. */
export function isSiteLocked(policy: Policy, host: string): boolean {
  return coveringSite(policy.sites, host) !== null;
}

function sitesIn(written: unknown, state: 'always' | 'off'): Settings['sites'] {
  const sites: readonly unknown[] = Array.isArray(written) ? written : [];
  return Object.fromEntries(
    sites
      .filter((site) => typeof site === 'string' && isSiteKey(site))
      .map((site) => [site, state]),
  );
}
