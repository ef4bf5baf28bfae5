import type { ClaimsProps } from './claims-props.ts';
import type { SentenceOf } from './relation-text.ts';

/** What the picture of the map and its list share. */
export interface MapPartProps extends Pick<ClaimsProps, 'text'> {
  readonly sentence: SentenceOf;
  /** Id of the relation or end that was chosen, and of the one that is pointed at or else chosen. */
  readonly chosen: string | null;
  readonly shown: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onChoose: (id: string | null) => void;
}
