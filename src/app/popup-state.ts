/** What the popup knows, and what of it says where Sidelight may run. */
import { accessCovers, accessCoversAll } from '../core/sites/site.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { TabPlace } from '../platform/tabs.ts';
import type { Grant, PopupPage } from '../ui/popup/popup-props.ts';

export interface PopupKnowledge {
  /** The tab that the popup is about; null where there is none. */
  readonly place: TabPlace | null;
  readonly page: PopupPage;
  readonly settings: Settings;
  /** Match patterns of the sites that the browser grants. */
  readonly granted: readonly string[];
  /** Whether the page is on one of the bundled news sites. */
  readonly bundled: boolean;
  /** What became of a question to the browser, while settings and access do not say it. */
  readonly always: 'asking' | 'refused' | null;
  readonly everywhere: 'asking' | 'refused' | null;
  /** What the person last chose could not be stored. */
  readonly notKept: boolean;
}

/** Holds the knowledge of one popup; every update is drawn. */
export interface PopupStore {
  known(): PopupKnowledge;
  update(change: Partial<PopupKnowledge>): void;
}

/** The two switches for wider access; a setting without its access counts as off. */
export function grantsOf(known: PopupKnowledge): {
  readonly always: Grant | null;
  readonly everywhere: Grant;
} {
  const { settings, granted } = known;
  const everywhere = settings.everywhere && accessCoversAll(granted);
  return {
    always: alwaysOf(known),
    everywhere: known.everywhere ?? (everywhere ? 'on' : 'off'),
  };
}

/** Null where there is nothing to ask: no site, one that is on from the start, or one turned off. */
function alwaysOf({ page, bundled, always, settings, granted }: PopupKnowledge): Grant | null {
  const canBeAdded =
    page.kind === 'running' || page.kind === 'not-run' || page.kind === 'no-answer';
  if (!canBeAdded || bundled) return null;
  const on = settings.sites[page.site] === 'always' && accessCovers(granted, page.site);
  return always ?? (on ? 'on' : 'off');
}
