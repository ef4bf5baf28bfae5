import type { LoadedSettings } from '../platform/settings.ts';
import type { OptionsProps } from '../ui/options/options-props.ts';

/** What the options page knows beside the bundled dataset. */
export type OptionsKnowledge = LoadedSettings &
  Pick<
    OptionsProps,
    | 'policy'
    | 'saving'
    | 'adding'
    | 'everywhere'
    | 'corrections'
    | 'correctionsFault'
    | 'removed'
    | 'deleting'
  >;

/** Holds the knowledge of one options page; every update is drawn. */
export interface OptionsStore {
  known(): OptionsKnowledge;
  update(change: Partial<OptionsKnowledge>): void;
}
