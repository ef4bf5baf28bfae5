import { siteOf } from '../../core/sites/site.ts';
import { isLocked, isSwitchedOff } from '../../platform/policy.ts';
import type { CardSetting } from './card-script.ts';

/** What cards on a host's pages offer, save for what an organisation has set or switched off. */
export function cardOffer(
  host: string,
  openPanel: () => void,
): Pick<CardSetting, 'site' | 'onPanel' | 'canSave'> {
  return {
    site: isLocked(host) ? null : siteOf(host),
    onPanel: isSwitchedOff('panel') ? null : openPanel,
    canSave: !isSwitchedOff('saving'),
  };
}
