/** What the options page is given to show, and what it asks for. */
import type { EntityView } from '../../core/dataset/views.ts';
import type { Language } from '../../core/languages.ts';
import type { Policy } from '../../core/settings/policy.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Overrule } from '../../core/overrules/overrule.ts';
import type { OverrulesFault } from '../../core/overrules/stored.ts';
import type { SettingsFault } from '../../core/settings/stored.ts';
import type { OptionsMessages } from '../text/options-messages.ts';
import type { WordMessages } from '../text/word-messages.ts';
import type { Names } from '../text/reason-text.ts';

/** What came of the last change. */
export type Saving =
  { readonly kind: 'none' } | { readonly kind: 'saved' } | { readonly kind: 'failed' };

/** What came of the last site that the person tried to add. */
export type Adding =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'invalid' }
  /** An organisation has set it. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'refused'; readonly site: string };

/** How much of what there would be deleted; null where it could not be read. */
export interface Losses {
  readonly references: number | null;
  readonly worksheets: number | null;
  readonly corrections: number;
  /** Sites of the person's own. */
  readonly sites: number;
}

/** What came of the backup that is offered before. */
export type Backup =
  | { readonly kind: 'none' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'handed'; readonly fileName: string }
  | { readonly kind: 'failed' };

/** How far deleting everything is. */
export type Deleting =
  | { readonly kind: 'idle' }
  | { readonly kind: 'counting' }
  | {
      readonly kind: 'asking' | 'deleting';
      readonly lost: Losses;
      readonly backup: Backup;
    }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'failed' };

export interface OptionsProps {
  readonly settings: Settings;
  readonly faults: readonly SettingsFault[];
  /** What an organisation has set; its controls are locked. */
  readonly policy: Policy;
  readonly entities: readonly EntityView[];
  /** How many news sites are on from the start. */
  readonly bundledSites: number;
  /** What the interface can speak. */
  readonly languages: readonly Language[];
  /** What it speaks when it follows the browser. */
  readonly browserLanguage: Language;
  readonly saving: Saving;
  readonly adding: Adding;
  readonly everywhere: 'idle' | 'asking' | 'refused';
  /** What the person said against detection, newest first. */
  readonly corrections: readonly Overrule[];
  readonly correctionsFault: OverrulesFault | null;
  /** What the last removal took away; empty when there is nothing to bring back. */
  readonly removed: readonly Overrule[];
  readonly deleting: Deleting;
  readonly names: Names;
  readonly text: { readonly words: WordMessages; readonly options: OptionsMessages };
  readonly onChange: (change: Partial<Settings>) => void;
  /** What the person wrote, as it is; called inside the submit, so that the browser can ask. */
  readonly onAddSite: (written: string, state: 'always' | 'off') => void;
  readonly onSiteState: (site: string, state: 'always' | 'off') => void;
  readonly onRemoveSite: (site: string) => void;
  readonly onRemoveCorrections: (corrections: readonly Overrule[]) => void;
  /** Brings back what the last removal took away. */
  readonly onRestoreCorrections: () => void;
  /** Called inside the click, so that the browser can ask. */
  readonly onEverywhere: (on: boolean) => void;
  /** Opens the browser's page for extension shortcuts; null where it cannot be opened. */
  readonly onKeys: (() => void) | null;
  readonly onLibrary: () => void;
  /** Counts what there is, and asks. */
  readonly onAskDelete: () => void;
  readonly onBackupFirst: () => void;
  readonly onDeleteEverything: () => void;
  readonly onKeepEverything: () => void;
}
