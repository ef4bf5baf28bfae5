import { longestChecker, type Settings } from '../../core/settings/settings.ts';
import { changeSettings } from '../../platform/settings.ts';
import type { PanelStore } from './panel-state.ts';

/** The checker's name between the panel's field and the settings. */
export interface CheckerName {
  /** Takes the name as it is typed, and stores it. */
  readonly write: (name: string) => void;
  /** Takes up what another page set; what comes back of our own is older than the field. */
  readonly hear: (changed: Settings, before: Settings) => void;
}

export function checkerName(store: PanelStore): CheckerName {
  /** Written here, and not yet heard of. */
  const sent = new Set<string>();
  return {
    write(name) {
      const checker = name.slice(0, longestChecker);
      const stored = checker.trim();
      store.update({ checker });
      sent.add(stored);
      void changeSettings({ checker: stored }).then((kept) => kept.ok || sent.delete(stored));
    },
    hear({ checker }, before) {
      if (checker !== before.checker && !sent.delete(checker)) store.update({ checker });
    },
  };
}
