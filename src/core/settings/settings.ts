import { coveringSite } from '../sites/site.ts';

/** What a person has set. `sites` keys are site keys (`core/sites`); a key covers its subdomains. */
export interface Settings {
  /** The most specific entry that covers a host wins. */
  readonly sites: Readonly<Record<string, 'always' | 'off'>>;
  /** Run on every page that declares itself a news article; needs access to all sites. */
  readonly everywhere: boolean;
  readonly markStyle: 'underline' | 'background' | 'none';
  /** Which mentions are marked: every one, the first in each block, or the first on the page. */
  readonly density: 'every' | 'block' | 'page';
  /** Ids of entities that are not marked. */
  readonly entitiesOff: readonly string[];
  /** Show the number of mentions on the toolbar button. */
  readonly badge: boolean;
  /** How long the pointer rests on a mark before the card shows: 100 to 2000 milliseconds. */
  readonly dwell: number;
  /** The checker's name on worksheets that are handed on; empty where none is given. */
  readonly checker: string;
  /** Of the interface: two letters by ISO 639-1, or `auto` for the browser's. */
  readonly language: string;
  /** Whether cards speak the interface's language, or that of the page where Sidelight knows it. */
  readonly cardLanguage: 'interface' | 'page';
  /** Remind of a backup of the library once many references were saved since the last. */
  readonly backupReminder: boolean;
}

export type SiteState = 'always' | 'off' | 'default';

export const defaultSettings: Settings = {
  sites: {},
  everywhere: false,
  markStyle: 'underline',
  density: 'block',
  entitiesOff: [],
  badge: true,
  dwell: 300,
  checker: '',
  language: 'auto',
  cardLanguage: 'interface',
  backupReminder: true,
};

/** Shortest and longest dwell time, in milliseconds. */
export const dwellLimits = { least: 100, most: 2000 } as const;

/** Longest name of a checker, in UTF-16 units. */
export const longestChecker = 200;

/** What a person has set for the site of this host, by the most specific entry. */
export function siteState(settings: Settings, host: string): SiteState {
  const site = coveringSite(settings.sites, host);
  return (site === null ? undefined : settings.sites[site]) ?? 'default';
}

/** The `sites` entries after one site is set; `default` removes its entry. */
export function withSite(
  sites: Settings['sites'],
  site: string,
  state: SiteState,
): Settings['sites'] {
  const others = Object.fromEntries(Object.entries(sites).filter(([key]) => key !== site));
  return state === 'default' ? others : { ...others, [site]: state };
}

/** The `sites` entries without any that turns this host off, be it for a wider site. */
export function withoutOff(sites: Settings['sites'], host: string): Settings['sites'] {
  const off = coveringSite(sites, host);
  return off !== null && sites[off] === 'off'
    ? withoutOff(withSite(sites, off, 'default'), host)
    : sites;
}
