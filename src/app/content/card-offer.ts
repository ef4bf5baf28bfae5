import { siteOf } from '../../core/sites/site.ts';
import { isLocked, isSwitchedOff } from '../../platform/policy.ts';

/** What of a card's acts an organisation leaves to the person. */
export interface CardOffer {
  /** The site to turn off, as people read it; null where that is not theirs to say. */
  readonly site: string | null;
  readonly panel: boolean;
  readonly saving: boolean;
}

/** What cards on a host's pages offer now. */
export function cardOffer(host: string): CardOffer {
  return {
    site: isLocked(host) ? null : siteOf(host),
    panel: !isSwitchedOff('panel'),
    saving: !isSwitchedOff('saving'),
  };
}
